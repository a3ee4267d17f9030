package org.receptive.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.receptive.io.AtomicFiles;
import org.receptive.session.TrainingSetup.ActivationChoice;
import org.receptive.text.ReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a setup as JSON and reads it. What is missing, damaged or impossible is nothing: a remembered setup must never keep anyone from
/// training.
final class SetupJson {

    private static final String PATH = "path";
    private static final long LARGEST = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private SetupJson() {}

    /// Replaces a file by a setup.
    ///
    /// @throws ReadableException if it cannot be written
    static void write(Path file, TrainingSetup setup) {
        write(file, json(setup));
    }

    /// Replaces a file by JSON, and makes its folder if there is none.
    static void write(Path file, JsonNode json) {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null)
            makeFolder(folder);
        AtomicFiles.writeText(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }

    /// Makes a folder if there is none.
    ///
    /// @throws ReadableException if it cannot be made
    static void makeFolder(Path folder) {
        if (!folder.toFile().mkdirs() && !Files.isDirectory(folder))
            throw ReadableException.of("study.folder", folder);
    }

    /// Reads a file of JSON, if there is one.
    static Optional<JsonNode> readTree(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(JSON.readTree(Files.readString(file)))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /// Reads a setup from a file, if it has one that can be used.
    static Optional<TrainingSetup> read(Path file) {
        return readTree(file).flatMap(SetupJson::setup);
    }

    static ObjectNode json(TrainingSetup s) {
        var node = JSON.createObjectNode();
        node.put("model", s.model());
        var data = node.putObject("data");
        switch (s.data()) {
            case DataChoice.Mnist _ -> data.put("kind", "mnist");
            case DataChoice.Folder(var folder) -> data.put("kind", "folder").put(PATH, folder.toString());
            case DataChoice.Generated _ -> data.put("kind", "generated");
            case DataChoice.MyDigits(var file) -> data.put("kind", "drawings").put(PATH, file.toString());
        }
        node.put("normalisation", s.normalisation().name()).put("augmentation", s.augmentation()).put("optimizer", s.optimizer().name())
                .put("weightDecay", s.weightDecay()).put("learningRate", s.learningRate()).put("schedule", s.schedule().name())
                .put("batchSize", s.batchSize()).put("epochs", s.epochs()).put("seed", s.seed()).put("examples", s.examples())
                .put("dropout", s.dropout()).put("activation", s.activation().name());
        return node;
    }

    static Optional<TrainingSetup> setup(JsonNode n) {
        try {
            return Optional.of(new TrainingSetup(n.required("model").stringValue(), data(n.required("data")),
                    NormalisationChoice.valueOf(n.required("normalisation").stringValue()), n.required("augmentation").booleanValue(),
                    OptimizerChoice.valueOf(n.required("optimizer").stringValue()), n.required("weightDecay").doubleValue(),
                    n.required("learningRate").doubleValue(), ScheduleChoice.valueOf(n.required("schedule").stringValue()),
                    n.required("batchSize").intValue(), n.required("epochs").intValue(), n.required("seed").longValue(),
                    n.required("examples").intValue(), n.required("dropout").doubleValue(),
                    ActivationChoice.valueOf(n.required("activation").stringValue())));
        } catch (JacksonException | ReadableException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static DataChoice data(JsonNode n) {
        return switch (n.required("kind").stringValue()) {
            case "mnist" -> new DataChoice.Mnist();
            case "generated" -> new DataChoice.Generated();
            case "folder" -> new DataChoice.Folder(path(n));
            case "drawings" -> new DataChoice.MyDigits(path(n));
            default -> throw new IllegalArgumentException(n.toString());
        };
    }

    /// A path of another system may be none here; that is an [InvalidPathException], which is an illegal argument.
    private static Path path(JsonNode n) throws InvalidPathException {
        return Path.of(n.required(PATH).stringValue());
    }
}
