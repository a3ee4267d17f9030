package org.receptive.io.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.model.LayerKind;
import org.receptive.model.Models;
import org.receptive.nn.Initialiser;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.Window;

class NetworkFileTest {

    @TempDir
    Path folder;

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(Path.of("examples/networks"))) {
            return files.sorted().toList().stream();
        }
    }

    private static NetworkSpec read(String input, String... layers) {
        return NetworkFile.read("{\"format\": \"receptive-network\", \"version\": 1, \"input\": " + input + ", \"layers\": ["
                + String.join(", ", layers) + "]}", "a.json");
    }

    private static <T extends LayerSpec> T only(Class<T> type, String input, String layer) {
        return type.cast(read(input, layer).nodes().getFirst().layer());
    }

    @Test
    void whatWasWrittenIsReadBackEqual() {
        var random = new Random(5);
        var seen = EnumSet.noneOf(LayerKind.class);
        int branched = 0;
        for (int i = 0; i < 400; i++) {
            var network = RandomNetworks.network(random);
            var json = NetworkFile.toJson(network);
            assertThat(NetworkFile.read(json, "a.json")).as(json).isEqualTo(network);
            network.nodes().forEach(node -> seen.add(LayerKind.of(node.layer())));
            branched += network.nodes().stream().anyMatch(node -> node.inputs().size() > 1) ? 1 : 0;
        }
        assertThat(seen).containsExactlyInAnyOrder(LayerKind.values());
        assertThat(branched).isGreaterThan(30);
    }

    @Test
    void namedModelsAreReadBackFromTheirFiles() throws IOException {
        for (var model : Models.all()) {
            var file = Files.writeString(folder.resolve(model.id() + ".json"), NetworkFile.toJson(model.network()));
            assertThat(NetworkFile.read(file)).isEqualTo(model.network());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsWrittenAsTheProgramWritesIt(Path file) throws IOException {
        var network = NetworkFile.read(file);
        assertThat(NetworkFile.toJson(network)).isEqualTo(Files.readString(file));
        assertThat(network.output()).isEqualTo(new Shape(10, 1, 1));
        assertThat(Initialiser.HE_NORMAL.draw(network, 1).firstNotFinite()).isEmpty();
    }

    @Test
    void examplesAreTheNamedModelAndTwoThatItIsNot() throws IOException {
        assertThat(examples().map(f -> f.getFileName().toString())).containsExactly("alexnet-28.json", "lenet5-1998.json", "lenet5.json",
                "residual.json");
        assertThat(NetworkFile.read(Path.of("examples/networks/lenet5.json"))).isEqualTo(Models.require("lenet5").network());
        assertThat(NetworkFile.read(Path.of("examples/networks/lenet5-1998.json"))).isEqualTo(Models.require("lenet5-1998").network());
    }

    @Test
    void aLayerNeedNotSayHowManyMapsItReads() {
        var network = read("[3, 8, 8]", "{\"name\": \"a\", \"type\": \"conv\", \"out\": 4, \"kernel\": 3}",
                "{\"name\": \"b\", \"type\": \"dense\", \"out\": 10}");
        assertThat(network.nodes().get(0).layer()).isEqualTo(new ConvSpec(3, 4, Window.valid(3, 3), 1, true));
        assertThat(network.nodes().get(1).layer()).isEqualTo(new DenseSpec(4 * 6 * 6, 10, true));
        assertThat(network.nodes().get(1).inputs()).containsExactly("a");
        assertThat(network.name()).isEqualTo("a");
    }

    @Test
    void poolingMovesByItsSizeAndConvolutionByOne() {
        var pool = only(PoolSpec.class, "[1, 6, 6]", "{\"name\": \"p\", \"type\": \"max-pool\", \"kernel\": [3, 2]}");
        assertThat(List.of(pool.window().rows().stride(), pool.window().cols().stride())).containsExactly(3, 2);
        var sub = only(SubsamplingSpec.class, "[2, 6, 6]", "{\"name\": \"p\", \"type\": \"subsampling\", \"kernel\": 2}");
        assertThat(sub.window().rows().stride()).isEqualTo(2);
        assertThat(pool.countPadding()).isTrue();
        assertThat(pool.ceil()).isFalse();
    }

    @Test
    void paddingIsANumberTwoNumbersANameOrFourSides() {
        var conv = "{\"name\": \"c\", \"type\": \"conv\", \"out\": 1, \"kernel\": 5, \"padding\": %s}";
        assertThat(only(ConvSpec.class, "[1, 6, 6]", conv.formatted("2")).window()).isEqualTo(Window.same(5, 5));
        assertThat(only(ConvSpec.class, "[1, 6, 6]", conv.formatted("[2, 2]")).window()).isEqualTo(Window.same(5, 5));
        assertThat(only(ConvSpec.class, "[1, 6, 6]", conv.formatted("\"equal-width\"")).window()).isEqualTo(Window.same(5, 5));
        assertThat(only(ConvSpec.class, "[1, 6, 6]", conv.formatted("\"wide\"")).window()).isEqualTo(Window.full(5, 5));
        var sided = only(ConvSpec.class, "[1, 6, 6]", conv.formatted("{\"left\": 1}")).window();
        assertThat(sided.cols().padBefore()).isEqualTo(1);
        assertThat(sided.cols().padAfter() + sided.rows().padBefore() + sided.rows().padAfter()).isZero();
    }

    @Test
    void aLayerMayReadAnyLayersBeforeIt() {
        var relu = "{\"name\": \"r\", \"type\": \"relu\"}";
        var sum = "{\"name\": \"s\", \"type\": \"sum\", \"inputs\": [\"input\", \"r\"]}";
        var one = "{\"name\": \"t\", \"type\": \"tanh\", \"inputs\": \"r\"}";
        var network = read("[2, 3, 3]", relu, sum, one);
        assertThat(network.nodes().stream().map(NetworkSpec.Node::inputs)).containsExactly(List.of("input"), List.of("input", "r"),
                List.of("r"));
    }
}
