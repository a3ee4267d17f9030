package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;

/// Every formula of every operation, read by a parser that knows nothing of operations.
class StepFormulaTest {

    private static final StepText EN = new StepText(Texts.of(Language.ENGLISH));
    private static final int OF_EACH = 80;
    private static final Pattern NAME = Pattern.compile("\\p{L}²?\\[[^]]*]");

    static List<Class<?>> kinds() {
        return LayerCatalogue.kinds();
    }

    private static void forMoments(Class<?> kind, long seed, BiConsumer<LayerCatalogue.Sample, Moment> claim) {
        LayerCatalogue.of(kind, seed, OF_EACH).forEach(sample -> {
            for (var grain : Grain.values()) {
                var t = new Timeline(sample.operation(), grain);
                for (long k = 0; k < t.length(); k += 1 + t.length() / 12)
                    claim.accept(sample, t.at(k));
                claim.accept(sample, t.at(t.length() - 1));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void theWrittenFormulaGivesTheDisplayedNumber(Class<?> kind) {
        forMoments(kind, 41, (sample, m) -> {
            var formula = EN.formula(m);
            var sides = formula.split(" = ");
            assertThat(sides).as("%s of %s", formula, sample).hasSize(2);
            assertThat(sides[1]).as("%s of %s", formula, sample).isEqualTo(Numbers.exact(m.running()));
            double value = FormulaReader.evaluate(sides[0]);
            if (Double.isInfinite(m.running()))
                assertThat(value).isEqualTo(m.running());
            else
                assertThat(value).as("%s of %s", formula, sample).isCloseTo(m.running(), within(1e-12 * size(m.step())));
        });
    }

    private static double size(Step step) {
        return 1 + Math.abs(step.value()) + step.terms().stream()
                .mapToDouble(t -> Math.abs(t.product()) + square(t.first().value()) + square(t.last().value())).sum();
    }

    private static double square(double x) {
        return x * x;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void symbolsNameExactlyTheCellsThatAreRead(Class<?> kind) {
        forMoments(kind, 42, (sample, m) -> {
            var op = m.operation();
            var symbols = EN.symbols(m);
            var sides = symbols.split(" = ");
            assertThat(sides).as("%s of %s", symbols, sample).hasSize(2);
            assertThat(sides[0]).isEqualTo(op.y().symbol(m.step().target()));
            var read = new HashSet<String>();
            for (var term : m.step().terms())
                if (term.counts())
                    // what the padding repeats goes by the cell whose value it has
                    term.factors().stream().flatMap(f -> f.source().stream()).forEach(cell -> read.add(op.map(cell.map()).symbol(cell)));
            assertThat(names(sides[1])).as("%s of %s", symbols, sample).isEqualTo(read).isSubsetOf(existing(op));
        });
    }

    private static Set<String> names(String formula) {
        return NAME.matcher(formula).results().map(r -> r.group()).collect(Collectors.toSet());
    }

    private static Set<String> existing(Operation op) {
        var names = new HashSet<String>();
        for (var map : op.maps())
            for (int i = 0; i < map.values().count(); i++)
                names.add(map.symbol(map.cell(i)));
        return names;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyCellOfAnOperationHasANameOfItsOwn(Class<?> kind) {
        LayerCatalogue.of(kind, 43, OF_EACH).forEach(sample -> assertThat(existing(sample.operation())).as("%s", sample)
                .hasSize(sample.operation().maps().stream().mapToInt(m -> m.values().count()).sum()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aFormulaSaysExactOnlyIfTheDisplayedDecimalsAreEqual(Class<?> kind) {
        forMoments(kind, 44, (sample, m) -> {
            for (boolean slices : new boolean[] {false, true}) {
                var style = new Formula.Style(m.termsDone(), m.complete(), slices, false);
                var formula = m.step().reduction().formula(m.operation(), m.step(), style);
                forEquations(formula, equation -> equation.require(sample + " " + m.step().index() + "+" + m.termsDone()));
            }
        });
    }

    /// One line that ends with a number, as it is displayed.
    ///
    /// @param rounded whether a number on the left is rounded, here or on a line before
    private record Equation(String left, boolean rounded, double right, boolean exact) {

        void require(String where) {
            var read = FormulaReader.read(left);
            var shown = Double.isFinite(right) ? new BigDecimal(Numbers.display(right).replace(Numbers.MINUS, '-')) : BigDecimal.ZERO;
            boolean equal = Double.isFinite(right) && read.exact().filter(v -> v.compareTo(shown) == 0).isPresent();
            if (exact)
                assertThat(equal).as("%s = %s in %s", left, Numbers.display(right), where).isTrue();
            else
                assertThat(equal && !rounded).as("%s is exactly %s in %s", left, Numbers.display(right), where).isFalse();
        }
    }

    /// Hands over every equation of a formula: each of its lines, or all of it.
    private static void forEquations(Formula formula, Consumer<Equation> claim) {
        var leaves = new ArrayList<Formula>();
        flatten(formula, leaves);
        var left = new StringBuilder();
        boolean rounded = false;
        boolean carriesRounded = false;
        for (var leaf : leaves)
            switch (leaf) {
            case Formula.Sign(var text) -> left.append(text);
            case Formula.Value(var factor) -> {
                left.append(displayed(factor.value()));
                rounded |= !Numbers.isShownExactly(factor.value());
            }
            case Formula.Constant(double value) -> {
                left.append(displayed(value));
                rounded |= !Numbers.isShownExactly(value);
            }
            case Formula.Carried(double value) -> {
                left.append(displayed(value));
                rounded |= !Numbers.isShownExactly(value);
            }
            case Formula.Partial(double value, boolean exact) -> {
                claim.accept(new Equation(left.toString(), rounded || carriesRounded, value, exact));
                left.setLength(0);
                rounded = false;
                carriesRounded |= !exact;
            }
            case Formula.Result(double value, boolean exact, boolean _) -> {
                claim.accept(new Equation(left.toString(), rounded || carriesRounded, value, exact));
                left.setLength(0);
            }
            case Formula.Group _, Formula.Row _, Formula.Line _ -> throw new IllegalStateException("no leaf: " + leaf);
            }
        assertThat(left).as("what stands behind the last number").isEmpty();
    }

    private static String displayed(double value) {
        var text = Numbers.display(value);
        return text.charAt(0) == Numbers.MINUS ? "(" + text + ")" : text;
    }

    private static void flatten(Formula formula, List<Formula> leaves) {
        switch (formula) {
            case Formula.Group(_, var parts) -> parts.forEach(p -> flatten(p, leaves));
            case Formula.Row(var parts) -> parts.forEach(p -> flatten(p, leaves));
            case Formula.Line(var body) -> flatten(body, leaves);
            case Formula.Sign _, Formula.Value _, Formula.Constant _, Formula.Partial _, Formula.Carried _, Formula.Result _ ->
                leaves.add(formula);
        }
    }
}
