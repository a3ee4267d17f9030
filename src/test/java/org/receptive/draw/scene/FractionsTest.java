package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.draw.scene.FormulaLayout.Kind;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// Weights that are fractions, such as the ninths of a mean.
class FractionsTest {

    private static final PaintFonts FONTS = PaintFonts.load();

    private static Frame frame(Scene scene) {
        return Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
    }

    private static Scene with(KernelPreset preset, SceneBuilder builder) {
        return preset.applyTo(builder.build(), 1).scene();
    }

    private static FormulaLayout formula(Frame frame) {
        return FormulaLayout.of(frame, 700, FONTS::width);
    }

    @Test
    void aKernelOfNinthsOrSixteenthsShowsThemInItsCellsInTheWindowAndOnTheChips() {
        for (var preset : new KernelPreset[] {KernelPreset.MEAN, KernelPreset.GAUSSIAN}) {
            var frame = frame(with(preset, new SceneBuilder()));
            var corner = preset == KernelPreset.MEAN ? "1/9" : "1/16";
            var surface = new RecordingSurface(FONTS::width);
            new ScenePainter(surface, frame, 1200, 620).paint();
            assertThat(surface.words()).contains(corner, "×" + corner).noneMatch(t -> t.contains("0.1111") || t.contains("0.0625"));
            assertThat(formula(frame).chips()).filteredOn(c -> c.kind() == Kind.KERNEL).extracting(FormulaLayout.Chip::text)
                    .startsWith(corner);
        }
    }

    @Test
    void aKernelOfOneKindOfNumberIsWrittenInOneWay() {
        var frame = frame(with(KernelPreset.GAUSSIAN, new SceneBuilder()));
        assertThat(formula(frame).chips()).filteredOn(c -> c.kind() == Kind.KERNEL).extracting(FormulaLayout.Chip::text)
                .containsExactly("1/16", "1/8", "1/16", "1/8", "1/4", "1/8", "1/16", "1/8", "1/16");
    }

    @Test
    void shortDecimalsAndNumbersThatAreNoFractionsStayDecimals() {
        var scene = new SceneBuilder().build();
        assertThat(chips(SceneEdits.paint(scene, new Cell("w", 0, 0, 0), 0.125).scene())).contains("0.125");
        var mean = with(KernelPreset.MEAN, new SceneBuilder());
        assertThat(chips(SceneEdits.paint(mean, new Cell("w", 0, 0, 0), 0.7071067811865476).scene())).contains("0.7071", "0.1111");
    }

    private static List<String> chips(Scene scene) {
        return formula(frame(scene)).chips().stream().filter(c -> c.kind() == Kind.KERNEL).map(FormulaLayout.Chip::text).toList();
    }

    @Test
    void whereTheCellsAreTooSmallForAFractionTheyShowDecimalsOrNothing() {
        var map = frame(with(KernelPreset.GAUSSIAN, new SceneBuilder())).operation().map("w");
        assertThat(CellNumbers.of(map, 60, Sizes.normal()).write(1.0 / 16)).isEqualTo("1/16");
        assertThat(CellNumbers.of(map, 10, Sizes.normal()).areShown()).isFalse();
    }

    @Test
    void aMeanIsEqualWhereTheSumIsAMultipleOfNineAndElseRounded() {
        var random = new Random(5);
        int equal = 0;
        for (int i = 0; i < 200; i++) {
            var frame = frame(with(KernelPreset.MEAN, new SceneBuilder().seed(i).at(Grain.VALUE, random.nextInt(25), 0)));
            int sum = frame.moment().summands().stream().mapToInt(t -> (int) t.first().value()).sum();
            var result = formula(frame).result();
            assertThat(result.startsWith("=")).as(sum + "/9 " + result).isEqualTo(sum % 9 == 0);
            equal += sum % 9 == 0 ? 1 : 0;
        }
        assertThat(equal).isGreaterThan(5);
    }

    @Test
    void sixteenthsAreEqualWhereTheResultIsNotRounded() {
        for (int step = 0; step < 25; step++) {
            var frame = frame(with(KernelPreset.GAUSSIAN, new SceneBuilder().at(Grain.VALUE, step, 0)));
            assertThat(formula(frame).result().startsWith("=")).isEqualTo(Numbers.isShownExactly(frame.moment().running()));
        }
    }

    @Test
    void thePartialSumBesideAKernelAgreesWithTheLineOfItsChannel() {
        for (int step = 0; step < 25; step++) {
            var frame = frame(with(KernelPreset.MEAN, new SceneBuilder().channels(2, 1, 1).seed(step).at(Grain.VALUE, step, 0)));
            var surface = new RecordingSurface(FONTS::width);
            new ScenePainter(surface, frame, 1400, 700).paint();
            var signs = formula(frame).chips().stream().map(FormulaLayout.Chip::text).filter(t -> t.equals("=") || t.equals("≈")).toList();
            var beside = surface.words().stream().filter(t -> t.startsWith("Σ ")).map(t -> t.substring(2, 3)).toList();
            assertThat(beside).as("step " + step).isEqualTo(signs.subList(0, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(KernelPreset.class)
    void whatIsWrittenAsAFractionIsThatVeryNumber(KernelPreset preset) {
        for (double value : preset.values(3, 5, 2)) {
            int n = Numbers.denominator(value);
            if (n > 0)
                assertThat(Numbers.parse(Numbers.fraction(value))).isEqualTo(value);
        }
    }
}
