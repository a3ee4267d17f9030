package org.receptive.io.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.safetensors.NamedTensor;
import org.receptive.io.safetensors.SafetensorsFile;
import org.receptive.model.InputNormalisation;
import org.receptive.model.Models;
import org.receptive.nn.Initialiser;
import org.receptive.nn.ParameterLayout;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

class ModelFileTest {

    @TempDir
    Path folder;

    private static ModelFile drawn(String model) {
        var named = Models.require(model);
        return new ModelFile(named.network(), Initialiser.PYTORCH.draw(named.network(), 7), named.recipe().normalisation(), List.of(),
                Map.of());
    }

    private static SafetensorsFile bare(String model) {
        return new SafetensorsFile(drawn(model).toSafetensors().tensors(), Map.of());
    }

    private static SafetensorsFile with(SafetensorsFile file, UnaryOperator<NamedTensor> change) {
        return new SafetensorsFile(file.tensors().stream().map(change).toList(), file.metadata());
    }

    private static void assertEqual(ModelFile read, ModelFile written) {
        assertThat(read.network()).isEqualTo(written.network());
        assertThat(read.parameters().values()).isEqualTo(written.parameters().values());
        assertThat(read.normalisation()).isEqualTo(written.normalisation());
        assertThat(read.matrices()).isEqualTo(written.matrices());
        assertThat(read.state()).isEqualTo(written.state());
    }

    @Test
    void whatWasWrittenIsReadBackEqual() {
        var random = new Random(9);
        for (int i = 0; i < 40; i++) {
            var network = RandomNetworks.network(random);
            var matrix = NamedTensor.of("matrix", new int[] {2, 2}, 1, 2, 3, (float) random.nextGaussian());
            var model = new ModelFile(network, Initialiser.HE_NORMAL.draw(network, i),
                    new InputNormalisation(InputNormalisation.ZCA_WHITENING, List.of(0.1, random.nextDouble())), List.of(matrix),
                    Map.of("epoch", "12", "history", "{\"loss\": [1]}"));
            var file = folder.resolve(i + ".safetensors");
            model.write(file);
            assertEqual(ModelFile.read(file), model);
        }
    }

    @Test
    void tensorsHaveTheNamesAndShapesOfPytorch() {
        assertThat(drawn("lenet5").toSafetensors().tensors().stream().map(NamedTensor::toString)).containsExactly("conv1.weight 6×1×5×5",
                "conv1.bias 6", "conv2.weight 16×6×5×5", "conv2.bias 16", "fc1.weight 120×400", "fc1.bias 120", "fc2.weight 84×120",
                "fc2.bias 84", "fc3.weight 10×84", "fc3.bias 10");
        assertThat(drawn("lenet5").toSafetensors().metadata()).containsOnlyKeys("receptive.network", "receptive.normalisation");
    }

    @Test
    void aFileWithoutMetadataIsRecognisedByItsNames() {
        for (var model : List.of("lenet5", "lenet5-1998"))
            assertEqual(ModelFile.of(bare(model), "a"), drawn(model));
    }

    @Test
    void otherNamesAreMatchedByTheirShapesInAnyOrder() {
        var names = Map.of("conv1", "features.0", "conv2", "features.3", "fc1", "classifier.0", "fc2", "classifier.2", "fc3",
                "classifier.4");
        var sorted = new TreeMap<String, NamedTensor>();
        for (var tensor : bare("lenet5").tensors()) {
            var layer = tensor.name().substring(0, tensor.name().indexOf('.'));
            var name = tensor.name().replace(layer, names.getOrDefault(layer, ""));
            sorted.put(name, new NamedTensor(name, tensor.shape(), tensor.values()));
        }
        assertEqual(ModelFile.of(new SafetensorsFile(new ArrayList<>(sorted.values()), Map.of("format", "pt")), "a"), drawn("lenet5"));
    }

    @Test
    void aNetworkTrainedByPytorchLoads() {
        var file = Path.of("src/test/resources/golden/lenet_final.safetensors");
        var model = ModelFile.read(file);
        assertThat(model.network()).isEqualTo(Models.require("lenet5").network());
        for (var tensor : SafetensorsFile.read(file).tensors())
            assertThat(model.parameters().tensor(model.parameters().layout().find(tensor.name()).orElseThrow())).isEqualTo(tensor.values());
    }

    @Test
    void wrongTensorsAreRefusedByName() {
        var good = drawn("lenet5").toSafetensors();
        var less = new SafetensorsFile(good.tensors().subList(1, 10), good.metadata());
        refuses(less, "the tensor conv1.weight of shape 6×1×5×5 is missing, which LeNet-5 needs");
        refuses(new SafetensorsFile(less.tensors(), Map.of()), "the tensor conv1.weight of shape 6×1×5×5 is missing");
        var more = new ArrayList<>(good.tensors());
        more.add(NamedTensor.of("bn.running_mean", new int[] {1}, 0));
        refuses(new SafetensorsFile(more, good.metadata()), "LeNet-5 has no place for the tensor bn.running_mean 1");
        refuses(with(good, t -> t.name().equals("fc2.bias") ? NamedTensor.of("fc2.bias", new int[] {1, 84}, t.values()) : t),
                "the tensor fc2.bias has the shape 1×84 but in LeNet-5 it has 84");
    }

    @Test
    void valuesThatAreNotFiniteAreRefusedByTensorAndPlace() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            refuses(with(drawn("lenet5").toSafetensors(), t -> {
                if (t.name().equals("fc1.weight"))
                    t.values()[403] = bad;
                return t;
            }), "fc1.weight");
            var model = drawn("lenet5");
            model.parameters().values()[3] = bad;
            var e = catchThrowableOfType(ReadableException.class,
                    () -> new ModelFile(model.network(), model.parameters(), model.normalisation(), List.of(), Map.of()));
            assertThat(e).hasMessageStartingWith("the tensor conv1.weight holds numbers that are not finite");
        }
    }

    @Test
    void weightsThatTheTableLeavesOutAreRefused() {
        refuses(with(drawn("lenet5-1998").toSafetensors(), t -> {
            if (t.name().equals("c3.weight"))
                t.values()[3 * 25 + 2] = 1;
            return t;
        }), "the tensor c3.weight has weights from input feature map 3 to feature map 0");
    }

    @Test
    void anUnknownNetworkIsToldWithAWayOut() {
        refuses(new SafetensorsFile(List.of(NamedTensor.of("a.weight", new int[] {2, 2}, 1, 2, 3, 4)), Map.of()),
                "its tensors, such as a.weight 2×2, do not belong to any network here (lenet5, lenet-d2l, lenet5-1998)");
        refuses(new SafetensorsFile(List.of(), Map.of()), "do not belong to any network here");
    }

    @Test
    void brokenMetadataAreRefused() {
        var good = drawn("lenet5").toSafetensors();
        for (var bad : List.of("", "{", "[]", "{\"format\": \"receptive-network\"}"))
            refuses(new SafetensorsFile(good.tensors(), Map.of("receptive.network", bad)), "its metadata receptive.network cannot be used");
        for (var bad : List.of("", "{}", "{\"kind\": 1, \"numbers\": []}", "{\"kind\": \"a\", \"numbers\": [\"1\"]}")) {
            var metadata = new TreeMap<>(good.metadata());
            metadata.put("receptive.normalisation", bad);
            refuses(new SafetensorsFile(good.tensors(), metadata), "its metadata receptive.normalisation cannot be used");
        }
    }

    @Test
    void parametersOfAnotherNetworkAreAProgrammingError() {
        var original = Models.require("lenet5-1998").network();
        var other = ParameterLayout.of(original);
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelFile(Models.require("lenet5").network(),
                org.receptive.nn.Parameters.zeros(other), InputNormalisation.unitRange(), List.of(), Map.of()));
    }

    private static void refuses(SafetensorsFile file, String sentence) {
        var e = catchThrowableOfType(ReadableException.class, () -> ModelFile.of(file, "a.safetensors"));
        assertThat(e).isNotNull().hasMessageStartingWith("a.safetensors cannot be").message().contains(sentence);
        assertThat(Texts.of(Language.CHINESE).get(e.problem())).contains("a.safetensors").doesNotContain("{0}", "{1}", "{2}");
    }
}
