package org.receptive.draw.network;

import static org.receptive.picture.PictureStyle.DARK_CHINESE;
import static org.receptive.picture.PictureStyle.DARK_ENGLISH;
import static org.receptive.picture.PictureStyle.LIGHT_CHINESE;
import static org.receptive.picture.PictureStyle.LIGHT_ENGLISH;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.PadSettings;
import org.receptive.data.ink.Stroke;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.explain.ReceptiveField;
import org.receptive.explain.Unit;
import org.receptive.io.network.TrainedModel;
import org.receptive.picture.PictureStyle;
import org.receptive.picture.ReferencePicture;
import org.receptive.scene.Caption;
import org.receptive.session.Attribution;
import org.receptive.session.Inspection;
import org.receptive.session.ShownModel;

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
        return List.of(all.network("network", all.three, Optional.empty(), LIGHT_ENGLISH),
                all.network("network-with-a-chosen-unit", all.three, Optional.of(new Unit(2, 3, 4, 5)), DARK_CHINESE),
                all.network("network-of-an-empty-pad", PadContent.EMPTY, Optional.empty(), LIGHT_CHINESE),
                all.layer("layer-opened", 2, DARK_ENGLISH), all.probabilities("probabilities", all.three, LIGHT_ENGLISH),
                all.probabilities("probabilities-of-an-empty-pad", PadContent.EMPTY, DARK_CHINESE),
                all.stages("stages-of-a-moved-digit", DARK_ENGLISH), all.similarities("kept-of-a-moved-digit", LIGHT_CHINESE),
                all.attribution("decided-by-occlusion", Attribution.Kind.OCCLUSION, LIGHT_ENGLISH),
                all.attribution("decided-by-gradient", Attribution.Kind.GRADIENT, DARK_CHINESE),
                all.pad("pad-with-a-receptive-field", all.three,
                        List.of(on(0.5, 0.5, 0.3, 200), on(0.5, 0.5, 0.3, 290), on(0.5, 0.5, 0.3, 20), on(0.5, 0.5, 0.3, 110)),
                        LIGHT_ENGLISH),
                all.pad("pad-without-a-drawing", PadContent.EMPTY, List.of(), DARK_CHINESE));
    }

    private static NetworkStyle style(PictureStyle style) {
        return new NetworkStyle(style.palette(), style.sizes(), style.texts());
    }

    private Inspection inspection(PadContent content, PadSettings settings) {
        return Inspection.of(lenet, content, settings);
    }

    private NetworkContent content(PadContent content) {
        var inspection = inspection(content, PadSettings.MNIST);
        return new NetworkContent(lenet.trained().network().input(), lenet.stages(), lenet.trained().parameters(), inspection.activations(),
                inspection.preprocessing().digit(), content.isEmpty(), lenet.usual());
    }

    private ReferencePicture network(String name, PadContent content, Optional<Unit> selected, PictureStyle style) {
        var network = lenet.trained().network();
        var read = selected.map(unit -> ReceptiveField.of(network, lenet.stages(), unit)).orElse(Map.of());
        var layout = NetworkLayout.of(network.input(), lenet.stages(), NETWORK_WIDTH, NETWORK_HEIGHT, style.sizes());
        return new ReferencePicture(name, NETWORK_WIDTH, NETWORK_HEIGHT,
                new NetworkPainter(layout, false, content(content), new Highlight(Optional.empty(), selected, read, List.of()),
                        style(style)));
    }

    private ReferencePicture layer(String name, int stage, PictureStyle style) {
        var layout = LayerLayout.of(lenet.stages().get(stage), NETWORK_WIDTH, NETWORK_HEIGHT, style.sizes());
        return new ReferencePicture(name, NETWORK_WIDTH, NETWORK_HEIGHT,
                new NetworkPainter(layout, true, content(three), Highlight.NONE, style(style)));
    }

    private ReferencePicture probabilities(String name, PadContent content, PictureStyle style) {
        var probabilities = inspection(content, PadSettings.MNIST).activations().probabilities();
        return new ReferencePicture(name, 260, 220, new ProbabilityPainter(probabilities, content.isEmpty(), style(style)));
    }

    private ReferencePicture stages(String name, PictureStyle style) {
        var made = inspection(three, MOVED).preprocessing();
        return new ReferencePicture(name, 320, 110,
                new InkStagesPainter(List.of(made.stages().cropped(), made.stages().scaled(), made.digit()), style(style)));
    }

    private ReferencePicture similarities(String name, PictureStyle style) {
        var inspection = inspection(three, MOVED);
        var similarities = lenet.stages().stream().map(stage -> inspection.similarity(stage.index())).toList();
        return new ReferencePicture(name, 320, 150, new SimilarityPainter(lenet.stages(), similarities, true, style(style)));
    }

    private ReferencePicture attribution(String name, Attribution.Kind kind, PictureStyle style) {
        var inspection = inspection(three, PadSettings.MNIST);
        return new ReferencePicture(name, 200, 224,
                new AttributionPainter(Attribution.of(inspection, kind, inspection.activations().predicted()).values(), 0,
                        lenet.trained().network().input(), inspection.preprocessing().digit(), style(style)));
    }

    private ReferencePicture pad(String name, PadContent content, List<Stroke.Point> read, PictureStyle style) {
        return new ReferencePicture(name, 256, 256,
                new PadPainter(content, PadSettings.Brush.MEDIUM, Optional.empty(), read, style(style)));
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
