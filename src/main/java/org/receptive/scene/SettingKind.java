package org.receptive.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Losses;

/// The operations that a stage can be, each with how it begins; files and menus know them by their words.
public enum SettingKind {
    /// A kernel as it is stored.
    CROSS_CORRELATION("cross-correlation", "z", 1, Group.SLIDING),
    /// A kernel rotated by 180°.
    CONVOLUTION("convolution", "z", 1, Group.SLIDING),
    /// A kernel whose weights lie on a circle.
    CIRCLE_CONVOLUTION("circle-convolution", "z", 1, Group.SLIDING),
    /// Every value is sent through the kernel to a window of the output.
    TRANSPOSED_CONVOLUTION("transposed-convolution", "z", 1, Group.SLIDING),
    /// The greatest of each window.
    MAX_POOLING("max-pooling", "p", 1, Group.POOLING),
    /// The mean of each window.
    AVERAGE_POOLING("average-pooling", "p", 1, Group.POOLING),
    /// The least of each window.
    MIN_POOLING("min-pooling", "p", 1, Group.POOLING),
    /// The length of each window, taken as a vector.
    L2_POOLING("l2-pooling", "p", 1, Group.POOLING),
    /// A function of every value.
    ACTIVATION("activation", "a", 1, Group.DENSE_AND_ACTIVATION),
    /// Every output reads every value.
    DENSE("dense", "s", 1, Group.DENSE_AND_ACTIVATION),
    /// The greatest of several maps.
    MAXOUT("maxout", "a", 1, Group.DENSE_AND_ACTIVATION),
    /// Shares that sum to 1.
    SOFTMAX("softmax", "q", 1, Group.DENSE_AND_ACTIVATION),
    /// Every map to mean 0 and variance 1.
    BATCH_NORMALISATION("batch-normalisation", "z", 1, Group.NORMALISATION),
    /// Values divided by the squares in neighbouring maps.
    LOCAL_RESPONSE_NORMALISATION("local-response-normalisation", "a", 1, Group.NORMALISATION),
    /// Two branches added.
    SUM("sum", "y", 2, Group.JOINING),
    /// The maps of two branches, one after the other.
    CONCATENATION("concatenation", "y", 2, Group.JOINING),
    /// The loss of probabilities.
    CROSS_ENTROPY("cross-entropy", "L", 1, Group.LOSS),
    /// The loss of scores: softmax and cross-entropy at once.
    SOFTMAX_CROSS_ENTROPY("softmax-cross-entropy", "L", 1, Group.LOSS),
    /// Half the squared distance.
    SQUARED_ERROR("squared-error", "L", 1, Group.LOSS),
    /// The mean squared distance.
    MEAN_SQUARED_ERROR("mean-squared-error", "L", 1, Group.LOSS);

    /// What belongs together where operations are listed; its title is `operations.WORD`.
    public enum Group {
        /// A kernel and what it slides over.
        SLIDING("sliding"),
        /// One value of each window, without weights.
        POOLING("pooling"),
        /// Values set in proportion.
        NORMALISATION("normalisation"),
        /// Every value with its own weight, and functions.
        DENSE_AND_ACTIVATION("dense"),
        /// Several branches become one.
        JOINING("joining"),
        /// How wrong the answer is.
        LOSS("loss");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        /// Returns the word of its title.
        public String word() {
            return word;
        }

        /// Lists what belongs to it.
        public List<SettingKind> kinds() {
            return Arrays.stream(SettingKind.values()).filter(kind -> kind.group == this).toList();
        }
    }

    private final String word;
    private final String letter;
    private final int inputs;
    private final Group group;

    SettingKind(String word, String letter, int inputs, Group group) {
        this.word = word;
        this.letter = letter;
        this.inputs = inputs;
        this.group = group;
    }

    private static Setting sliding(OperationKind kind, List<Shape> shapes) {
        var spec = new ConvSpec(shapes.getFirst().channels(), 1,
                Window.valid(Math.min(3, shapes.getFirst().rows()), Math.min(3, shapes.getFirst().cols())), 1, false);
        var window = spec.window();
        var weight = Array4.fill(1, spec.inChannels(), window.rows().kernel(), window.cols().kernel(),
                (_, _, r, c) -> r == window.rows().kernel() / 2 && c == window.cols().kernel() / 2 ? 1 : 0);
        return ConvolutionSetting.of(kind, spec, PaddingMode.NARROW, weight, Optional.empty());
    }

    /// Disjoint windows of 2 × 2, or as much of it as the maps have.
    private static PoolSpec pooling(PoolKind kind, Shape x) {
        return new PoolSpec(kind, new Window(disjoint(x.rows()), disjoint(x.cols())), false, true);
    }

    private static WindowAxis disjoint(int cells) {
        return WindowAxis.plain(Math.min(2, cells)).withStride(Math.min(2, cells));
    }

    /// Returns the word in files.
    public String word() {
        return word;
    }

    /// Returns the letter of what comes out.
    public String letter() {
        return letter;
    }

    /// Returns what it belongs to where operations are listed.
    public Group group() {
        return group;
    }

    /// Returns how many inputs such a stage reads.
    public int inputs() {
        return inputs;
    }

    /// Makes a setting that suits inputs of these shapes, if there is one.
    public Setting begin(List<Shape> shapes) {
        return switch (this) {
            case CROSS_CORRELATION -> sliding(OperationKind.CROSS_CORRELATION, shapes);
            case CONVOLUTION -> sliding(OperationKind.CONVOLUTION, shapes);
            case CIRCLE_CONVOLUTION -> CircleConvolutionSetting.begin(shapes.getFirst());
            case TRANSPOSED_CONVOLUTION -> TransposedConvolutionSetting.begin(shapes.getFirst().channels());
            case MAX_POOLING -> new LayerSetting(pooling(PoolKind.MAX, shapes.getFirst()), Map.of());
            case AVERAGE_POOLING -> new LayerSetting(pooling(PoolKind.AVERAGE, shapes.getFirst()), Map.of());
            case MIN_POOLING -> new MinimumPoolingSetting(pooling(PoolKind.MAX, shapes.getFirst()));
            case L2_POOLING -> new L2PoolingSetting(pooling(PoolKind.MAX, shapes.getFirst()));
            case ACTIVATION -> LayerSetting.newActivation();
            case DENSE -> LayerSetting.newDense(Math.toIntExact(shapes.getFirst().count()), 4);
            case MAXOUT -> new LayerSetting(new MaxoutSpec(1), Map.of());
            case SOFTMAX -> new SoftmaxSetting(SoftmaxSpec.overClasses(), 1);
            case BATCH_NORMALISATION -> LayerSetting.newNormalisation(shapes.getFirst());
            case LOCAL_RESPONSE_NORMALISATION -> new LayerSetting(new LocalResponseNormSpec(3, 1, 0.75, 1), Map.of());
            case CROSS_ENTROPY -> LossSetting.begin(Losses.Kind.CROSS_ENTROPY, shapes.getFirst());
            case SOFTMAX_CROSS_ENTROPY -> LossSetting.begin(Losses.Kind.SOFTMAX_CROSS_ENTROPY, shapes.getFirst());
            case SQUARED_ERROR -> LossSetting.begin(Losses.Kind.SQUARED_ERROR, shapes.getFirst());
            case MEAN_SQUARED_ERROR -> LossSetting.begin(Losses.Kind.MEAN_SQUARED_ERROR, shapes.getFirst());
            case SUM -> new LayerSetting(new JoinSpec(JoinSpec.Kind.SUM), Map.of());
            case CONCATENATION -> new LayerSetting(new JoinSpec(JoinSpec.Kind.CONCATENATE), Map.of());
        };
    }

    /// Finds the operation of a word.
    public static Optional<SettingKind> ofWord(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }

    /// Returns what a layer is as a stage.
    static SettingKind of(LayerSpec spec) {
        return switch (spec) {
            case ConvSpec _ -> CROSS_CORRELATION;
            case TransposedConvSpec _ -> TRANSPOSED_CONVOLUTION;
            case PoolSpec pool -> pool.kind() == PoolKind.MAX ? MAX_POOLING : AVERAGE_POOLING;
            case AdaptivePoolSpec pool -> pool.kind() == PoolKind.MAX ? MAX_POOLING : AVERAGE_POOLING;
            case DenseSpec _ -> DENSE;
            case MaxoutSpec _ -> MAXOUT;
            case BatchNormSpec _ -> BATCH_NORMALISATION;
            case LocalResponseNormSpec _ -> LOCAL_RESPONSE_NORMALISATION;
            case JoinSpec join -> join.kind() == JoinSpec.Kind.SUM ? SUM : CONCATENATION;
            case ActivationSpec _ -> ACTIVATION;
            case LayerSpec other -> throw new IllegalArgumentException(other + " is no stage of a scene");
        };
    }
}
