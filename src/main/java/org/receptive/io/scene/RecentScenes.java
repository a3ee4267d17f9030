package org.receptive.io.scene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.receptive.io.AtomicFiles;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonFile;
import org.receptive.io.json.JsonValue;
import org.receptive.io.json.JsonWriter;
import org.receptive.text.FailureLog;
import org.receptive.text.ReadableException;

/// The scene files that were opened or saved lately, the latest first: a list of at most [#MOST] paths in a file.
///
/// The file is read again before every change, so that several windows keep each other's entries. A missing or damaged file is an empty
/// list, and a list that cannot be written is not kept: neither may get in the way of the work.
///
/// @param file where the list is kept
public record RecentScenes(Path file) {

    /// The longest list.
    public static final int MOST = 24;

    private static final String FORMAT = "receptive-recent-scenes";
    private static final int VERSION = 1;

    /// Returns the files of the list, whether they still exist or not.
    public List<Path> read() {
        if (!Files.exists(file))
            return List.of();
        try {
            return JsonFile.read(file, RecentScenes::paths);
        } catch (ReadableException | InvalidPathException e) {
            FailureLog.write("the list of scenes cannot be read", e);
            return List.of();
        }
    }

    /// Puts a file at the beginning of the list.
    public void add(Path scene) {
        var path = scene.toAbsolutePath().normalize();
        change(list -> Stream.concat(Stream.of(path), list.stream().filter(p -> !p.equals(path))).limit(MOST).toList());
    }

    /// Takes files off the list; they stay where they are.
    public void remove(List<Path> scenes) {
        change(list -> list.stream().filter(p -> !scenes.contains(p)).toList());
    }

    /// Reads, changes and writes the list while no other window does: they take turns by the lock of a file beside it.
    private void change(UnaryOperator<List<Path>> change) {
        synchronized (RecentScenes.class) {
            try (var turn = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var lock = turn.lock()) {
                if (lock.isValid())
                    AtomicFiles.writeText(file, json(change.apply(read())));
            } catch (IOException | ReadableException e) {
                FailureLog.write("the list of scenes is not kept", e);
            }
        }
    }

    private static List<Path> paths(JsonValue root) {
        var fields = new JsonField("", root);
        fields.require("version").whole(VERSION, VERSION);
        var list = fields.require("scenes");
        return list.value() instanceof JsonValue.Items items && items.values().isEmpty()
                ? List.of()
                : list.entries().stream().map(JsonField::text).map(Path::of).limit(MOST).toList();
    }

    private static String json(List<Path> scenes) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("format", new JsonValue.Text(FORMAT));
        fields.put("version", new JsonValue.Num(VERSION));
        fields.put("scenes", new JsonValue.Items(scenes.stream().<JsonValue>map(p -> new JsonValue.Text(p.toString())).toList()));
        return JsonWriter.pretty(new JsonValue.Fields(fields));
    }
}
