package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.walk.LayerSteps;
import org.testfx.framework.junit5.Start;

/// What a hall must read of the Step screen in Present: every text on screen, measured at the two usual sizes of a projector.
class PresentSizesTest extends PresentedFixture {

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, 18", "1920, 1080, 24"})
    void everyTextAroundTheMapsIsLargeEnoughForAHall(double width, double height, double least) {
        for (var entry : SceneCatalogue.entries())
            for (var language : Language.all()) {
                onFx(() -> {
                    appearance.languageProperty().set(language);
                    model.open(entry.load());
                    model.walk().setSymbols(language.equals(Language.CHINESE));
                    return true;
                });
                layOut(width, height);
                assertThat(tooSmall(least)).as(entry.name() + " " + language.tag()).isEmpty();
            }
    }

    @Test
    void aChangedSceneItsMessageAndTheStripAreLargeEnoughForAHall() {
        onFx(() -> {
            shell().walk().strip().toggle();
            new LayerSteps(model).step("stride", 100);
            return true;
        });
        assertEverythingIsLargeEnoughForAHall();
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, 18", "1920, 1080, 24"})
    void everyTextOfTheMapsIsLargeEnoughForAHall(double width, double height, double least) {
        double fine = least * 2 / 3;
        for (var language : Language.all())
            for (var entry : SceneCatalogue.entries())
                for (var grain : Grain.values()) {
                    appearanceIn(language);
                    open(entry, grain);
                    var drawn = maps(width, height);
                    for (var text : drawn.texts()) {
                        var what = entry.name() + " " + language.tag() + " " + grain + ": " + text.text();
                        var cell = drawn.cellUnder(text);
                        // what stands in the corner of a cell repeats the kernel; a number can be no larger than its cell
                        boolean helps = cell.isPresent() && text.style().align() == Align.RIGHT;
                        boolean cramped = (cell.isPresent() && text.style().align() == Align.CENTER && !text.style().bold()
                                && drawn.isCramped(cell.get().map(), least)) || drawn.isCrampedEntry(text, least);
                        assertThat(text.style().sizePx()).as(what).isGreaterThanOrEqualTo((helps || cramped ? fine : least) - 0.01);
                    }
                }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void kernelsOfSeveralChannelsKeepTheirNumbers(double width, double height) {
        for (var name : List.of("17-channels-and-filters", "19-depthwise", "20-two-feature-maps")) {
            onFx(() -> {
                model.open(SceneCatalogue.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().load());
                return true;
            });
            var drawn = maps(width, height);
            for (var p : drawn.placements())
                if (p.map().role() == Role.PARAMETER) {
                    long numbers = drawn.texts().stream().filter(t -> p.cellAt(t.x(), t.y()).isPresent()).count();
                    assertThat(numbers).as(name).isGreaterThanOrEqualTo((long) p.map().rows() * p.map().cols());
                }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, 18", "1920, 1080, 24"})
    void theValueOfTheStepIsReadInItsCellOrBesideItAndBelowTheSumWithoutScrolling(double width, double height, double least) {
        for (var entry : SceneCatalogue.entries())
            for (var grain : Grain.values()) {
                open(entry, grain);
                var drawn = maps(width, height);
                var value = drawn.frame().moment().running();
                var written = IntStream.of(2, 3, 4).mapToObj(digits -> Numbers.display(value, digits)).toList();
                assertThat(drawn.texts()).as(entry.name() + " " + grain)
                        .anyMatch(t -> t.style().sizePx() > least - 0.01 && written.contains(t.text()));
                assertThat(inSight()).as(entry.name() + " " + grain).contains(Numbers.display(value));
            }
    }

    /// Lists what is written below the lines that scroll, or in all lines where none does.
    private List<String> inSight() {
        return onFx(() -> {
            var surface = new RecordingSurface(FONTS::width);
            var scroll = (ScrollPane) shell().lookup("#formula .scroll-pane");
            var all = (SurfaceView) scroll.getContent();
            var last = (SurfaceView) shell().lookup("#formula-last");
            (last.isVisible() || all.getHeight() > scroll.getHeight() ? last : all).drawOn(surface);
            return surface.words();
        });
    }
}
