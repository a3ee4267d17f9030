package org.receptive.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.reference.Layers;
import org.receptive.reference.Pad2d;
import org.receptive.reference.ReferenceNetwork;
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
import org.receptive.spec.PaddingValues;
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
import org.receptive.text.ReadableException;
import org.receptive.trace.NamedMap.Role;

/// Seeded random operations of every kind of layer, over images and over vectors: a new kind of layer needs a generator here.
public final class LayerCatalogue {

    private static final List<Activation> FUNCTIONS = List.of(new Activation.Relu(), new Activation.LeakyRelu(0.1),
            new Activation.LeakyRelu(-0.25), new Activation.Sigmoid(), new Activation.Tanh(), Activation.ScaledTanh.lecun(),
            new Activation.Elu(1.5), new Activation.Elu(-0.5), new Activation.Gelu(), new Activation.Softplus());

    /// The inputs of a join need names that tell them apart.
    private static final List<MapId> INPUTS = List.of(new MapId("", "x"), new MapId("left", "u"), new MapId("right", "v"));

    private static final Map<Class<? extends LayerSpec>, Function<LayerCatalogue, Setting>> GENERATORS = Map.ofEntries(
            Map.entry(ConvSpec.class, LayerCatalogue::convolution), Map.entry(PartialConvSpec.class, LayerCatalogue::partial),
            Map.entry(TransposedConvSpec.class, LayerCatalogue::transposed), Map.entry(DenseSpec.class, LayerCatalogue::dense),
            Map.entry(RbfSpec.class, LayerCatalogue::radialBasis), Map.entry(PoolSpec.class, LayerCatalogue::pool),
            Map.entry(AdaptivePoolSpec.class, LayerCatalogue::adaptivePool), Map.entry(SubsamplingSpec.class, LayerCatalogue::subsampling),
            Map.entry(ActivationSpec.class, LayerCatalogue::activation), Map.entry(MaxoutSpec.class, LayerCatalogue::maxout),
            Map.entry(SoftmaxSpec.class, LayerCatalogue::softmax), Map.entry(DropoutSpec.class, LayerCatalogue::dropout),
            Map.entry(BatchNormSpec.class, LayerCatalogue::batchNorm), Map.entry(LocalResponseNormSpec.class, LayerCatalogue::responseNorm),
            Map.entry(JoinSpec.class, LayerCatalogue::join));

    private final Random random;

    private LayerCatalogue(long seed) {
        random = new Random(seed);
    }

    /// A layer and what it reads.
    private record Setting(LayerSpec layer, List<Shape> inputs) {
        Setting(LayerSpec layer, Shape input) {
            this(layer, List.of(input));
        }
    }

    /// An operation of a layer, and what the textbook engine makes of the same numbers.
    ///
    /// @param filling what stands in the padding of a convolution
    public record Sample(LayerSpec layer, PaddingValues filling, Operation operation, Array4 expected) {
        Sample(LayerSpec layer, Operation operation, Array4 expected) {
            this(layer, PaddingValues.ZEROS, operation, expected);
        }

        @Override
        public String toString() {
            var shapes = operation.maps(Role.INPUT).stream().map(NamedMap::shape).toList();
            return layer + " on " + shapes + (operation.isFlipped() ? ", flipped" : "") + " " + filling;
        }
    }

    /// Returns every kind of layer that there is.
    public static List<Class<?>> kinds() {
        return Arrays.asList(LayerSpec.class.getPermittedSubclasses());
    }

    /// Returns the kinds of layers that operations can be drawn of.
    static List<Class<?>> generated() {
        return List.copyOf(GENERATORS.keySet());
    }

    /// Draws operations of one kind of layer.
    public static Stream<Sample> of(Class<?> kind, long seed, int count) {
        var catalogue = new LayerCatalogue(seed);
        var generator = Optional.ofNullable(GENERATORS.get(kind)).orElseThrow(() -> new AssertionError("no generator for " + kind));
        return Stream.generate(() -> catalogue.sample(generator)).limit(count);
    }

    /// Returns how many times as many must be drawn so that none of a kind's variants is rare.
    static int share(Class<?> kind) {
        return kind.equals(ConvSpec.class) ? 24 : List.of(PoolSpec.class, AdaptivePoolSpec.class, JoinSpec.class, SoftmaxSpec.class)
                .contains(kind)
                ? 3 : 1;
    }

    private Sample sample(Function<LayerCatalogue, Setting> generator) {
        while (true)
            try {
                var setting = generator.apply(this);
                if (setting.layer().outputShape(setting.inputs()).count() <= 120)
                    return sample(setting);
            } catch (ReadableException _) {
                // The numbers do not fit one another: others are drawn.
            }
    }

    private Sample sample(Setting setting) {
        var layer = setting.layer();
        var xs = setting.inputs().stream().map(s -> values(1, s.channels(), s.rows(), s.cols())).toList();
        var parameters = new HashMap<String, Array4>();
        for (var spec : layer.parameters()) {
            var shape = ReferenceNetwork.shape(spec);
            var drawn = values(shape.get(0), shape.get(1), shape.get(2), shape.get(3));
            parameters.put(spec.name(), spec.name().equals(BatchNormSpec.RUNNING_VARIANCE) ? drawn.map(Math::abs) : drawn);
        }
        if (layer instanceof ConvSpec spec && random.nextInt(3) > 0) {
            var w = weight(parameters);
            var b = parameters.getOrDefault("bias", Array4.fill(spec.outChannels(), 1, 1, 1, (_, _, _, _) -> 0));
            var x = xs.getFirst();
            if (random.nextBoolean())
                return padded(spec, x, w, b);
            return random.nextBoolean()
                    ? new Sample(spec, Operations.convolution(spec, x, w, b), Conv2d.forwardFlipped(spec, x, w, b))
                    : new Sample(spec, Operations.crossCorrelation(spec, x, w, b), Conv2d.forward(spec, x, w, b));
        }
        if (layer instanceof PartialConvSpec spec) {
            var w = weight(parameters);
            parameters.put("weight", w.like((o, i, row, col) -> spec.connects(o, i) ? w.get(o, i, row, col) : 0));
        }
        var inputs = IntStream.range(0, xs.size()).mapToObj(i -> NamedMap.example(INPUTS.get(i), Role.OUTPUT, xs.get(i))).toList();
        var expected = Layers.forward(layer, new Layers.Reading(xs, parameters, Optional.empty(), false));
        return new Sample(layer, Operations.of(layer, inputs, parameters, new MapId("layer", "y")), expected);
    }

    /// Draws a convolution whose padding is not filled with zeros; its output is that of the padded input under a narrow window.
    private Sample padded(ConvSpec spec, Array4 x, Array4 w, Array4 b) {
        var window = spec.window();
        var fillings = Arrays.stream(PaddingValues.values()).filter(values -> values.most(x.h()) >= most(window.rows())
                && values.most(x.w()) >= most(window.cols()) && values != PaddingValues.ZEROS).toList();
        // few inputs are large enough for the first two
        var rare = fillings.stream().filter(values -> values != PaddingValues.REPLICATE && random.nextBoolean()).findFirst();
        var filling = rare.orElseGet(() -> fillings.get(random.nextInt(fillings.size())));
        boolean flipped = random.nextBoolean();
        var over = Pad2d.forward(filling, window, x);
        var expected = Conv2d.forward(Pad2d.narrow(spec), over, flipped ? Conv2d.flipped(w) : w, b);
        var map = NamedMap.example(MapId.of("x"), Role.INPUT, x);
        return new Sample(spec, filling, Operations.sliding(flipped, spec, filling, map, w, b, MapId.of("y")), expected);
    }

    private static int most(WindowAxis axis) {
        return Math.max(axis.padBefore(), axis.padAfter());
    }

    private static Array4 weight(Map<String, Array4> parameters) {
        return Optional.ofNullable(parameters.get("weight")).orElseThrow();
    }

    /// Whole numbers, short decimals and numbers with all digits; equal ones among them.
    private Array4 values(int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (in, ic, row, col) -> switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1, 2 -> random.nextInt(19) - 9;
            case 3 -> (random.nextInt(2001) - 1000) / 100.0;
            case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(5) - 4);
            default -> random.nextGaussian();
        });
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    /// Draws an image, or now and then a vector.
    private Shape shape(int channels) {
        return random.nextInt(5) == 0 ? new Shape(channels, 1, 1) : new Shape(channels, upTo(6), upTo(6));
    }

    private WindowAxis axis() {
        return new WindowAxis(upTo(3), upTo(3), random.nextInt(3), random.nextInt(3), upTo(2));
    }

    private Window window() {
        return new Window(axis(), axis());
    }

    private Setting convolution() {
        int groups = upTo(3);
        var spec = new ConvSpec(groups * upTo(2), groups * upTo(2), window(), groups, random.nextBoolean());
        return new Setting(spec, shape(spec.inChannels()));
    }

    private Setting partial() {
        int in = upTo(4);
        var table = IntStream.range(0, upTo(4)).mapToObj(_ -> {
            int certain = random.nextInt(in);
            return IntStream.range(0, in).filter(i -> i == certain || random.nextBoolean()).boxed().toList();
        }).toList();
        return new Setting(new PartialConvSpec(in, table, window(), random.nextBoolean()), shape(in));
    }

    private Setting transposed() {
        int groups = upTo(2);
        var window = window();
        var spec = new TransposedConvSpec(groups * upTo(2), groups * upTo(2), window, outputPad(window.rows()), outputPad(window.cols()),
                groups, random.nextBoolean());
        return new Setting(spec,
                random.nextInt(4) == 0 ? new Shape(spec.inChannels(), 1, 1) : new Shape(spec.inChannels(), upTo(4), upTo(4)));
    }

    private int outputPad(WindowAxis axis) {
        return random.nextInt(Math.max(axis.stride(), axis.dilation()));
    }

    private Setting dense() {
        var shape = random.nextBoolean() ? new Shape(upTo(30), 1, 1) : shape(upTo(3));
        return new Setting(new DenseSpec((int) shape.count(), upTo(20), random.nextBoolean()), shape);
    }

    private Setting radialBasis() {
        var shape = random.nextBoolean() ? new Shape(upTo(30), 1, 1) : shape(upTo(2));
        return new Setting(new RbfSpec(IntStream.range(0, upTo(12))
                .mapToObj(_ -> random.ints(shape.count(), 0, 2).mapToObj(bit -> 2 * bit - 1).toList()).toList()), shape);
    }

    private PoolKind poolKind() {
        return random.nextBoolean() ? PoolKind.MAX : PoolKind.AVERAGE;
    }

    private Setting pool() {
        return new Setting(new PoolSpec(poolKind(), new Window(poolAxis(), poolAxis()), random.nextBoolean(), random.nextBoolean()),
                shape(upTo(14)));
    }

    private WindowAxis poolAxis() {
        int kernel = upTo(4);
        int dilation = upTo(2);
        int most = (dilation * (kernel - 1) + 1) / 2;
        return new WindowAxis(kernel, upTo(4), random.nextInt(most + 1), random.nextInt(most + 1), dilation);
    }

    private Setting adaptivePool() {
        return new Setting(new AdaptivePoolSpec(poolKind(), upTo(5), upTo(5)), shape(upTo(random.nextBoolean() ? 3 : 14)));
    }

    private Setting subsampling() {
        int channels = upTo(4);
        return new Setting(new SubsamplingSpec(channels, window()), shape(channels));
    }

    private Setting activation() {
        return new Setting(new ActivationSpec(FUNCTIONS.get(random.nextInt(FUNCTIONS.size()))), shape(upTo(14)));
    }

    private Setting maxout() {
        int pieces = upTo(4);
        return new Setting(new MaxoutSpec(pieces), shape(pieces * upTo(4)));
    }

    private Setting softmax() {
        var axes = SoftmaxSpec.Axis.values();
        return new Setting(new SoftmaxSpec(axes[random.nextInt(axes.length)], random.nextBoolean()), shape(upTo(14)));
    }

    private Setting batchNorm() {
        int channels = upTo(6);
        return new Setting(new BatchNormSpec(channels, 1e-3, 0.1, random.nextBoolean()), shape(channels));
    }

    private Setting responseNorm() {
        return new Setting(new LocalResponseNormSpec(upTo(6), random.nextDouble(), random.nextDouble(), 0.5 + random.nextDouble()),
                shape(upTo(14)));
    }

    private Setting dropout() {
        return new Setting(new DropoutSpec(0.5), shape(upTo(14)));
    }

    private Setting join() {
        var kind = random.nextBoolean() ? JoinSpec.Kind.SUM : JoinSpec.Kind.CONCATENATE;
        var first = shape(upTo(7));
        boolean alike = kind == JoinSpec.Kind.SUM;
        return new Setting(new JoinSpec(kind), IntStream.range(0, upTo(3))
                .mapToObj(_ -> new Shape(alike ? first.channels() : upTo(7), first.rows(), first.cols())).toList());
    }
}
