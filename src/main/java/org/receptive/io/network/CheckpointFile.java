package org.receptive.io.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.io.AtomicFiles;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonNumbers;
import org.receptive.io.json.JsonReader;
import org.receptive.io.json.JsonWriter;
import org.receptive.io.safetensors.NamedTensor;
import org.receptive.io.safetensors.SafetensorsFile;
import org.receptive.nn.ParameterLayout;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.train.Checkpoint;
import org.receptive.train.CheckpointStore;
import org.receptive.train.FloatValues;

/// Keeps the checkpoint of a training in a safetensors file, so that the training goes on, to the bit, after the program was closed or
/// killed at any moment.
///
/// The weights have PyTorch's names and layouts; what the optimizer remembers and the best weights are tensors whose names begin with
/// `receptive.`, and network, plan, position and reports stand in the metadata. The file is written under another name and then renamed.
public final class CheckpointFile implements CheckpointStore {

    private static final String PREFIX = "receptive.";
    private static final String MEMORY = PREFIX + "optimizer.";
    private static final String BEST = PREFIX + "best";
    private static final String NETWORK = PREFIX + "network";
    private static final String TRAINING = PREFIX + "training";
    private static final int VERSION = 1;

    private final Path file;

    /// Names the file, which need not exist. Only one training may use it at a time.
    public CheckpointFile(Path file) {
        this.file = file;
    }

    /// Returns the file.
    public Path path() {
        return file;
    }

    @Override
    public void save(Checkpoint checkpoint) {
        content(checkpoint).write(file);
    }

    @Override
    public Optional<Checkpoint> load() {
        AtomicFiles.removeRemnants(file);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /// Reads the checkpoint in a file.
    ///
    /// @throws ReadableException if there is none that can be used
    public static Checkpoint read(Path file) {
        var name = String.valueOf(file.getFileName());
        var content = SafetensorsFile.read(file);
        try {
            return checkpoint(content, name);
        } catch (ReadableException e) {
            throw new ReadableException(Message.of("error.safetensors.open", name, e.problem()), e);
        }
    }

    private static SafetensorsFile content(Checkpoint checkpoint) {
        var tensors = new ArrayList<NamedTensor>();
        var values = checkpoint.parameters().toArray();
        for (var slice : ParameterLayout.of(checkpoint.network()).slices())
            tensors.add(new NamedTensor(slice.name(), slice.spec().shape(), Arrays.copyOfRange(values, slice.offset(), slice.end())));
        for (int m = 0; m < checkpoint.memory().size(); m++)
            tensors.add(flat(MEMORY + m, checkpoint.memory().get(m)));
        var training = new JsonNumbers().put("version", VERSION).put("plan", PlanJson.json(checkpoint.plan()))
                .putLong("fingerprint", checkpoint.fingerprint()).put("position", ProgressJson.json(checkpoint.position()))
                .put("history", ProgressJson.history(checkpoint.history()));
        checkpoint.best().ifPresent(best -> {
            tensors.add(flat(BEST, best.parameters()));
            training.put("best", new JsonNumbers().put("epoch", best.epoch()).put("accuracy", best.accuracy()).json());
        });
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(NETWORK, NetworkFile.toJson(checkpoint.network()));
        metadata.put(TRAINING, JsonWriter.pretty(training.json()));
        return new SafetensorsFile(tensors, metadata);
    }

    private static NamedTensor flat(String name, FloatValues values) {
        return new NamedTensor(name, List.of(values.size()), values.toArray());
    }

    private static Checkpoint checkpoint(SafetensorsFile content, String name) {
        var network = NetworkFile.read(metadata(content, NETWORK), name);
        var field = new JsonField("", JsonReader.parse(metadata(content, TRAINING)));
        int version = field.require("version").whole(1, 1_000_000);
        if (version > VERSION)
            throw ReadableException.of("error.checkpoint.newer", version, VERSION);
        var layout = ParameterLayout.of(network);
        var plan = PlanJson.plan(field.require("plan"));
        var memory = IntStream.range(0, plan.optimizer().memory())
                .mapToObj(m -> FloatValues.of(tensor(content, MEMORY + m, List.of(layout.size())))).toList();
        var best = field.find("best").map(f -> new Checkpoint.Best(JsonNumbers.whole(f, "epoch"), JsonNumbers.real(f, "accuracy"),
                FloatValues.of(tensor(content, BEST, List.of(layout.size())))));
        return new Checkpoint(network, plan, JsonNumbers.longNumber(field, "fingerprint"), ProgressJson.position(field.require("position")),
                parameters(content, network, layout), memory, ProgressJson.history(field.require("history")), best);
    }

    private static FloatValues parameters(SafetensorsFile content, NetworkSpec network, ParameterLayout layout) {
        var values = new float[layout.size()];
        for (var slice : layout.slices())
            System.arraycopy(tensor(content, slice.name(), slice.spec().shape()), 0, values, slice.offset(), slice.count());
        for (var slice : layout.slices())
            for (int i = slice.offset(); i < slice.end(); i++)
                if (!Float.isFinite(values[i]))
                    throw ReadableException.of("error.checkpoint.notFinite", slice.name(), network.name());
        return FloatValues.of(values);
    }

    private static float[] tensor(SafetensorsFile content, String name, List<Integer> shape) {
        var tensor = content.find(name).orElseThrow(() -> ReadableException.of("error.checkpoint.tensor", name));
        if (!tensor.shape().equals(shape))
            throw ReadableException.of("error.checkpoint.shape", name, shape.toString(), tensor.shape().toString());
        return tensor.values();
    }

    private static String metadata(SafetensorsFile content, String key) {
        var text = content.metadata().get(key);
        if (text == null)
            throw ReadableException.of("error.checkpoint.none", key);
        return text;
    }
}
