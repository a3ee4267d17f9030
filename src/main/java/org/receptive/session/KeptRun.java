package org.receptive.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.receptive.io.network.CheckpointFile;
import org.receptive.io.network.TrainedModel;
import org.receptive.text.FailureLog;
import org.receptive.text.ReadableException;
import org.receptive.train.Checkpoint;
import org.receptive.train.CheckpointStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the last training in a folder: its checkpoint, and a file that names it and has the setup that belongs to it.
///
/// A new training writes its checkpoint beside the one of the training before, which is removed only when the setup names the new one: at
/// every moment, and whatever cannot be written, checkpoint and setup are those of one training.
public final class KeptRun {

    private static final String SETUP = "setup";
    private static final String FINISHED = "finished";

    private static final String ITERATION = "iteration";
    private static final String CHECKPOINT = "checkpoint";
    private static final String NETWORK = "network.safetensors";
    private static final List<String> NAMES = List.of("last.safetensors", "last-2.safetensors");

    private final Path folder;
    private final Path about;

    /// A training that can go on.
    ///
    /// @param setup what is trained
    /// @param iteration after which it goes on, where that is written down
    public record Unfinished(TrainingSetup setup, OptionalLong iteration) {}

    /// Uses a folder, which need not exist.
    public KeptRun(Path folder) {
        this.folder = folder;
        about = folder.resolve("last.json");
    }

    /// The checkpoint that the setup names.
    private CheckpointFile current() {
        var name = SetupJson.readTree(about).map(node -> node.path(CHECKPOINT).asString("")).filter(NAMES::contains)
                .orElse(NAMES.getFirst());
        return file(name);
    }

    private CheckpointFile file(String name) {
        return new CheckpointFile(folder.resolve(name));
    }

    /// Returns the training that can go on, if there is one.
    public Optional<Unfinished> unfinished() {
        return SetupJson.readTree(about).filter(node -> !node.path(FINISHED).asBoolean(true) && current().path().toFile().isFile())
                .flatMap(node -> SetupJson.setup(node.path(SETUP)).map(setup -> new Unfinished(setup, iteration(node))));
    }

    /// Keeps the network of a training that has ended.
    ///
    /// @throws ReadableException if it cannot be written
    void keep(TrainedModel network) {
        SetupJson.makeFolder(folder);
        network.toFile(Map.of()).write(folder.resolve(NETWORK));
    }

    /// Tells whether there is a network of a training that has ended.
    public boolean hasNetwork() {
        return folder.resolve(NETWORK).toFile().isFile();
    }

    /// Returns the network of the training that ended last, if there is one.
    ///
    /// @throws ReadableException if it cannot be read
    public Optional<TrainedModel> network() {
        return hasNetwork() ? Optional.of(TrainedModel.open(folder.resolve(NETWORK).toString())) : Optional.empty();
    }

    private static OptionalLong iteration(JsonNode node) {
        return node.path(ITERATION).isIntegralNumber() ? OptionalLong.of(node.path(ITERATION).asLong()) : OptionalLong.empty();
    }

    /// Returns the checkpoint that is kept.
    ///
    /// @throws ReadableException if there is none, or it cannot be read
    Checkpoint checkpoint() {
        return current().load().orElseThrow(() -> ReadableException.of("study.noRun"));
    }

    /// Returns a store for the checkpoints of a training.
    CheckpointStore store(TrainingSetup setup) {
        var before = current().path();
        var name = NAMES.stream().filter(n -> !before.endsWith(n)).findFirst().orElseThrow();
        var mine = file(name);
        return new CheckpointStore() {
            @Override
            public void save(Checkpoint state) {
                SetupJson.makeFolder(folder);
                mine.save(state);
                var last = setup.withLearningRate(state.plan().learningRate());
                SetupJson.write(about, json(last, name, state));
                remove(before);
            }

            @Override
            public Optional<Checkpoint> load() {
                return current().load();
            }
        };
    }

    private static void remove(Path superseded) {
        try {
            Files.deleteIfExists(superseded);
        } catch (IOException e) {
            // it only takes room, and the next training writes over it
            FailureLog.write("cannot remove " + superseded, e);
        }
    }

    private static JsonNode json(TrainingSetup setup, String checkpoint, Checkpoint state) {
        var node = JsonMapper.shared().createObjectNode().put(FINISHED, state.position().epoch() >= state.plan().epochs())
                .put(CHECKPOINT, checkpoint).put(ITERATION, state.position().iteration());
        node.set(SETUP, SetupJson.json(setup));
        return node;
    }
}
