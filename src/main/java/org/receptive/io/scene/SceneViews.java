package org.receptive.io.scene;

import java.util.LinkedHashMap;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneLimits;
import org.receptive.scene.View;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;
import org.receptive.trace.Grain;

/// Reads and writes the field `view`: where a scene stands and how it is looked at.
final class SceneViews {

    /// A file may name any page of four channels of the whole input; of these, those that one filter reads exist.
    private static final int CHANNELS_PER_PAGE = 4;

    private SceneViews() {
    }

    /// Reads the view of `scene`.
    ///
    /// @throws ReadableException if it points outside the scene
    static View read(JsonField field, Scene scene) {
        field.allowOnly("grain", "step", "offset", "symbols", "pin", "inputPage");
        int lastStep = Math.toIntExact(scene.outputShape().count()) - 1;
        var pin = field.find("pin");
        return new View(field.find("grain").map(SceneViews::grain).orElse(Grain.VALUE), 0,
                field.find("step").map(f -> f.whole(0, lastStep)).orElse(0),
                field.find("offset").map(f -> f.whole(0, lastOffset(scene))).orElse(0),
                field.find("symbols").map(JsonField::flag).orElse(false), pin.map(f -> cell(f, scene)),
                field.find("inputPage").map(f -> f.whole(0, lastPage(scene))).orElse(0));
    }

    /// Writes the view of `scene`. What points outside the scene is left out, so that the file can be read again.
    static JsonValue json(Scene scene) {
        var view = scene.view();
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("grain", new JsonValue.Text(id(view.grain())));
        fields.put("step", new JsonValue.Num(view.step()));
        fields.put("offset", new JsonValue.Num(Math.min(view.offset(), lastOffset(scene))));
        fields.put("symbols", new JsonValue.Flag(view.symbols()));
        view.pin().filter(p -> isCell(p, scene)).ifPresent(p -> fields.put("pin", json(p)));
        fields.put("inputPage", new JsonValue.Num(view.inputPage()));
        return new JsonValue.Fields(fields);
    }

    private static JsonValue json(Cell cell) {
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("map", new JsonValue.Text(cell.map().letter()));
        fields.put("channel", new JsonValue.Num(cell.channel()));
        fields.put("row", new JsonValue.Num(cell.row()));
        fields.put("col", new JsonValue.Num(cell.col()));
        return new JsonValue.Fields(fields);
    }

    private static Cell cell(JsonField field, Scene scene) {
        field.allowOnly("map", "channel", "row", "col");
        int limit = SceneLimits.INPUT + 2 * SceneLimits.PADDING;
        var cell = new Cell(field.require("map").text(),
                field.find("channel").map(f -> f.whole(0, SceneLimits.CHANNELS * SceneLimits.INPUT_CHANNELS)).orElse(0),
                field.require("row").whole(-limit, limit), field.require("col").whole(-limit, limit));
        if (!isCell(cell, scene))
            throw ReadableException.of("error.scene.pin", field.path());
        return cell;
    }

    private static boolean isCell(Cell cell, Scene scene) {
        var rows = scene.spec().window().rows();
        var cols = scene.spec().window().cols();
        var x = scene.input();
        var w = scene.weight();
        var y = scene.outputShape();
        return switch (cell.map().letter()) {
            case "x" -> isInside(cell.channel(), x.c())
                    && isInside(cell.row() + rows.padBefore(), rows.paddedSize(x.h()))
                    && isInside(cell.col() + cols.padBefore(), cols.paddedSize(x.w()));
            case "w" -> isInside(cell.channel(), w.n() * w.c()) && isInside(cell.row(), w.h())
                    && isInside(cell.col(), w.w());
            case "b" -> scene.spec().bias() && isInside(cell.channel(), w.n()) && cell.row() == 0 && cell.col() == 0;
            case "y" -> isInside(cell.channel(), y.channels()) && isInside(cell.row(), y.rows())
                    && isInside(cell.col(), y.cols());
            default -> false;
        };
    }

    private static boolean isInside(int index, int count) {
        return index >= 0 && index < count;
    }

    private static int lastOffset(Scene scene) {
        return scene.spec().termsPerOutput() - (scene.spec().bias() ? 0 : 1);
    }

    private static int lastPage(Scene scene) {
        return (scene.input().c() - 1) / CHANNELS_PER_PAGE;
    }

    private static Grain grain(JsonField field) {
        for (var grain : Grain.values())
            if (id(grain).equals(field.text()))
                return grain;
        throw field.noChoice("\"value\", \"multiply-add\"");
    }

    private static String id(Grain grain) {
        return switch (grain) {
            case VALUE -> "value";
            case TERM -> "multiply-add";
        };
    }
}
