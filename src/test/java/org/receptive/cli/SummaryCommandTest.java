package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.network.ModelFile;
import org.receptive.model.Models;
import org.receptive.nn.Initialiser;
import tools.jackson.databind.json.JsonMapper;

class SummaryCommandTest {

    @TempDir
    Path folder;

    private static Ran done(String... args) {
        var ran = Ran.of(args);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return ran;
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split(" {2,}"));
    }

    @Test
    void everyLayerIsALineAndTheTotalsStandBelow() {
        var lines = done("summary", "lenet5-1998", "--lang", "en").out().lines().toList();
        assertThat(lines).hasSize(1 + 2 + 13 + 1);
        assertThat(lines.getFirst()).isEqualTo("LeNet-5 (1998)");
        assertThat(words(lines.get(1))).containsExactly("layer", "kind", "kernel", "output", "parameters", "multiply-adds", "connections");
        assertThat(words(lines.get(2))).containsExactly("input", "1×32×32");
        assertThat(words(lines.get(7))).containsExactly("c3", "Convolution by a connection table", "5×5", "16×10×10", "1\u2009516", "150\u2009000",
                "151\u2009600");
        assertThat(words(lines.getLast())).startsWith("total", "60\u2009000").endsWith("340\u2009908");
    }

    @Test
    void columnsStandUnderEachOtherInBothLanguages() {
        for (var language : List.of("en", "zh")) {
            var lines = done("summary", "examples/networks/residual.json", "--lang", language).out().lines().skip(1).toList();
            // the last column ends every line that fills it at the same place
            var full = lines.stream().filter(line -> words(line).size() == 7).map(SummaryText::width).distinct().toList();
            assertThat(full).hasSize(1);
            assertThat(lines.stream().filter(line -> line.contains("16×28×28"))
                    .map(line -> SummaryText.width(line.substring(0, line.indexOf("16×28×28")))).distinct()).hasSize(1);
        }
        assertThat(done("summary", "lenet5", "--lang", "zh").out()).contains("全连接", "合计");
    }

    @Test
    void trainedWeightsAreSummarisedAsTheirNetwork() {
        var model = Models.require("lenet5");
        var file = folder.resolve("trained.safetensors");
        new ModelFile(model.network(), Initialiser.PYTORCH.draw(model.network(), 1), model.recipe().normalisation(), List.of(), Map.of())
                .write(file);
        assertThat(done("summary", file.toString()).out()).isEqualTo(done("summary", "lenet5").out());
        assertThat(done("summary", "examples/networks/lenet5.json").out()).isEqualTo(done("summary", "lenet5").out());
    }

    @Test
    void programsGetTheSameAsJson() {
        var root = JsonMapper.shared().readTree(done("summary", "lenet5", "--json").out());
        assertThat(root.get("name").asString()).isEqualTo("LeNet-5");
        assertThat(root.get("total").get("parameters").asLong()).isEqualTo(61_706);
        var conv = root.get("layers").get(0);
        assertThat(conv.get("layer").asString()).isEqualTo("conv1");
        assertThat(conv.get("kernel").asString()).isEqualTo("5×5 p2");
        assertThat(conv.get("output").toString()).isEqualTo("[6,28,28]");
        assertThat(conv.get("inputs").toString()).isEqualTo("[\"input\"]");
        assertThat(conv.get("multiplyAdds").asLong()).isEqualTo(117_600);
        assertThat(conv.get("connections").asLong()).isEqualTo(122_304);
    }

    @Test
    void whatIsNoNetworkEndsInOneSentence() {
        refused("there is no network and no file called lenet: choose one of lenet5, lenet-d2l, lenet5-1998", "lenet");
        refused("none.json cannot be opened: there is no file", "none.json");
        refused("02-sum-of-products.json cannot be opened: it is JSON but does not describe a network", "examples/02-sum-of-products.json");
        refused("none.safetensors cannot be", "none.safetensors");
    }

    private static void refused(String sentence, String model) {
        var ran = Ran.of("summary", model, "--lang", "en");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().strip()).startsWith(sentence).hasLineCount(1);
    }
}
