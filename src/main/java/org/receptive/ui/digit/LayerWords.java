package org.receptive.ui.digit;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.receptive.draw.network.StageTitles;
import org.receptive.explain.Stage;
import org.receptive.model.LayerKind;
import org.receptive.scene.ActivationWords;
import org.receptive.session.ShownModel;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SizeFormula;
import org.receptive.spec.Window;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.ui.control.Appearance;

/// What a tip says of a part of a network's picture: a layer, a kernel, an output.
///
/// @param model the network
/// @param texts the language
record LayerWords(ShownModel model, Texts texts) {

    private static final String OPERATION = "operation.";
    private static final String OTHER = "draw.layer.";

    /// Explains the input.
    String input() {
        var shape = model.trained().network().input();
        return texts.get("tip.draw.map.input", shape.rows(), shape.cols());
    }

    /// Explains a layer: what it does and its formula, then what it reads and gives, how the size follows, and what it learns.
    String layer(int index) {
        var stage = model.stages().get(index);
        return Stream.of(Stream.of(StageTitles.title(stage, texts) + ": " + texts.get(explanation(LayerKind.of(stage.layer())))),
                function(stage), Stream.of(texts.get("tip.draw.layer.shape", reads(stage), size(stage.shape()))), formula(stage),
                learned(stage), Stream.of(texts.get("tip.draw.layer.enlarge"))).flatMap(line -> line).collect(Collectors.joining("\n"));
    }

    /// The Step screen's words for an operation are the layer's too.
    private static String explanation(LayerKind kind) {
        return Appearance.tipKey(switch (kind) {
            case CONV -> OPERATION + "cross-correlation";
            case DENSE -> OPERATION + "dense";
            case MAX_POOL -> OPERATION + "max-pooling";
            case AVERAGE_POOL -> OPERATION + "average-pooling";
            case MAXOUT -> OPERATION + "maxout";
            case SOFTMAX -> OPERATION + "softmax";
            case BATCH_NORM -> OPERATION + "batch-normalisation";
            case LOCAL_RESPONSE_NORM -> OPERATION + "local-response-normalisation";
            case SUM -> OPERATION + "sum";
            case CONCATENATE -> OPERATION + "concatenation";
            case TRANSPOSED_CONV, PARTIAL_CONV, RBF, SUBSAMPLING, DROPOUT -> OTHER + kind.id();
            case ADAPTIVE_MAX_POOL, ADAPTIVE_AVERAGE_POOL -> OTHER + "adaptive-pool";
            case RELU, LEAKY_RELU, SIGMOID, TANH, SCALED_TANH, ELU, GELU, SOFTPLUS -> OPERATION + "activation";
        });
    }

    /// The function that every value passes: its name and its formula, without the lines about what it is good for.
    private Stream<String> function(Stage stage) {
        return stage.activation().map(function -> {
            var lines = texts.get("tip.knob.function." + ActivationWords.of(function)).lines().toList();
            return Stream.of(texts.get("tip.draw.layer.then", lines.getFirst()), lines.get(1));
        }).orElseGet(Stream::empty);
    }

    private String reads(Stage stage) {
        var network = model.trained().network();
        var shapes = network.shapes();
        return network.nodes().stream().filter(node -> node.name().equals(stage.producer())).flatMap(node -> node.inputs().stream())
                .map(name -> size(shapes.getOrDefault(name, network.input()))).collect(Collectors.joining(", "));
    }

    private static String size(Shape shape) {
        return StageTitles.size(shape).replace("×", " × ");
    }

    private Stream<String> formula(Stage stage) {
        var network = model.trained().network();
        Optional<Window> window = stage.layer() instanceof ConvSpec conv
                ? Optional.of(conv.window())
                : stage.layer() instanceof PoolSpec pool && !pool.ceil() ? Optional.of(pool.window()) : Optional.empty();
        var read = network.nodes().stream().filter(node -> node.name().equals(stage.producer())).map(node -> node.inputs().getFirst())
                .map(name -> network.shapes().getOrDefault(name, network.input())).findFirst().orElseGet(network::input);
        return window.map(w -> new SizeFormula(w.rows(), read.rows())).map(f -> Stream.of(" " + f.letters(),
                "   = " + f.numbers() + " = " + f.result())).orElseGet(Stream::empty);
    }

    private Stream<String> learned(Stage stage) {
        long count = stage.layer().parameterCount();
        return count == 0
                ? Stream.empty()
                : Stream.of(texts.get("tip.draw.layer.learned", count == 1
                        ? Message.of("cost.parameters.one")
                        : Message.of("cost.parameters", Numbers.grouped(count))));
    }

    /// Explains the kernel that one of a layer's maps is made with.
    String kernel(int index, int channel, int rows, int cols) {
        return texts.get("tip.draw.kernel", StageTitles.title(model.stages().get(index), texts), channel, rows, cols);
    }

    /// Explains the name of an output.
    String output(int number) {
        return texts.get("tip.draw.output", number);
    }
}
