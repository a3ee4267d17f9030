package org.receptive.picture;

import static org.receptive.picture.PictureStyle.DARK_CHINESE;
import static org.receptive.picture.PictureStyle.DARK_ENGLISH;
import static org.receptive.picture.PictureStyle.HALL_DARK_CHINESE;
import static org.receptive.picture.PictureStyle.HALL_LIGHT_ENGLISH;
import static org.receptive.picture.PictureStyle.LIGHT_CHINESE;
import static org.receptive.picture.PictureStyle.LIGHT_ENGLISH;
import static org.receptive.picture.SavedScenes.frame;
import static org.receptive.picture.SavedScenes.multiplyAdd;
import static org.receptive.picture.SavedScenes.pinned;
import static org.receptive.picture.SavedScenes.saved;
import static org.receptive.picture.SavedScenes.value;

import java.util.List;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.scene.ScenePainter;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.spec.PaddingValues;

/// Pictures of scenes: maps, kernels and outputs at a position of the walk.
public final class ScenePictures {

    private static final int WIDTH = 680;
    private static final int HEIGHT = 360;
    private static final double HALF_TURNED = 0.3;

    private ScenePictures() {}

    /// Lists them.
    public static List<ReferencePicture> all() {
        return List.of(
                scene("scene-first-value", value("01-horizontal-edges", 0), LIGHT_ENGLISH),
                scene("scene-middle-value", value("01-horizontal-edges", -2), DARK_CHINESE),
                scene("scene-last-value", value("01-horizontal-edges", -1), LIGHT_CHINESE),
                scene("scene-unfinished-output", multiplyAdd("01-horizontal-edges", 6, 4), LIGHT_ENGLISH),
                scene("scene-last-multiply-add", multiplyAdd("02-sum-of-products", 2, 3), LIGHT_CHINESE),
                scene("signal-middle", value("03-moving-average", -2), LIGHT_ENGLISH),
                scene("signal-last", value("04-second-derivative", -1), DARK_CHINESE),
                scene("signal-dilated-multiply-add", saved("31-signal-strided-and-dilated"), DARK_ENGLISH),
                scene("signal-of-three-channels", saved("32-signal-of-several-channels"), LIGHT_CHINESE),
                scene("signal-bars", bars(value("03-moving-average", -2)), LIGHT_ENGLISH),
                scene("signal-bars-of-three-channels", bars(saved("32-signal-of-several-channels")), DARK_CHINESE, 760, 440),
                scene("scene-for-a-hall", value("05-vertical-edges", -2), HALL_DARK_CHINESE, 960, 520),
                scene("scene-of-small-cells", value("06-laplacian-outline", 40), LIGHT_CHINESE),
                scene("scene-with-fractions", value("07-gaussian-blur", -2), DARK_ENGLISH),
                scene("convolution-turned-kernel", value("09-why-convolution-flips", -2), LIGHT_ENGLISH),
                turning("convolution-kernel-on-its-way", value("09-why-convolution-flips", 0), DARK_CHINESE),
                scene("padding-equal-width", value("12-padding-equal-width", 0), DARK_ENGLISH),
                scene("padding-wide", value("13-padding-wide", -1), LIGHT_ENGLISH),
                scene("padding-reflected", pinned(reflected(value("12-padding-equal-width", 0)), "x", 0, 3, -1), LIGHT_ENGLISH),
                scene("padding-of-each-side", saved("28-padding-of-each-side"), DARK_CHINESE),
                scene("stride-leaves-cells-out", value("14-stride-leaves-cells-out", -1), DARK_CHINESE),
                scene("dilation-multiply-add", multiplyAdd("15-dilation-2", 4, 5), DARK_ENGLISH),
                scene("channels-middle", value("17-channels-and-filters", -2), LIGHT_ENGLISH, 760, 440),
                scene("channels-bias-of-the-sum", multiplyAdd("17-channels-and-filters", 4, 27), DARK_CHINESE, 760, 440),
                scene("channels-for-a-hall", value("17-channels-and-filters", 4), HALL_LIGHT_ENGLISH, 960, 540),
                scene("channels-depthwise", value("19-depthwise", 70), LIGHT_CHINESE, 760, 440),
                scene("channels-in-two-groups", value("25-groups-of-two-channels", -1), DARK_ENGLISH, 760, 440),
                scene("channels-of-the-third-page", saved("38-third-page-of-channels"), LIGHT_ENGLISH, 760, 440),
                scene("pinned-input", saved("33-pinned-input"), LIGHT_ENGLISH),
                scene("pinned-zero-of-the-padding", saved("34-pinned-zero-of-the-padding"), DARK_ENGLISH),
                scene("pinned-kernel", pinned(value("01-horizontal-edges", 9), "w", 0, 1, 2), LIGHT_CHINESE),
                scene("pinned-output-to-come", saved("37-pinned-output"), DARK_CHINESE),
                scene("matrix-of-a-convolution", example("37-"), LIGHT_ENGLISH, 900, 420),
                scene("matrix-transposed-dark", example("39-"), DARK_CHINESE, 900, 420),
                scene("scene-without-room-for-numbers", saved("46-large"), DARK_ENGLISH));
    }

    private static Scene reflected(Scene scene) {
        return KnobEdits.choose(scene, "paddingValues", PaddingValues.REFLECT.word()).scene();
    }

    private static Scene bars(Scene scene) {
        return scene.withView(scene.view().withBars(true));
    }

    /// Opens an example as it comes with the program.
    private static Scene example(String number) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(number)).findFirst().orElseThrow().load();
    }

    private static ReferencePicture scene(String name, Scene scene, PictureStyle style) {
        return scene(name, scene, style, WIDTH, HEIGHT);
    }

    private static ReferencePicture scene(String name, Scene scene, PictureStyle style, int width, int height) {
        return picture(name, frame(scene, style), width, height);
    }

    private static ReferencePicture turning(String name, Scene scene, PictureStyle style) {
        var f = frame(scene, style);
        return picture(name, new Frame(f.moment(), f.timeline(), f.view(), f.lit(), HALF_TURNED, false, f.palette(), f.sizes(), f.texts()),
                WIDTH,
                HEIGHT);
    }

    private static ReferencePicture picture(String name, Frame frame, int width, int height) {
        return new ReferencePicture(name, width, height, (surface, w, h) -> new ScenePainter(surface, frame, w, h).paint());
    }
}
