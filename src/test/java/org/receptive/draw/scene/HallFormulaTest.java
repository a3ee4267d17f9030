package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.draw.scene.FormulaLayout.Chip;
import org.receptive.draw.scene.FormulaLayout.Kind;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// What a hall sees of a step that is long or has many small cells.
class HallFormulaTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double WIDTH = 1218;
    private static final int LINES = 3;

    private static Frame frame(SceneBuilder builder) {
        var scene = builder.build();
        return Frame.of(scene, scene.walk(), Palette.light(), Sizes.present(), Texts.of(Language.ENGLISH));
    }

    private static FormulaLayout within(Frame frame) {
        return FormulaLayout.within(LINES, frame, WIDTH, FoldedFormula.noteWidth(frame, FONTS::width), FONTS::width);
    }

    private static FoldedFormula folded(Frame frame) {
        return FoldedFormula.forHall(within(frame), LINES, frame.view().grain() == Grain.TERM, frame, FONTS::width);
    }

    private static SceneBuilder threeChannels() {
        return new SceneBuilder().input(3, 3).kernel(3, 3).channels(3, 2, 1).bias();
    }

    @Test
    void equationsStandSideBySideWhereElseOneWouldNotBeInSight() {
        var frame = frame(threeChannels());
        var formula = within(frame);
        assertThat(formula.height()).isLessThanOrEqualTo(LINES * FormulaLayout.lineHeight(frame.sizes()) + 1);
        assertThat(folded(frame).isFolded()).isFalse();
        assertThat(formula.chips().stream().filter(c -> c.kind() == Kind.KERNEL)).hasSize(27);
        assertThat(formula.chips()).allMatch(c -> c.x() + c.width() <= WIDTH);
    }

    @Test
    void noTermMovesWhileOthersAreAdded() {
        var last = within(frame(threeChannels().at(Grain.TERM, 0, 27)));
        for (int done = 1; done < 27; done++)
            for (var chip : within(frame(threeChannels().at(Grain.TERM, 0, done))).chips())
                if (chip.kind() == Kind.INPUT || chip.kind() == Kind.KERNEL)
                    assertThat(last.chips()).as(chip.text() + " of " + done)
                            .anyMatch(c -> c.cell().equals(chip.cell()) && c.x() == chip.x() && c.y() == chip.y());
    }

    @Test
    void itIsSaidHowManyTermsAreNotInSightAndTheOneAtWorkIs() {
        for (var grain : Grain.values())
            for (int done : new int[] {0, 60, 140}) {
                var frame = frame(
                        new SceneBuilder().input(7, 7).kernel(7, 7).channels(3, 1, 1).at(grain, 0, grain == Grain.TERM ? done : 0));
                var formula = folded(frame);
                if (!formula.isFolded())
                    continue;
                var seen = new HashSet<Integer>();
                formula.body().chips().forEach(c -> seen.add(c.term()));
                formula.last().chips().forEach(c -> seen.add(c.term()));
                seen.remove(-1);
                int hidden = frame.moment().termsDone() - seen.size();
                List<Chip> notes = formula.body().chips().stream().filter(c -> c.kind() == Kind.NOTE).toList();
                assertThat(notes.stream().map(Chip::text)).containsExactly("… " + hidden + " terms not shown");
                assertThat(notes.getFirst().x() + notes.getFirst().width()).isLessThanOrEqualTo(WIDTH);
                if (grain == Grain.TERM)
                    assertThat(formula.body().chips()).anyMatch(Chip::current);
            }
    }

    @Test
    void theKernelSaysWhatItsWeightsAreMultipliedByWhereTheInputIsTooSmallToBeRead() {
        var frame = frame(new SceneBuilder().input(28, 28).kernel(3, 3));
        var layout = frame.layout(1280, 420);
        var surface = new RecordingSurface(FONTS::width);
        new ScenePainter(surface, frame, 1280, 420).paint();
        var kernel = layout.kernels().getFirst();
        for (var term : frame.moment().step().terms()) {
            var cell = term.last().shown();
            var inCell = surface.texts().stream().filter(t -> kernel.cellAt(t.x(), t.y()).filter(cell::equals).isPresent()).toList();
            assertThat(inCell).hasSize(2);
            assertThat(inCell).allMatch(t -> t.style().sizePx() >= frame.sizes().fine());
            assertThat(inCell.stream().map(RecordingSurface.Text::text))
                    .anyMatch(t -> t.endsWith(CellNumbers.shortest(term.first().value())));
        }
    }

    @Test
    void oneTinyWeightDoesNotMakeTheOthersSmall() {
        var sizes = Sizes.present();
        var plain = numbers(sizes, 0.34, -0.41);
        var withTiny = numbers(sizes, 0.34, -0.41, 0.000018);
        assertThat(withTiny.sizePx()).isEqualTo(plain.sizePx());
        assertThat(withTiny.write(0.000018)).isEqualTo("0.0");
        assertThat(numbers(sizes, 0.0012, -0.0034).write(0.0012)).as("where all are small their digits count").isEqualTo("0.0012");
    }

    private static CellNumbers numbers(Sizes sizes, double... values) {
        var map = NamedMap.example(new MapId("C1", "w"), Role.PARAMETER, Array4.of(1, 1, 1, values.length, values));
        return CellNumbers.of(map, 52, sizes);
    }

    @Test
    void noLineRunsBehindAKernelAsIfItCameFromThere() {
        for (int step : new int[] {0, 1}) {
            var frame = frame(new SceneBuilder().channels(3, 2, 1).at(Grain.VALUE, step, 0));
            for (var size : new double[][] {{1280, 400}, {1920, 760}}) {
                var layout = frame.layout(size[0], size[1]);
                var surface = new RecordingSurface(FONTS::width);
                new ScenePainter(surface, frame, size[0], size[1]).paint();
                for (var line : surface.lines())
                    if (line.dash() == Dash.DASHED)
                        for (var kernel : layout.kernels())
                            assertThat(new OpenLine(line.x1(), line.y1(), line.x2(), line.y2()).crosses(kernel.paddedLeft() + 1,
                                    kernel.paddedTop() + 1, kernel.paddedRight() - 1, kernel.paddedBottom() - 1)).isFalse();
            }
        }
    }
}
