package org.receptive.io.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

class BadNetworkFileTest {

    private static final String HEAD = "{\"format\": \"receptive-network\", \"version\": 1, ";
    private static final String CONV = "{\"name\": \"c\", \"type\": \"conv\", \"out\": 4, \"kernel\": 3}";

    /// Each line: the fields of a layer that reads 2×6×6 values, and the English sentence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name": "a"                                                       | the field layers[0].type is missing: add it
            "type": "relu"                                                    | the field layers[0].name is missing: add it
            "name": 5, "type": "relu"                                         | layers[0].name must be a text in quotes but is a number
            "name": "a b", "type": "relu"                                     | the layer name “a b” is not usable
            "name": "input", "type": "relu"                                   | the name input appears twice
            "name": "a", "type": "convolution"                                | layers[0].type cannot be "convolution": choose one of conv, transposed-conv
            "name": "a", "type": null                                         | layers[0].type must be a text in quotes but is null
            "name": "a", "type": "relu", "slope": 1                           | layers[0].slope is not allowed here: delete it or check the spelling; allowed fields: name, type, inputs
            "name": "a", "type": "relu", "inputs": ["b"]                      | layer a reads “b”, which is neither the input nor a layer before it
            "name": "a", "type": "relu", "inputs": ["a"]                      | layer a reads “a”, which is neither
            "name": "a", "type": "relu", "inputs": []                         | layers[0].inputs is an empty list
            "name": "a", "type": "relu", "inputs": 3                          | layers[0].inputs must be a list in square brackets but is a number
            "name": "a", "type": "relu", "inputs": [3]                        | layers[0].inputs[0] must be a text in quotes but is a number
            "name": "a", "type": "relu", "inputs": ["input", "input"]         | layer a: the layer reads one input but 2 are given
            "name": "a", "type": "conv", "kernel": 3                          | the field layers[0].out is missing
            "name": "a", "type": "conv", "out": 4                             | the field layers[0].kernel is missing
            "name": "a", "type": "conv", "out": 0, "kernel": 3                | layers[0].out is 0: choose a whole number from 1 to 1048576
            "name": "a", "type": "conv", "out": 1.5, "kernel": 3              | layers[0].out must be a whole number but is a number
            "name": "a", "type": "conv", "out": NaN, "kernel": 3              | layers[0].out is NaN: write a finite number
            "name": "a", "type": "conv", "out": 4, "kernel": 7                | layer a: a kernel spanning 7 cells does not fit an input of 6 cells
            "name": "a", "type": "conv", "out": 4, "kernel": [3]              | layers[0].kernel has 1 numbers: write two
            "name": "a", "type": "conv", "out": 4, "kernel": [3, 3, 3]        | layers[0].kernel has 3 numbers: write two
            "name": "a", "type": "conv", "out": 4, "kernel": 0                | layers[0].kernel is 0: choose a whole number from 1
            "name": "a", "type": "conv", "out": 4, "kernel": 3, "in": 3       | layer a: the layer reads 3 channels but the input has 2
            "name": "a", "type": "conv", "out": 4, "kernel": 3, "groups": 3   | layer a: 2 input channels and 4 output channels cannot both be divided into 3 groups
            "name": "a", "type": "conv", "out": 4, "kernel": 3, "bias": 1     | layers[0].bias must be true or false but is a number
            "name": "a", "type": "conv", "out": 4, "kernel": 3, "padding": "same" | layers[0].padding cannot be "same": choose one of "narrow"
            "name": "a", "type": "conv", "out": 4, "kernel": 3, "padding": true | layers[0].padding must be a text in quotes but is true or false
            "name": "a", "type": "conv", "out": 4, "kernel": 3, "padding": -1 | layers[0].padding is −1: choose a whole number from 0
            "name": "a", "type": "conv", "out": 4, "kernel": 3, "padding": {"up": 1} | layers[0].padding.up is not allowed here
            "name": "a", "type": "conv", "out": 4, "kernel": 3, "stride": 0   | layers[0].stride is 0
            "name": "a", "type": "conv", "out": 1000000, "kernel": [4000, 4000] | layer a: a kernel spanning 4000 cells does not fit
            "name": "a", "type": "transposed-conv", "out": 1, "kernel": 3, "outputPadding": 1 | layer a: output padding 1 is not possible: it must be from 0 to 0, less than 1
            "name": "a", "type": "partial-conv", "kernel": 3                  | the field layers[0].table is missing
            "name": "a", "type": "partial-conv", "kernel": 3, "table": [[0], []] | layers[0].table[1] is an empty list
            "name": "a", "type": "partial-conv", "kernel": 3, "table": [[0, 2]] | layer a: feature map 0 reads the input feature maps [0, 2]
            "name": "a", "type": "partial-conv", "kernel": 3, "table": [0, 1] | layers[0].table[0] must be a list in square brackets
            "name": "a", "type": "dense", "out": 4, "in": 71                  | layer a: the layer reads 71 values but its input has 72 (2×6×6)
            "name": "a", "type": "dense"                                      | the field layers[0].out is missing
            "name": "a", "type": "rbf", "codes": [[1, -1]]                    | layer a: the layer reads 2 values but its input has 72
            "name": "a", "type": "rbf", "codes": [[1, -1], [1]]               | layer a: the first output code has 2 values and another has 1
            "name": "a", "type": "max-pool", "kernel": 2, "padding": 2        | layer a: a pooling padding of 2 is more than half the kernel's extent of 2
            "name": "a", "type": "average-pool", "kernel": 2, "ceil": "yes"   | layers[0].ceil must be true or false but is a text in quotes
            "name": "a", "type": "adaptive-max-pool", "size": [0, 1]          | layers[0].size[0] is 0
            "name": "a", "type": "maxout", "pieces": 3                        | layer a: groups of 3 do not divide the 2 feature maps
            "name": "a", "type": "softmax", "axis": "batch"                   | layers[0].axis cannot be "batch": choose one of "channels", "rows", "cols"
            "name": "a", "type": "dropout", "rate": 1                         | layer a: a dropout rate of 1 does not work: choose a number of at least 0 and less than 1
            "name": "a", "type": "dropout"                                    | the field layers[0].rate is missing
            "name": "a", "type": "leaky-relu", "slope": Infinity              | layers[0].slope is ∞: write a finite number
            """)
    void layersAreRefusedByPlace(String layer, String sentence) {
        refuses(HEAD + "\"input\": [2, 6, 6], \"layers\": [{" + layer + "}]}", sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                   | it is empty: choose another file
            {]                                                   | it is not JSON at line 1, column 2
            [1]                                                  | it is JSON but does not describe a network: choose a file whose field "format" is "receptive-network"
            {"format": "receptive-scene", "version": 1}          | it is JSON but does not describe a network
            {"format": "receptive-network"}                      | the field version is missing
            {"format": "receptive-network", "version": 2, "x": 1} | it has version 2 of the network format and this program reads versions up to 1
            {"format": "receptive-network", "version": 1}        | the field input is missing
            """)
    void otherTextsAreRefused(String text, String sentence) {
        refuses(text, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "input": [1, 6, 6]                       | the field layers is missing
            "input": [1, 6, 6], "layers": []         | layers is an empty list: write at least one entry
            "input": [1, 6, 6], "layers": {}         | layers must be a list in square brackets but is an object in braces
            "input": [1, 6, 6], "layers": ["conv"]   | layers[0] must be an object in braces but is a text in quotes
            "input": 6, "layers": [1]                | input must be a list in square brackets but is a number
            "input": [6, 6], "layers": [1]           | input has 2 numbers: write three, for channels, rows and columns
            "input": [1, 6, 0], "layers": [1]        | input[2] is 0: choose a whole number from 1
            "input": [1000000, 1000000, 1], "layers": [1] | a shape of 1000000 channels, 1000000 rows and 1 columns holds more than 2147483647 values
            "input": [1, 6, 6], "layer": []          | layer is not allowed here: delete it or check the spelling; allowed fields: format, version, name, input, layers
            "input": [1, 6, 6], "name": 3, "layers": [{"name": "a", "type": "relu"}] | name must be a text in quotes but is a number
            "input": [1, 6, 6], "input": [1, 6, 6]   | the field "input" appears twice
            """)
    void fieldsAreRefusedByName(String fields, String sentence) {
        refuses(HEAD + fields + "}", sentence);
    }

    @Test
    void aShapeThatDoesNotFitIsBlamedOnTheLayerThatReadsIt() {
        refuses(layers("[1, 6, 6]", CONV, CONV.replace("\"c\"", "\"d\""), CONV.replace("\"c\"", "\"e\"")),
                "layer e: a kernel spanning 3 cells does not fit an input of 2 cells");
        refuses(layers("[1, 6, 6]", CONV, "{\"name\": \"s\", \"type\": \"sum\", \"inputs\": [\"input\", \"c\"]}"),
                "layer s: branches of shapes 1×6×6 and 4×4×4 cannot be joined");
        refuses(layers("[1, 6, 6]", CONV, CONV), "the name c appears twice");
    }

    @Test
    void tooManyParametersAreRefusedBeforeAnyIsAllocated() {
        var dense = "{\"name\": \"d%d\", \"type\": \"dense\", \"out\": 15000}";
        refuses(layers("[1, 100, 150]", dense.formatted(1), dense.formatted(2)), "the network has 450030000 parameters: make it smaller");
        refuses(layers("[1, 1000, 1000]", dense.formatted(1)), "layer d1: the weight of shape [15000, 1000000] has more than 2147483647");
    }

    @Test
    void mapsBeyondCountingAreRefused() {
        var wide = "{\"name\": \"c\", \"type\": \"conv\", \"out\": 1000000, \"kernel\": 1, \"bias\": false}";
        var all = IntStream.range(0, 3000).mapToObj(_ -> "\"c\"").collect(Collectors.joining(",", "[", "]"));
        refuses(layers("[1, 1, 1]", wide, "{\"name\": \"j\", \"type\": \"concatenate\", \"inputs\": " + all + "}"), "layer j: a shape of");
    }

    @Test
    void foldersAndMissingFilesAreRefused() {
        var folder = catchThrowableOfType(ReadableException.class, () -> NetworkFile.read(Path.of("examples")));
        complete(folder, "it is a folder: choose a file in it");
        complete(catchThrowableOfType(ReadableException.class, () -> NetworkFile.read(Path.of("no.json"))), "there is no file");
    }

    private static String layers(String input, String... layers) {
        return HEAD + "\"input\": " + input + ", \"layers\": [" + String.join(", ", layers) + "]}";
    }

    private static void refuses(String json, String sentence) {
        complete(catchThrowableOfType(ReadableException.class, () -> NetworkFile.read(json, "a.json")), sentence);
    }

    private static void complete(ReadableException e, String sentence) {
        assertThat(e).isNotNull().message().contains("cannot be opened: ", sentence);
        assertThat(Texts.of(Language.CHINESE).get(e.problem())).startsWith("无法打开 ").doesNotContain("{0}", "{1}", "{2}");
    }
}
