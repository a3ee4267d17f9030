package org.receptive.study;

import java.nio.file.Path;
import java.util.Optional;
import org.receptive.io.CheckpointFile;
import org.receptive.text.ReadableException;
import org.receptive.train.Checkpoint;
import org.receptive.train.CheckpointStore;
import tools.jackson.databind.JsonNode;

/// Keeps the last training in a folder: its checkpoint, and the setup that belongs to it.
public final class KeptRun {

    private static final String SETUP = "setup";
    private static final String FINISHED = "finished";

    private final Path about;
    private final CheckpointFile checkpoint;

    /// Uses a folder, which need not exist.
    public KeptRun(Path folder) {
        about = folder.resolve("last.json");
        checkpoint = new CheckpointFile(folder.resolve("last.safetensors"));
    }

    /// Returns the setup of the training that can go on, if there is one.
    public Optional<TrainingSetup> unfinished() {
        return SetupJson.readTree(about).filter(node -> !node.path(FINISHED).asBoolean(true) && checkpoint.path().toFile().isFile())
                .map(node -> node.path(SETUP)).flatMap(SetupJson::setup);
    }

    /// Returns the checkpoint that is kept.
    ///
    /// @throws ReadableException if there is none, or it cannot be read
    Checkpoint checkpoint() {
        return checkpoint.load().orElseThrow(() -> ReadableException.of("study.noRun"));
    }

    /// Returns a store for the checkpoints of a training.
    CheckpointStore store(TrainingSetup setup) {
        return new CheckpointStore() {
            @Override
            public void save(Checkpoint state) {
                var last = setup.withLearningRate(state.plan().learningRate());
                SetupJson.write(about, json(last, state.position().epoch() >= state.plan().epochs()));
                checkpoint.save(state);
            }

            @Override
            public Optional<Checkpoint> load() {
                return checkpoint.load();
            }
        };
    }

    private static JsonNode json(TrainingSetup setup, boolean finished) {
        var node = tools.jackson.databind.json.JsonMapper.shared().createObjectNode().put(FINISHED, finished);
        node.set(SETUP, SetupJson.json(setup));
        return node;
    }
}
