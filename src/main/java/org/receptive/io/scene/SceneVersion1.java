package org.receptive.io.scene;

import java.util.List;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.NumberGrid;
import org.receptive.io.network.WindowReader;
import org.receptive.scene.Caption;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneLimits;
import org.receptive.scene.View;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;

/// Reads scene files of version 1: one convolution.
final class SceneVersion1 {

    private SceneVersion1() {
    }

    /// Makes the scene that `file` describes.
    ///
    /// @throws ReadableException if it describes none
    static Scene scene(JsonField file, Caption fallbackTitle) {
        file.allowOnly("format", "version", "title", "note", "operation", "window", "channels", "bias", "input",
                "kernel", "view");
        var input = NumberGrid.input(file.require("input"));
        var weight = NumberGrid.weight(file.require("kernel"));
        var bias = file.find("bias").map(NumberGrid::bias);
        var window = WindowReader.window(file.find("window"), weight);
        var spec = spec(file.find("channels"), input, weight, window.window(), bias.isPresent());
        var scene = Scene.of(file.find("title").map(SceneReader::caption).orElse(fallbackTitle),
                file.find("note").map(SceneReader::caption).orElse(Caption.same("")),
                file.find("operation").map(SceneVersion1::kind).orElse(OperationKind.CROSS_CORRELATION), spec,
                window.padding(), input, weight,
                bias.orElse(Array4.fill(spec.outChannels(), 1, 1, 1, (_, _, _, _) -> 0)), View.START);
        return file.find("view").map(v -> scene.withView(SceneViews.version1(v, scene))).orElse(scene);
    }

    private static OperationKind kind(JsonField field) {
        for (var kind : OperationKind.values())
            if (kind.id().equals(field.text()))
                return kind;
        throw field.noWord(List.of("cross-correlation", "convolution"));
    }

    private static ConvSpec spec(Optional<JsonField> channels, Array4 x, Array4 w, Window window, boolean bias) {
        channels.ifPresent(c -> c.allowOnly("in", "out", "groups"));
        channels.flatMap(c -> c.find("in")).ifPresent(f -> requireSame(f, x.c(), SceneLimits.INPUT_CHANNELS, "input"));
        channels.flatMap(c -> c.find("out")).ifPresent(f -> requireSame(f, w.n(), SceneLimits.CHANNELS, "kernel"));
        int groups = channels.flatMap(c -> c.find("groups")).map(g -> g.whole(1, SceneLimits.CHANNELS)).orElse(1);
        return new ConvSpec(x.c(), w.n(), window, groups, bias);
    }

    private static void requireSame(JsonField field, int counted, int limit, String where) {
        int stated = field.whole(1, limit);
        if (stated != counted)
            throw ReadableException.of("error.scene.disagree", field.path(), stated, where, counted);
    }
}
