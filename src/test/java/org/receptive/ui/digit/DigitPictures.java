package org.receptive.ui.digit;

import static org.receptive.picture.PictureStyle.DARK_CHINESE;
import static org.receptive.picture.PictureStyle.DARK_ENGLISH;
import static org.receptive.picture.PictureStyle.LIGHT_CHINESE;
import static org.receptive.picture.PictureStyle.LIGHT_ENGLISH;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.data.ink.Stroke;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.draw.network.LayerLayout;
import org.receptive.draw.network.NetworkLayout;
import org.receptive.draw.surface.Drawing;
import org.receptive.explain.ReceptiveField;
import org.receptive.explain.Unit;
import org.receptive.io.network.TrainedModel;
import org.receptive.picture.PictureStyle;
import org.receptive.picture.ReferencePicture;
import org.receptive.scene.Caption;
import org.receptive.ui.control.Appearance;

/// Pictures of LeNet-5 looking at a drawn digit, and of what is said about it.
public final class DigitPictures {

    private static final int NETWORK_WIDTH = 820;
    private static final int NETWORK_HEIGHT = 560;
    private static final PadSettings MOVED = PadSettings.MNIST.withMovement(2, -3, 15);

    private final ShownModel lenet = ShownModel.of(Caption.same("LeNet-5"), TrainedModel.open("lenet5"));
    private final PadContent three = PadContent.of(three());

    private DigitPictures() {}

    /// Lists them.
    public static List<ReferencePicture> all() {
        var all = new DigitPictures();
        return List.of(
                all.network("network", all.look(PadSettings.MNIST), Optional.empty(), LIGHT_ENGLISH),
                all.network("network-with-a-chosen-unit", all.look(PadSettings.MNIST), Optional.of(new Unit(2, 3, 4, 5)), DARK_CHINESE),
                all.network("network-of-an-empty-pad", Inspection.of(all.lenet, PadContent.EMPTY, PadSettings.MNIST), Optional.empty(),
                        LIGHT_CHINESE),
                all.layer("layer-opened", 2, DARK_ENGLISH),
                all.shown("probabilities", all.pad(all.three, PadSettings.MNIST, AttributionKind.NOTHING), 260, 220, LIGHT_ENGLISH),
                all.shown("probabilities-of-an-empty-pad", all.pad(PadContent.EMPTY, PadSettings.MNIST, AttributionKind.NOTHING), 260, 220,
                        DARK_CHINESE),
                new ReferencePicture("stages-of-a-moved-digit", 320, 110, new StagesPainter(all.pad(all.three, MOVED, AttributionKind.NOTHING),
                        appearance(DARK_ENGLISH))::draw),
                new ReferencePicture("kept-of-a-moved-digit", 320, 150, new KeptPainter(all.pad(all.three, MOVED, AttributionKind.NOTHING),
                        appearance(LIGHT_CHINESE))::draw),
                all.decided("decided-by-occlusion", AttributionKind.OCCLUSION, LIGHT_ENGLISH),
                all.decided("decided-by-gradient", AttributionKind.GRADIENT, DARK_CHINESE));
    }

    private Inspection look(PadSettings settings) {
        return Inspection.of(lenet, three, settings);
    }

    private ReferencePicture network(String name, Inspection look, Optional<Unit> selected, PictureStyle style) {
        var network = lenet.model().network();
        var sees = selected.map(unit -> ReceptiveField.of(network, lenet.stages(), unit)).orElse(Map.of());
        var lit = new NetworkPainter.Lit(Optional.empty(), selected, sees);
        var layout = NetworkLayout.of(network.input(), lenet.stages(), NETWORK_WIDTH, NETWORK_HEIGHT, style.sizes());
        return network(name, painted(look, lit, layout, false, style));
    }

    private ReferencePicture layer(String name, int stage, PictureStyle style) {
        var lit = new NetworkPainter.Lit(Optional.empty(), Optional.empty(), Map.of());
        var layout = LayerLayout.of(lenet.stages().get(stage), NETWORK_WIDTH, NETWORK_HEIGHT, style.sizes());
        return network(name, painted(look(PadSettings.MNIST), lit, layout, true, style));
    }

    private static ReferencePicture network(String name, Drawing drawing) {
        return new ReferencePicture(name, NETWORK_WIDTH, NETWORK_HEIGHT, drawing);
    }

    private static Drawing painted(Inspection look, NetworkPainter.Lit lit, NetworkLayout layout, boolean opened, PictureStyle style) {
        return (surface, w, h) -> new NetworkPainter(surface, look, lit, style.palette(), style.sizes(), style.texts()).paint(layout,
                opened, w, h);
    }

    private ReferencePicture shown(String name, DrawViewModel pad, int width, int height, PictureStyle style) {
        return new ReferencePicture(name, width, height, new ProbabilityPainter(pad, appearance(style))::draw);
    }

    private ReferencePicture decided(String name, AttributionKind question, PictureStyle style) {
        return new ReferencePicture(name, 200, 224, new AttributionPainter(pad(three, PadSettings.MNIST, question), appearance(style))::draw);
    }

    private DrawViewModel pad(PadContent content, PadSettings settings, AttributionKind question) {
        var pad = new DrawViewModel(lenet, content, Runnable::run, Runnable::run);
        pad.change(_ -> settings);
        pad.decide(question);
        pad.pulse();
        return pad;
    }

    private static Appearance appearance(PictureStyle style) {
        var appearance = new Appearance(style.language(), style.isDark());
        appearance.presentingProperty().set(style.isPresenting());
        return appearance;
    }

    /// A three in one stroke: two arcs, the lower one larger.
    private static StrokeDrawing three() {
        var upper = IntStream.rangeClosed(0, 12).mapToObj(i -> on(0.48, 0.35, 0.15, 200 + i * 20));
        var lower = IntStream.rangeClosed(0, 14).mapToObj(i -> on(0.49, 0.67, 0.19, 280 + i * 18));
        return StrokeDrawing.of(List.of(new Stroke(Stream.concat(upper, lower).toList())));
    }

    private static Stroke.Point on(double x, double y, double radius, double degrees) {
        double angle = Math.toRadians(degrees);
        return new Stroke.Point(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
}
