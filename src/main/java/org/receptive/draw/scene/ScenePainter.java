package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.text.Message;

/// Draws a frame: the maps with their titles and legends, the lines between them, and the caption. The only painter: screen, image,
/// animation and vector export all come from here.
public final class ScenePainter {

    private static final double REFUSAL_GAP = 28;
    private static final double REFUSAL_LINE = 1.6;

    private final Surface surface;
    private final Frame shown;
    private final Frame frame;
    private final double width;
    private final double height;

    /// Prepares to draw `frame` into the upper left `width` × `height` px of `surface`.
    public ScenePainter(Surface surface, Frame frame, double width, double height) {
        this.surface = surface;
        this.shown = frame;
        this.frame = frame.gathered();
        this.width = width;
        this.height = height;
    }

    /// Draws everything, background included.
    public void paint() {
        paint(true);
    }

    /// Draws everything but what could be pressed, for a picture that no pointer meets.
    void paintForTakingAway() {
        paint(false);
    }

    private void paint(boolean controls) {
        surface.fillRect(0, 0, width, height, frame.palette().background());
        var numbers = new MapNumbers(frame);
        var two = TwoWays.of(shown);
        if (two.isPresent()) {
            new TwoWaysPainter(surface, two.get(), TwoWaysLayout.of(two.get(), width, height), numbers).paint();
            new CaptionPainter(surface, shown, width, height).paint();
            return;
        }
        var texts = new MapTexts(frame);
        // of the frame as it is drawn, so that nothing is gathered twice
        var layout = frame.layout(width, height);
        if (layout.isLanes()) {
            lanes(layout, numbers, texts, controls);
            return;
        }
        var kernels = new KernelPainter(surface, frame, layout, numbers);
        var lines = new ProjectionPainter(surface, frame, layout, numbers);
        boolean isAlone = ShownMatrix.kind(frame).isEmpty();
        var equation = frame.operation().reads().equation().filter(e -> isAlone);
        // lines from one column of maps pass behind the next
        boolean severalColumns = layout.inputs().stream().mapToDouble(Placement::x).distinct().count() > 1 && !layout.stacked();
        layout.outputs().forEach(new OutputPainter(surface, frame, numbers)::paint);
        if (isAlone && severalColumns && equation.isEmpty())
            lines.paint();
        layout.inputs().forEach(new InputPainter(surface, frame, numbers)::paint);
        if (isAlone && !severalColumns && equation.isEmpty())
            lines.paint();
        equation.ifPresent(new EquationPainter(surface, frame, layout)::paint);
        new LabelPainter(surface, frame, layout, texts, frame.mapsWidth(width), controls).paint();
        // Last, because a turning kernel sweeps over what stands around it.
        layout.kernels().forEach(kernels::kernel);
        layout.biases().forEach(kernels::bias);
        ShownMatrix.of(frame).ifPresent(m -> new MatrixPainter(surface, m, MatrixLayout.of(m, width, height)).paint());
        ShownMatrix.refusal(frame).ifPresent(this::refuse);
        new CaptionPainter(surface, shown, width, height).paint();
        new MagnifiedValue(surface, frame, layout, texts, numbers, width, height).paint();
    }

    private void lanes(SceneLayout layout, MapNumbers numbers, MapTexts texts, boolean controls) {
        var bars = new BarPainter(surface, frame, numbers);
        var kernels = new KernelPainter(surface, frame, layout, numbers);
        layout.outputs().forEach(bars::made);
        layout.inputs().forEach(bars::read);
        new LaneLines(surface, frame, layout).paint();
        new LaneLabels(surface, frame, layout, texts, width).paint();
        var hidden = new HiddenPainter(surface, frame, controls);
        layout.hidden().forEach(note -> hidden.paint(note, width));
        layout.kernels().forEach(kernels::kernel);
        layout.biases().forEach(kernels::bias);
        new CaptionPainter(surface, frame, width, height).paint();
    }

    /// Says why there is no matrix beside the maps.
    private void refuse(Message reason) {
        double left = frame.mapsWidth(width) + REFUSAL_GAP;
        var style = TextStyle.ofSize(Math.max(frame.sizes().body(), frame.sizes().least()));
        double y = height / 3;
        for (var line : Wrapped.lines(frame.texts().get(reason), style, width - left - REFUSAL_GAP, surface)) {
            surface.text(line, left, y, style, frame.palette().textPrimary());
            y += style.sizePx() * REFUSAL_LINE;
        }
    }
}
