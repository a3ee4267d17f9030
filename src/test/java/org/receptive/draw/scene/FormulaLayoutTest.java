package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.draw.scene.FormulaLayout.Chip;
import org.receptive.draw.scene.FormulaLayout.Kind;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// The chips of the formula: where they stand and what they say.
class FormulaLayoutTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double ROUNDING = 1e-6;

    private static Frame frame(Scene scene) {
        return frame(scene, Sizes.normal());
    }

    private static Frame frame(Scene scene, Sizes sizes) {
        return Frame.of(scene, scene.walk(), Palette.light(), sizes, Texts.of(Language.ENGLISH));
    }

    private static FormulaLayout laidOut(Frame frame, double width) {
        return FormulaLayout.of(frame, width, FONTS::width);
    }

    private static List<String> texts(FormulaLayout formula, Kind kind) {
        return formula.chips().stream().filter(c -> c.kind() == kind).map(Chip::text).toList();
    }

    private static SceneBuilder threeChannels() {
        return new SceneBuilder().channels(3, 2, 1).bias();
    }

    @Test
    void chipsNeverOverlapNorPassTheWidthNorTheHeight() {
        var frames = new RandomFrames(31);
        for (int i = 0; i < 200; i++) {
            var picture = frames.next();
            var view = picture.frame().view().withSymbols(i % 2 == 0);
            var frame = frame(picture.scene().withView(view), i % 3 == 0 ? Sizes.present() : Sizes.normal());
            double width = 340 + i * 7;
            var formula = laidOut(frame, width);
            double half = FormulaLayout.chipHeight(frame.sizes()) / 2;
            var line = new ArrayList<Chip>();
            for (var chip : formula.chips()) {
                if (!line.isEmpty() && line.getLast().y() != chip.y()) {
                    assertThat(chip.y() - line.getLast().y()).as(picture.toString()).isGreaterThanOrEqualTo(2 * half);
                    line.clear();
                }
                if (!line.isEmpty())
                    assertThat(chip.x()).as(picture.toString()).isGreaterThanOrEqualTo(line.getLast().x() + line.getLast().width());
                assertThat(chip.x()).isGreaterThanOrEqualTo(0);
                assertThat(chip.x() + chip.width()).as(chip + " in " + picture).isLessThanOrEqualTo(width + ROUNDING);
                assertThat(chip.y() + half).isLessThanOrEqualTo(formula.height() + ROUNDING);
                line.add(chip);
            }
        }
    }

    @Test
    void everyChipIsWideEnoughForItsText() {
        var formula = laidOut(frame(threeChannels().fractions().build()), 700);
        var style = TextStyle.ofSize(Sizes.normal().formula());
        assertThat(formula.chips()).allMatch(c -> c.width() >= FONTS.width(c.text(), style) - ROUNDING);
    }

    @Test
    void everyInputChannelBeginsANewLine() {
        var formula = laidOut(frame(threeChannels().build()), 2000);
        var firstOfChannel = new ArrayList<Chip>();
        for (var chip : formula.chips())
            if (chip.kind() == Kind.INPUT && chip.cell().orElseThrow().channel() == firstOfChannel.size())
                firstOfChannel.add(chip);
        assertThat(firstOfChannel.stream().map(Chip::y).distinct()).hasSize(3);
        for (var first : firstOfChannel)
            assertThat(formula.chips().stream().filter(c -> c.y() == first.y() && c.x() < first.x())).isEmpty();
    }

    @Test
    void theChipsAreTheTermsOfTheStepInTheirOrder() {
        var frame = frame(threeChannels().at(Grain.VALUE, 31, 0).build());
        var formula = laidOut(frame, 500);
        var terms = frame.moment().step().terms();
        var products = frame.moment().summands();
        assertThat(texts(formula, Kind.INPUT)).isEqualTo(products.stream().map(t -> Numbers.display(t.first().value())).toList());
        assertThat(texts(formula, Kind.KERNEL)).isEqualTo(products.stream().map(t -> Numbers.display(t.last().value())).toList());
        assertThat(texts(formula, Kind.BIAS)).containsExactly(Numbers.display(terms.getLast().product()));
        assertThat(texts(formula, Kind.RESULT)).containsExactly(Numbers.display(frame.moment().step().value()));
    }

    @Test
    void partialSumsAreThoseOfTheMomentAtEveryMultiplyAdd() {
        int moments = frame(threeChannels().build()).operation().termCount(0);
        assertThat(moments).isEqualTo(28);
        for (int offset = 0; offset < moments; offset++) {
            var frame = frame(threeChannels().at(Grain.TERM, 4, offset).build());
            var formula = laidOut(frame, 600);
            var sums = frame.moment().sliceSums().stream().filter(s -> s.termsDone() > 0).map(s -> Numbers.display(s.sum())).toList();
            // each ends the line of its channel, and all are added on the last line
            var shown = sums.size() == 1 ? List.<String>of() : Stream.concat(sums.stream(), sums.stream()).toList();
            assertThat(texts(formula, Kind.PARTIAL)).as("offset " + offset).isEqualTo(shown);
            boolean whole = offset == moments - 1;
            assertThat(texts(formula, whole ? Kind.RESULT : Kind.RUNNING)).containsExactly(Numbers.display(frame.moment().running()));
            assertThat(texts(formula, whole ? Kind.RUNNING : Kind.RESULT)).isEmpty();
        }
    }

    @Test
    void theLastLineOfSeveralChannelsAddsTheirSumsAndTheBias() {
        var chips = laidOut(frame(threeChannels().build()), 2000).chips();
        double last = chips.getLast().y();
        assertThat(chips.stream().filter(c -> c.y() == last).map(Chip::kind)).containsExactly(Kind.PARTIAL, Kind.SIGN, Kind.PARTIAL,
                Kind.SIGN, Kind.PARTIAL, Kind.SIGN, Kind.BIAS, Kind.SIGN, Kind.RESULT);
        assertThat(chips.stream().filter(c -> c.y() == last && c.kind() == Kind.SIGN).map(Chip::text)).containsExactly("+", "+", "+", "=");
    }

    @Test
    void channelsOfASingleProductShareALine() {
        var chips = laidOut(frame(new SceneBuilder().kernel(1, 1).channels(3, 2, 1).build()), 900).chips();
        assertThat(chips.stream().map(Chip::y).distinct()).hasSize(1);
        assertThat(chips.stream().filter(c -> c.kind() == Kind.SIGN).map(Chip::text)).containsExactly("·", "+", "·", "+", "·", "=");
    }

    @Test
    void oneChannelHasNoPartialSum() {
        assertThat(texts(laidOut(frame(new SceneBuilder().build()), 400), Kind.PARTIAL)).isEmpty();
    }

    @Test
    void whatIsNotYetAddedIsNotWrittenAndExactlyOneTermIsCurrent() {
        var formula = laidOut(frame(new SceneBuilder().bias().at(Grain.TERM, 4, 5).build()), 900);
        assertThat(texts(formula, Kind.INPUT)).hasSize(6);
        assertThat(texts(formula, Kind.BIAS)).isEmpty();
        assertThat(texts(formula, Kind.RESULT)).isEmpty();
        var current = formula.chips().stream().filter(Chip::current).toList();
        assertThat(current).hasSize(2);
        assertThat(current.getFirst().cell()).contains(new Cell("x", 0, 1, 6));
        assertThat(current.getLast().cell()).contains(new Cell("w", 0, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void aSumThatIsNotFinishedIsCalledTheRunningSum(Language language) {
        for (var grain : Grain.values())
            for (int offset = 0; offset < 9; offset++) {
                var scene = threeChannels().at(grain, 4, grain == Grain.VALUE ? 0 : offset * 3).build();
                var frame = Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(language));
                var formula = laidOut(frame, 600);
                var name = language.equals(Language.ENGLISH) ? "running sum" : "累计和";
                assertThat(texts(formula, Kind.NOTE)).isEqualTo(frame.moment().complete() ? List.of() : List.of(name));
                assertThat(formula.result().startsWith(name)).isEqualTo(!frame.moment().complete());
                assertThat(formula.result()).endsWith(Numbers.display(frame.moment().running()));
            }
    }

    @Test
    void noTermMovesAndTheHeightStaysWhileTermsAreAdded() {
        var whole = laidOut(frame(threeChannels().build()), 420);
        for (int offset = 0; offset < 28; offset++) {
            var formula = laidOut(frame(threeChannels().at(Grain.TERM, 0, offset).build()), 420);
            assertThat(formula.height()).isEqualTo(whole.height());
            for (var chip : formula.chips())
                if (chip.kind() == Kind.INPUT || chip.kind() == Kind.KERNEL)
                    assertThat(whole.chips()).anyMatch(c -> c.x() == chip.x() && c.y() == chip.y() && c.cell().equals(chip.cell()));
        }
    }

    @Test
    void theBiasIsCurrentAtTheEnd() {
        var formula = laidOut(frame(new SceneBuilder().bias().at(Grain.TERM, 4, 9).build()), 900);
        assertThat(formula.chips().stream().filter(Chip::current).map(Chip::kind)).containsExactly(Kind.BIAS);
    }

    @Test
    void theBiasTakesTheResultAlongToItsLine() {
        var frame = frame(threeChannels().build());
        for (int width = 300; width < 1200; width += 7) {
            var chips = laidOut(frame, width).chips();
            var bias = chips.stream().filter(c -> c.kind() == Kind.BIAS).findFirst().orElseThrow();
            assertThat(chips.getLast().kind()).isEqualTo(Kind.RESULT);
            assertThat(chips.getLast().y()).as("%s px", width).isEqualTo(bias.y());
        }
    }

    @Test
    void theLineAtWorkIsTheOneOfTheCurrentTerm() {
        var frame = frame(threeChannels().at(Grain.TERM, 4, 20).build());
        var formula = laidOut(frame, 420);
        var current = formula.chips().stream().filter(Chip::current).findFirst().orElseThrow();
        assertThat(formula.now()).isLessThan(current.y());
        assertThat(formula.now() + FormulaLayout.lineHeight(frame.sizes())).isGreaterThan(current.y());
    }

    @Test
    void symbolsNameTheCellsAndZeroForThePadding() {
        var frame = frame(new SceneBuilder().zeros(1).symbols().build());
        var formula = laidOut(frame, 900);
        assertThat(texts(formula, Kind.INPUT)).startsWith("0", "0", "0", "0", "x[0,0]", "x[0,1]");
        assertThat(texts(formula, Kind.KERNEL)).startsWith("w[0,0]", "w[0,1]")
                .last().isEqualTo(StepText.symbol(frame.operation(), new Cell("w", 0, 2, 2)));
    }

    @Test
    void cellAtFindsTheCellOfTheChipAndNothingBetween() {
        var frame = frame(threeChannels().build());
        var formula = laidOut(frame, 500);
        for (var chip : formula.chips()) {
            assertThat(formula.cellAt(chip.x() + chip.width() / 2, chip.y(), frame.sizes())).isEqualTo(chip.cell());
            assertThat(formula.cellAt(chip.x() + chip.width() + 1, chip.y(), frame.sizes())).isEmpty();
        }
        assertThat(formula.cellAt(-5, 5, frame.sizes())).isEmpty();
        assertThat(formula.chips().getLast().cell()).isEqualTo(Optional.of(new Cell("y", 0, 0, 0)));
    }

    @Test
    void aRoundedResultSaysThatItIsRounded() {
        var exact = laidOut(frame(new SceneBuilder().build()), 900);
        assertThat(exact.chips().stream().map(Chip::text)).contains("=").doesNotContain("≈");
        var rounded = laidOut(frame(new SceneBuilder().fractions().build()), 900);
        assertThat(rounded.chips().stream().map(Chip::text)).contains("≈").doesNotContain("=");
    }
}
