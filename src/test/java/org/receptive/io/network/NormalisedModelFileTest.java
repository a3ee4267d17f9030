package org.receptive.io.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.safetensors.NamedTensor;
import org.receptive.io.safetensors.SafetensorsFile;
import org.receptive.model.InputNormalisation;
import org.receptive.nn.Initialiser;
import org.receptive.nn.Parameters;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;

/// Running averages of batch normalisation in files.
class NormalisedModelFileTest {

    @TempDir
    private Path folder = Path.of("");

    private static NetworkSpec network() {
        var layers = new LinkedHashMap<String, LayerSpec>();
        layers.put("conv", new ConvSpec(1, 3, Window.valid(3, 3), 1, false));
        layers.put("norm", BatchNormSpec.usual(3));
        layers.put("out", new DenseSpec(48, 2, true));
        return NetworkSpec.chain("normalised", new Shape(1, 6, 6), layers);
    }

    private static Parameters parameters() {
        var parameters = Initialiser.PYTORCH.draw(network(), 5);
        for (var slice : parameters.layout().ofLayer("norm"))
            for (int i = 0; i < slice.count(); i++)
                parameters.values()[slice.offset() + i] = 0.5f + i + slice.offset();
        return parameters;
    }

    private Path written() {
        var file = folder.resolve("model.safetensors");
        new ModelFile(network(), parameters(), InputNormalisation.unitRange(), List.of(), Map.of()).write(file);
        return file;
    }

    @Test
    void runningAveragesComeBackAsTheyWereWritten() {
        var read = ModelFile.read(written());
        assertThat(read.network()).isEqualTo(network());
        assertThat(read.parameters().values()).isEqualTo(parameters().values());
    }

    /// PyTorch writes a count beside the averages, a 64-bit integer without axes.
    @Test
    void theCountOfBatchesOfPyTorchIsPassedOver() throws IOException {
        var file = SafetensorsFile.read(written());
        var tensors = new ArrayList<>(file.tensors());
        tensors.add(new NamedTensor("norm.num_batches_tracked", List.of(), new float[] {938}));
        var other = folder.resolve("counted.safetensors");
        Files.copy(written(), other);
        new SafetensorsFile(tensors, file.metadata()).write(other);
        assertThat(ModelFile.read(other).parameters().values()).isEqualTo(parameters().values());
    }

    @Test
    void aNegativeVarianceIsRefused() {
        var file = folder.resolve("negative.safetensors");
        var parameters = parameters();
        var slice = parameters.layout().find("norm.running_var").orElseThrow();
        parameters.values()[slice.offset() + 1] = -0.25f;
        new ModelFile(network(), parameters, InputNormalisation.unitRange(), List.of(), Map.of()).write(file);
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(ReadableException.class)
                .hasMessageContaining("norm.running_var").hasMessageContaining("negative variance").hasMessageContaining("0.25");
    }
}
