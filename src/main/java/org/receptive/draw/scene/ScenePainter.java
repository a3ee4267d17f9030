package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;

/// Draws a frame: the maps with their titles and legends, the lines between them, and the caption. The only painter: screen, image,
/// animation and vector export all come from here.
public final class ScenePainter {

    private final Surface surface;
    private final Frame shown;
    private final Frame frame;
    private final SceneLayout layout;
    private final double width;
    private final double height;

    /// Prepares to draw `frame` into the upper left `width` × `height` px of `surface`.
    public ScenePainter(Surface surface, Frame frame, double width, double height) {
        this.surface = surface;
        this.shown = frame;
        this.frame = frame.gathered();
        this.layout = frame.layout(width, height);
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
        var kernels = new KernelPainter(surface, frame, layout, numbers);
        var lines = new ProjectionPainter(surface, frame, layout, numbers);
        // Lines from one column of maps pass behind the next.
        boolean severalColumns = layout.inputs().stream().mapToDouble(Placement::x).distinct().count() > 1 && !layout.stacked();
        layout.outputs().forEach(new OutputPainter(surface, frame, numbers)::paint);
        if (severalColumns)
            lines.paint();
        layout.inputs().forEach(new InputPainter(surface, frame, numbers)::paint);
        if (!severalColumns)
            lines.paint();
        new LabelPainter(surface, frame, layout, texts, width, controls).paint();
        // Last, because a turning kernel sweeps over what stands around it.
        layout.kernels().forEach(kernels::kernel);
        layout.biases().forEach(kernels::bias);
        new CaptionPainter(surface, shown, width, height).paint();
        new MagnifiedValue(surface, frame, layout, texts, numbers, width, height).paint();
    }
}
