package org.receptive.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.spec.CircleKernel;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.trace.CircleConvolution;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;

/// A kernel whose weights lie on a circle, as a stage.
///
/// @param circle where they lie
/// @param weights what they are
public record CircleConvolutionSetting(CircleKernel circle, Weights weights) implements Setting {

    private static final String WINDOW = "window";
    private static final List<String> SAMPLING = List.of("bilinear", "nearest");
    private static final int LEAST_POINTS = 3;
    private static final int MOST_POINTS = 16;
    private static final int MOST_RADIUS = SceneLimits.KERNEL / 2;

    /// What the weights of a circle are.
    public enum Weights {
        /// All alike, so that the value is a mean.
        MEAN("mean"),
        /// As far to the right of the middle as they lie: what is an edge from top to bottom answers.
        EDGE("edge"),
        /// The middle less the mean of the circle.
        CONTRAST("contrast");

        private final String word;

        Weights(String word) {
            this.word = word;
        }

        private double middle(CircleKernel circle) {
            return switch (this) {
                case MEAN -> 1.0 / (circle.points() + 1);
                case EDGE -> 0;
                case CONTRAST -> 1;
            };
        }

        private double around(CircleKernel circle, int point) {
            return switch (this) {
                case MEAN -> 1.0 / (circle.points() + 1);
                case EDGE -> circle.col(point) / circle.radius() * 2 / circle.points();
                case CONTRAST -> -1.0 / circle.points();
            };
        }

        private static Weights of(String word) {
            return Arrays.stream(values()).filter(w -> w.word.equals(word)).findFirst().orElse(MEAN);
        }
    }

    /// Checks the limits.
    ///
    /// @throws org.receptive.text.ReadableException if a number is beyond them
    public CircleConvolutionSetting {
        SceneLimits.require("spec.points", circle.points(), MOST_POINTS);
        SceneLimits.require("spec.kernel", circle.side(), SceneLimits.KERNEL);
    }

    /// Makes eight weights on a circle, which look for an edge.
    static CircleConvolutionSetting begin(Shape input) {
        int room = (Math.min(input.rows(), input.cols()) - 1) / 2;
        return new CircleConvolutionSetting(new CircleKernel(8, Math.clamp(room, 1, 2), false), Weights.EDGE);
    }

    /// Finds the circle whose effective kernel these weights are; where there is none, eight weights on a circle as large as the window.
    /// None where no circle is as large.
    static Optional<CircleConvolutionSetting> near(SlidWeights slid) {
        int side = slid.window().rows().kernel();
        int reach = side / 2;
        if (side != slid.window().cols().kernel() || side % 2 == 0 || reach < 1 || reach > MOST_RADIUS)
            return Optional.empty();
        var usual = new CircleConvolutionSetting(new CircleKernel(8, reach, false), Weights.EDGE);
        return Optional.of(slid.onlyKernel().flatMap(kernel -> candidates(reach).filter(c -> Arrays.equals(c.cells(), kernel)).findFirst())
                .orElse(usual));
    }

    private static Stream<CircleConvolutionSetting> candidates(int reach) {
        return Stream.of(Weights.values()).flatMap(weights -> Stream.of((double) reach, reach - 0.5).filter(radius -> radius >= 1)
                .flatMap(radius -> IntStream.rangeClosed(LEAST_POINTS, MOST_POINTS).boxed().flatMap(points -> Stream.of(false, true)
                        .map(nearest -> new CircleConvolutionSetting(new CircleKernel(points, radius, nearest), weights)))));
    }

    /// Computes the effective kernel, row by row.
    double[] cells() {
        return circle.effective(weights.middle(circle), k -> weights.around(circle, k));
    }

    @Override
    public String word() {
        return SettingKind.CIRCLE_CONVOLUTION.word();
    }

    @Override
    public String letter() {
        return SettingKind.CIRCLE_CONVOLUTION.letter();
    }

    @Override
    public Optional<Window> window() {
        return Optional.of(Window.valid(circle.side(), circle.side()));
    }

    /// Compares with the square of nine weights: how many cells are read for each value, and how many products that makes.
    @Override
    public Optional<Message> cost(Shape input) {
        long outputs = outputShape(List.of(input)).count() * input.channels();
        long cells = Arrays.stream(cells()).filter(v -> v != 0).count();
        int own = circle.points() + (weights == Weights.EDGE ? 0 : 1);
        return Optional.of(Message.of("cost.circle", own, cells, Numbers.grouped(cells * outputs), Numbers.grouped(9 * outputs)));
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return CircleConvolution.spec(circle, inputs.getFirst().channels()).outputShape(inputs.getFirst());
    }

    @Override
    public Operation operation(List<NamedMap> inputs, MapId output) {
        return CircleConvolution.of(circle, cells(), inputs.getFirst(), output);
    }

    @Override
    public List<Knob> knobs() {
        return List.of(new Knob.Real("radius", WINDOW, circle.radius(), 1, MOST_RADIUS),
                new Knob.Whole("points", WINDOW, circle.points(), LEAST_POINTS, MOST_POINTS),
                new Knob.Choice("sampling", WINDOW, SAMPLING.get(circle.nearest() ? 1 : 0), SAMPLING),
                new Knob.Choice("circleWeights", WINDOW, weights.word, Arrays.stream(Weights.values()).map(w -> w.word).toList()));
    }

    @Override
    public Setting with(Knob knob) {
        return switch (knob) {
            case Knob.Real(_, _, double radius, _, _) -> at(new CircleKernel(circle.points(), radius, circle.nearest()));
            case Knob.Whole(_, _, int points, _, _) -> at(new CircleKernel(points, circle.radius(), circle.nearest()));
            case Knob.Choice(var id, _, var word, _) when id.equals("sampling") ->
                at(new CircleKernel(circle.points(), circle.radius(), word.equals(SAMPLING.getLast())));
            case Knob.Choice(_, _, var word, _) -> new CircleConvolutionSetting(circle, Weights.of(word));
            case Knob.PerAxis _, Knob.Sides _, Knob.Flag _ -> this;
        };
    }

    private CircleConvolutionSetting at(CircleKernel places) {
        return new CircleConvolutionSetting(places, weights);
    }
}
