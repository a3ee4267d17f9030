package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.draw.scene.FormulaLayout.Chip;
import org.receptive.draw.scene.FormulaLayout.Kind;
import org.receptive.draw.scene.Frame.Lit;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.View;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Operations;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// Reads the formula as a person does, chip after chip, and computes what stands there: every equation in it is true.
class FormulaTruthTest {

    private static final PaintFonts FONTS = PaintFonts.load();

    /// A number as it stands on a chip, and how far the number behind it may be from it.
    private record Written(BigDecimal value, BigDecimal error) {

        static Written of(String text) {
            var value = new BigDecimal(text.replace('−', '-'));
            // what has more digits than four is whole and exact
            boolean exact = value.signum() == 0 || value.stripTrailingZeros().precision() > 4;
            return new Written(value, exact
                    ? BigDecimal.ZERO
                    : new BigDecimal("0.5").scaleByPowerOfTen(value.precision() - value.scale() - 4));
        }

        Written times(Written o) {
            return new Written(value.multiply(o.value),
                    value.abs().multiply(o.error).add(o.value.abs().multiply(error)).add(error.multiply(o.error)));
        }

        Written plus(Written o) {
            return new Written(value.add(o.value), error.add(o.error));
        }
    }

    /// Computes `a·b + c·d + e` and compares it with what follows the sign of equality.
    private static void requireTrue(List<Chip> equation, Chip sign, Chip result, String where) {
        var sum = new Written(BigDecimal.ZERO, BigDecimal.ZERO);
        for (int i = 0; i < equation.size(); i++) {
            if (equation.get(i).kind() == Kind.SIGN) {
                assertThat(equation.get(i).text()).as(where).isEqualTo("+");
                continue;
            }
            var factor = Written.of(equation.get(i).text());
            if (i + 1 < equation.size() && equation.get(i + 1).text().equals("·")) {
                factor = factor.times(Written.of(equation.get(i + 2).text()));
                i += 2;
            }
            sum = sum.plus(factor);
        }
        var right = Written.of(result.text());
        var apart = sum.value().subtract(right.value()).abs();
        switch (sign.text()) {
            case "=" -> assertThat(apart).as("= in " + where).isZero();
            case "≈" -> assertThat(apart).as("≈ in " + where).isLessThanOrEqualTo(sum.error().add(right.error()).add(noise(sum)));
            default -> throw new AssertionError(sign.text() + " in " + where);
        }
    }

    /// What the binary arithmetic itself may lose.
    private static BigDecimal noise(Written sum) {
        return sum.value().abs().add(sum.error()).scaleByPowerOfTen(-12);
    }

    private static int requireEveryEquationTrue(FormulaLayout formula, String where) {
        var equation = new ArrayList<Chip>();
        int equations = 0;
        var chips = formula.chips();
        for (int i = 0; i < chips.size(); i++) {
            var chip = chips.get(i);
            if (chip.kind() == Kind.NOTE)
                continue;
            if (chip.text().equals("=") || chip.text().equals("≈")) {
                requireTrue(equation, chip, chips.get(++i), where);
                equation.clear();
                equations++;
            } else
                equation.add(chip);
        }
        assertThat(equation).as("what stands behind the last result of " + where).isEmpty();
        return equations;
    }

    private static Frame frame(SceneBuilder builder) {
        var scene = builder.build();
        return Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
    }

    @Test
    void everyEquationOfEveryMomentIsTrue() {
        var frames = new RandomFrames(404);
        int equations = 0;
        for (int i = 0; i < 600; i++) {
            var picture = frames.next();
            equations += requireEveryEquationTrue(FormulaLayout.of(picture.frame(), 300 + i * 2, FONTS::width), picture.toString());
        }
        assertThat(equations).isGreaterThan(600);
    }

    @Test
    void everyEquationOfEveryMultiplyAddOfAStepIsTrue() {
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            int in = 1 + random.nextInt(6);
            var builder = new SceneBuilder().channels(in, 1 + random.nextInt(3), 1).seed(i);
            boolean bias = random.nextBoolean();
            if (bias)
                builder.bias();
            if (i % 2 == 0)
                builder.fractions();
            int step = random.nextInt(25);
            for (int offset = 0; offset < 9 * in + (bias ? 1 : 0); offset++) {
                var frame = frame(builder.at(Grain.TERM, step, offset));
                var formula = FormulaLayout.of(frame, 500, FONTS::width);
                int lines = frame.moment().sliceSums().stream().mapToInt(s -> s.termsDone() > 0 ? 1 : 0).sum();
                assertThat(requireEveryEquationTrue(formula, i + " at " + offset)).isEqualTo(lines == 1 ? 1 : lines + 1);
            }
        }
    }

    @Test
    void wholeNumbersAreAlwaysEqualAndTenthsToo() {
        for (int offset = 0; offset < 28; offset++) {
            var frame = frame(new SceneBuilder().channels(3, 2, 1).bias().at(Grain.TERM, 4, offset));
            assertThat(FormulaLayout.of(frame, 500, FONTS::width).chips()).noneMatch(c -> c.text().equals("≈"));
        }
        assertThat(result(0.1, 3)).as("0.1·3 is 0.30000000000000004 in binary").isEqualTo("= 0.3");
        assertThat(result(1.0 / 3, 3)).as("0.3333·3 is not 1").isEqualTo("≈ 1");
    }

    private static String result(double x, double w) {
        var op = Operations.crossCorrelation(ConvSpec.single(Window.valid(1, 1)), Array4.of(1, 1, 1, 1, x), Array4.of(1, 1, 1, 1, w),
                Array4.of(1, 1, 1, 1, 0));
        var t = new Timeline(op, Grain.VALUE);
        var frame = new Frame(t.at(0), t, View.START, Lit.NOTHING, 0, false, Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
        return FormulaLayout.of(frame, 500, FONTS::width).result();
    }
}
