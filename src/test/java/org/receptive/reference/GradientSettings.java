package org.receptive.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.NetworkSpec.Node;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// The grid of layers whose gradients are tested: small shapes, every hyperparameter changed with every other.
final class GradientSettings {

    private static final int[] GROUPS = {1, 2};

    private GradientSettings() {
    }

    /// A layer and the input that it reads.
    record Setting(LayerSpec layer, Shape input) {
        String name() {
            return layer + " on " + input;
        }
    }

    static Map<String, List<Setting>> kinds() {
        var kinds = new LinkedHashMap<String, List<Setting>>();
        kinds.put("convolution", convolutions());
        kinds.put("transposed convolution", transposedConvolutions());
        kinds.put("partial convolution",
                windows().stream()
                        .map(window -> new Setting(
                                new PartialConvSpec(3, List.of(List.of(0, 2), List.of(1), List.of(0, 1, 2)), window, true),
                                new Shape(3, 5, 4)))
                        .toList());
        kinds.put("pooling", poolings());
        kinds.put("adaptive pooling", adaptivePoolings());
        kinds.put("subsampling",
                windows().stream().map(window -> new Setting(new SubsamplingSpec(2, window), new Shape(2, 5, 4))).toList());
        kinds.put("value by value", pointwise());
        return kinds;
    }

    /// Windows whose two axes differ: kernel, stride, padding before and after, dilation.
    static List<Window> windows() {
        var windows = new ArrayList<Window>();
        for (int kernel = 1; kernel <= 3; kernel++)
            for (int stride = 1; stride <= 3; stride++)
                for (int before = 0; before <= 2; before++)
                    for (int dilation = 1; dilation <= 2; dilation++) {
                        var rows = new WindowAxis(kernel, stride, before, (before + 1) % 3, dilation);
                        var cols = new WindowAxis(4 - kernel, 4 - stride, 2 - before, (3 - before) % 3, 3 - dilation);
                        if (rows.fits(5) && cols.fits(4))
                            windows.add(new Window(rows, cols));
                    }
        return windows;
    }

    static List<Setting> convolutions() {
        var settings = new ArrayList<Setting>();
        for (var window : windows())
            for (int groups : GROUPS)
                settings.add(new Setting(new ConvSpec(2, 2 * groups, window, groups, groups == 1), new Shape(2, 5, 4)));
        for (int kernel = 1; kernel <= 4; kernel++)
            for (int stride = 1; stride <= 2; stride++)
                settings.add(new Setting(new ConvSpec(1, 2, Window.signal(new WindowAxis(kernel, stride, 1, 0, 1)), 1, true),
                        new Shape(1, 1, 7)));
        return settings;
    }

    private static List<Setting> transposedConvolutions() {
        var settings = new ArrayList<Setting>();
        for (var window : windows())
            for (int groups : GROUPS)
                for (int outputPad = 0; outputPad <= 1; outputPad++) {
                    boolean allowed = outputPad < Math.max(window.rows().stride(), window.rows().dilation());
                    boolean isLeft = window.rows().stride() * 2 + window.rows().extent() + outputPad
                            > window.rows().padBefore() + window.rows().padAfter()
                            && window.cols().stride() + window.cols().extent() > window.cols().padBefore() + window.cols().padAfter();
                    if (allowed && isLeft)
                        settings.add(new Setting(new TransposedConvSpec(2 * groups, 2, window, outputPad, 0, groups, groups == 2),
                                new Shape(2 * groups, 3, 2)));
                }
        return settings;
    }

    private static List<Setting> poolings() {
        var settings = new ArrayList<Setting>();
        for (var kind : PoolKind.values())
            for (int kernel = 1; kernel <= 3; kernel++)
                for (int stride = 1; stride <= 3; stride++)
                    for (int padding = 0; padding <= kernel / 2; padding++)
                        for (int dilation = 1; dilation <= 2; dilation++)
                            for (int flags = 0; flags < 4; flags++) {
                                var rows = new WindowAxis(kernel, stride, padding, kernel / 2 - padding, dilation);
                                var cols = new WindowAxis(2, 4 - stride, 1, padding, 1);
                                if (rows.fits(5))
                                    settings.add(new Setting(new PoolSpec(kind, new Window(rows, cols), (flags & 1) > 0, (flags & 2) > 0),
                                            new Shape(2, 5, 4)));
                            }
        return settings;
    }

    private static List<Setting> adaptivePoolings() {
        var settings = new ArrayList<Setting>();
        for (var kind : PoolKind.values())
            for (int rows = 1; rows <= 6; rows++)
                for (int cols = 1; cols <= 3; cols++)
                    settings.add(new Setting(new AdaptivePoolSpec(kind, rows, cols), new Shape(2, 5, 4)));
        return settings;
    }

    private static List<Setting> pointwise() {
        var image = new Shape(6, 2, 3);
        var settings = new ArrayList<Setting>();
        for (var function : List.of(new Activation.Relu(), new Activation.LeakyRelu(0.2), new Activation.Sigmoid(), new Activation.Tanh(),
                Activation.ScaledTanh.lecun(), new Activation.Elu(1.5), new Activation.Gelu(), new Activation.Softplus()))
            settings.add(new Setting(new ActivationSpec(function), image));
        for (var axis : SoftmaxSpec.Axis.values())
            for (boolean logarithm : new boolean[] {false, true})
                settings.add(new Setting(new SoftmaxSpec(axis, logarithm), image));
        IntStream.of(1, 2, 3, 6).forEach(pieces -> settings.add(new Setting(new MaxoutSpec(pieces), image)));
        for (boolean bias : new boolean[] {false, true})
            for (int outputs = 1; outputs <= 3; outputs++)
                settings.add(new Setting(new DenseSpec(36, outputs, bias), image));
        settings.add(
                new Setting(new RbfSpec(List.of(List.of(1, -1, -1, 1), List.of(-1, -1, 1, 1), List.of(1, 1, 1, 1))), new Shape(1, 2, 2)));
        settings.add(new Setting(new DropoutSpec(0.5), image));
        for (boolean affine : new boolean[] {false, true})
            settings.add(new Setting(new BatchNormSpec(6, 1e-3, 0.1, affine), image));
        for (int size = 1; size <= 7; size++)
            settings.add(new Setting(new LocalResponseNormSpec(size, 0.5, 0.75, 2), image));
        settings.add(new Setting(new JoinSpec(JoinSpec.Kind.SUM), image));
        return settings;
    }

    /// A network in which one output has two readers, a sum and a concatenation join, and dropout stands in between.
    static NetworkSpec network() {
        return new NetworkSpec("branches", new Shape(2, 6, 6),
                List.of(new Node("conv", new ConvSpec(2, 3, Window.valid(3, 3), 1, true), List.of("input")),
                        new Node("act", new ActivationSpec(new Activation.Tanh()), List.of("conv")),
                        new Node("same", new ConvSpec(3, 3, Window.same(3, 3), 1, true), List.of("act")),
                        new Node("drop", new DropoutSpec(0.5), List.of("same")),
                        new Node("sum", new JoinSpec(JoinSpec.Kind.SUM), List.of("act", "drop")),
                        new Node("both", new JoinSpec(JoinSpec.Kind.CONCATENATE), List.of("sum", "act")),
                        new Node("pool", PoolSpec.square(PoolKind.AVERAGE, 2), List.of("both")),
                        new Node("unread", ActivationSpec.relu(), List.of("pool")),
                        new Node("dense", new DenseSpec(24, 5, true), List.of("pool")),
                        new Node("out", SoftmaxSpec.overClasses(), List.of("dense"))));
    }
}
