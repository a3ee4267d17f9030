package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.explain.Unit;
import org.receptive.session.Attribution;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Command;
import org.testfx.framework.junit5.Start;

/// What a hall must read of Train, Draw and the cards in Present, measured at the two usual sizes of a projector.
class PresentedScreensTest extends PresentedFixture {

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void everyTextOfATrainingIsLargeEnoughForAHall() {
        trained();
        assertEverythingIsLargeEnoughForAHall();
    }

    @Test
    void aHallReadsWhatTheTrainingIsDoingHowFarItIsAndWhatTheLargeFigureIs() {
        trained();
        var texts = Texts.of(Language.ENGLISH);
        onFx(() -> {
            assertThat(node("train-presented-state", Label.class).getText()).isEqualTo(texts.get("training.state.FINISHED"));
            assertThat(node("train-presented-counters", Label.class).getText()).isEqualTo(texts.get("training.epochOf", 2, 2));
            assertThat(node("train-presented-what", Label.class).getText()).isEqualTo(texts.get("training.accuracy"));
            assertThat(node("train-accuracy-presented", Label.class).getText()).endsWith("%");
            return true;
        });
    }

    @Test
    void theConfusionMatrixTakesThePlaceOfTheCurvesAndEachNumberOfItIsReadable() {
        var training = trained();
        var command = Command.find(shell().pages().train().commands(), "confusion");
        assertThat(command.enabled().getValue()).isTrue();
        assertThat(onFx(() -> nodes().stream().map(Node::getId))).contains("train-curve").doesNotContain("train-matrix");
        onFx(() -> {
            command.action().run();
            training.results().open(3, 5);
            return true;
        });
        assertThat(onFx(() -> nodes().stream().map(Node::getId))).contains("train-matrix").doesNotContain("train-curve");
        assertEverythingIsLargeEnoughForAHall();
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void kernelsAreLargerInAHallThanAtADesk(double width, double height) {
        trained();
        layOut(width, height);
        double hall = onFx(this::kernelPx);
        onFx(() -> {
            appearance.presentingProperty().set(false);
            return true;
        });
        layOut(width, height);
        assertThat(hall).isGreaterThan(1.3 * onFx(this::kernelPx));
    }

    /// Returns how high the frame of the first kernel is.
    private double kernelPx() {
        var surface = new RecordingSurface(FONTS::width);
        ((SurfaceView) node("train-strip", Region.class).getChildrenUnmodifiable().getFirst()).drawOn(surface);
        return surface.boxes("strokeRect").getFirst().h();
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void theAxesOfTheCurvesHaveEnoughNumbers(double width, double height) {
        trained();
        layOut(width, height);
        for (var id : List.of("train-curve", "train-accuracy-curve"))
            for (boolean log : List.of(true, false)) {
                var written = onFx(() -> {
                    shell().pages().train().model().runs().logAxisProperty().set(log);
                    var surface = new RecordingSurface(FONTS::width);
                    ((SurfaceView) node(id, Region.class).getChildrenUnmodifiable().getFirst()).drawOn(surface);
                    return surface.texts().stream().filter(t -> t.style().align() == Align.RIGHT).count();
                });
                assertThat(written).as(id + " " + log).isGreaterThanOrEqualTo(3);
            }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "deciding"})
    void everyTextOfTheDrawScreenIsLargeEnoughForAHall(String topic) {
        onFx(() -> {
            shell().show(ScreenName.DRAW);
            var models = shell().pages().draw().models();
            models.pad().load(new GeneratedDigits(WritingStyle.VARIED).drawing(4, 0));
            models.network().select(Optional.of(new Unit(2, 4, 5, 5)));
            models.attribution().ask(Optional.of(Attribution.Kind.OCCLUSION));
            return true;
        });
        layOut(1280, 720);
        onFx(() -> {
            node("draw-hall-" + topic, ToggleButton.class).fire();
            return true;
        });
        assertEverythingIsLargeEnoughForAHall();
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void aPadThatGrewTheProbabilitiesWhatDecidedAndWhatStaysAlikeAreSeenAtOnce(double width, double height) {
        onFx(() -> {
            shell().show(ScreenName.DRAW);
            var models = shell().pages().draw().models();
            models.pad().load(new GeneratedDigits(WritingStyle.VARIED).drawing(4, 0));
            models.attribution().ask(Optional.of(Attribution.Kind.OCCLUSION));
            return true;
        });
        for (var language : Language.all()) {
            onFx(() -> {
                appearance.languageProperty().set(language);
                return true;
            });
            layOut(width, height);
            onFx(() -> {
                double side = node("draw-left", Region.class).getWidth();
                for (var id : List.of("draw-probabilities", "draw-deciding", "draw-similarities")) {
                    var picture = node(id, SurfaceView.class);
                    assertThat(picture.isVisible()).as(id).isTrue();
                    var bounds = picture.localToScene(picture.getLayoutBounds());
                    assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(height);
                    assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(side);
                    assertThat(bounds.getWidth()).as(id).isGreaterThan(140);
                }
                assertThat(node("pad", SurfaceView.class).getWidth()).as("at a desk 256").isGreaterThanOrEqualTo(298);
                return true;
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "exportCard", "scenesCard", "closeCard"})
    void everyTextOfACardIsLargeEnoughForAHallAndTheCardStaysInTheWindow(String card) {
        onFx(() -> {
            var commands = Stream.concat(shell().pages().of(ScreenName.STEP).commands().stream(), shell().commands().stream()).toList();
            switch (card) {
                case "help" -> shell().cards().help(commands);
                case "exportCard" -> Command.find(commands, "export").action().run();
                case "scenesCard" -> Command.find(commands, "scenes").action().run();
                default -> shell().cards().ask(Message.of("close.words"), () -> {});
            }
            return true;
        });
        layOut(1280, 720);
        if (card.equals("scenesCard"))
            waitFor(() -> nodes().stream().anyMatch(n -> n.getStyleClass().contains("scene-tile")));
        assertEverythingIsLargeEnoughForAHall();
        for (var size : List.of(new Dimension2D(1280, 720), new Dimension2D(1920, 1080)))
            for (var language : Language.all()) {
                onFx(() -> {
                    appearance.languageProperty().set(language);
                    return true;
                });
                layOut(size.getWidth(), size.getHeight());
                onFx(() -> {
                    var box = node(card, Pane.class).getChildren().getFirst();
                    var bounds = box.localToScene(box.getLayoutBounds());
                    assertThat(bounds.getMinX()).as("left " + language.tag()).isGreaterThanOrEqualTo(0);
                    assertThat(bounds.getMinY()).as("top " + language.tag()).isGreaterThanOrEqualTo(0);
                    assertThat(bounds.getMaxX()).as("right " + language.tag()).isLessThanOrEqualTo(size.getWidth());
                    assertThat(bounds.getMaxY()).as("bottom " + language.tag()).isLessThanOrEqualTo(size.getHeight());
                    return true;
                });
            }
    }

    @Test
    void whatIsTypedIntoACellATitleAndANoteIsLargeEnoughForAHall() {
        layOut(1280, 720);
        for (var id : List.of("title", "note", "cell")) {
            onFx(() -> {
                switch (id) {
                    case "title" -> Command.find(shell().pages().of(ScreenName.STEP).commands(), "title").action().run();
                    case "note" -> Command.find(shell().pages().of(ScreenName.STEP).commands(), "note").action().run();
                    default -> shell().walk().edit(
                            new Cell(model.walk().placeProperty().get().moment().operation().maps().getFirst().id(), 0, 1, 1),
                            Optional.empty());
                }
                return true;
            });
            assertThat(onFx(() -> nodes().stream().anyMatch(TextField.class::isInstance))).as(id).isTrue();
            assertEverythingIsLargeEnoughForAHall();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void anOpenedCellOfTheMatrixShowsItsDigitsLargeBesideItAndEscapeGoesBack(double width, double height) {
        var training = trained();
        var commands = shell().pages().train().commands();
        onFx(() -> {
            Command.find(commands, "confusion").action().run();
            training.results().open(3, 3);
            return true;
        });
        layOut(width, height);
        assertThat(onFx(() -> nodes().stream().map(Node::getId))).contains("train-matrix", "train-hall-digits", "train-hall-back")
                .doesNotContain("train-strip");
        onFx(() -> {
            var digits = node("train-hall-digits", Region.class);
            var surface = new RecordingSurface(FONTS::width);
            ((SurfaceView) digits.getChildrenUnmodifiable().getFirst()).drawOn(surface);
            var pictures = surface.boxes("strokeRect");
            assertThat(pictures).isNotEmpty().allSatisfy(p -> {
                assertThat(p.h()).isGreaterThanOrEqualTo(70);
                assertThat(p.y() + p.h()).isLessThanOrEqualTo(digits.getHeight());
            });
            return true;
        });
        assertEverythingIsLargeEnoughForAHall();
        onFx(() -> {
            Command.find(commands, "escape").action().run();
            return true;
        });
        layOut(width, height);
        assertThat(onFx(() -> nodes().stream().map(Node::getId))).contains("train-matrix", "train-strip")
                .doesNotContain("train-hall-digits");
        assertThat(appearance.presentingProperty().get()).isTrue();
    }

    @Test
    void aMessageOfATrainingCoversNothingAndNamesNoButtonThatAHallDoesNotSee() {
        trained();
        for (var language : Language.all()) {
            appearanceIn(language);
            onFx(() -> {
                Command.find(shell().pages().train().commands(), "start").action().run();
                return true;
            });
            layOut(1280, 720);
            onFx(() -> {
                var message = node("train-message", Label.class);
                assertThat(message.getText()).contains("Ctrl N").doesNotContain("“");
                var box = message.localToScene(message.getLayoutBounds());
                for (var id : List.of("train-charts", "train-strip", "train-replay-bar", "train-presented")) {
                    var other = node(id, Region.class);
                    assertThat(other.localToScene(other.getLayoutBounds()).intersects(box)).as(id).isFalse();
                }
                return true;
            });
        }
    }

    @Test
    void beforeATrainingAHallIsToldTheKeyThatStartsIt() {
        onFx(() -> {
            shell().show(ScreenName.TRAIN);
            return true;
        });
        layOut(1280, 720);
        assertThat(onFx(() -> node("train-invitation", Label.class).getText())).contains("Space").doesNotContain("Start");
    }

    @Test
    void thePageKeysOfAClickerMoveTheReplay() {
        var training = trained();
        for (var code : List.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN)) {
            long before = onFx(() -> training.replay().stateProperty().get().iteration());
            var given = onFx(() -> Command.run(shell().pages().train().commands(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
            assertThat(given).isTrue();
            assertThat(onFx(() -> training.replay().stateProperty().get().iteration() - before)).isNotZero();
        }
    }

    @Test
    void theBarAboveIsEquallyHighOnEveryScreenAndIconsGrowWithTheText() {
        for (var size : List.of(new Dimension2D(1280, 720), new Dimension2D(1920, 1080))) {
            var heights = new HashSet<Double>();
            for (var screen : ScreenName.values()) {
                onFx(() -> {
                    shell().show(screen);
                    return true;
                });
                layOut(size.getWidth(), size.getHeight());
                heights.add(onFx(() -> node("topBar", Region.class).getHeight()));
                double text = appearance.sizesProperty().get().body();
                assertThat(onFx(() -> nodes().stream().filter(FontIcon.class::isInstance).map(n -> ((FontIcon) n).getIconSize()).toList()))
                        .as(screen.name()).isNotEmpty().allMatch(px -> px >= text);
            }
            assertThat(heights).as(size.toString()).hasSize(1);
        }
    }

    @Test
    void whatBecomesOfAUnitIsReadWithoutScrolling() {
        onFx(() -> {
            shell().show(ScreenName.DRAW);
            var models = shell().pages().draw().models();
            models.pad().load(new GeneratedDigits(WritingStyle.VARIED).drawing(4, 0));
            models.network().select(Optional.of(new Unit(0, 1, 15, 14)));
            return true;
        });
        layOut(1280, 720);
        onFx(() -> {
            node("draw-hall-unit", ToggleButton.class).fire();
            return true;
        });
        for (var language : Language.all()) {
            appearanceIn(language);
            layOut(1280, 720);
            onFx(() -> {
                var after = node("draw-unit-after", Label.class);
                assertThat(after.localToScene(after.getLayoutBounds()).getMaxY()).as(language.tag()).isLessThanOrEqualTo(720);
                return true;
            });
        }
    }

    @Test
    void noLegendSaysPaleOrDarkWhichAreTheOtherWayRoundInTheOtherTheme() {
        for (var key : List.of("training.chart.legend", "map.ahead", "map.ahead.edited", "view.allOutputs.tip",
                "view.allOutputs.edited.tip")) {
            assertThat(Texts.of(Language.ENGLISH).get(key)).containsIgnoringCase("faded").doesNotContainIgnoringCase("pale")
                    .doesNotContain("dark");
            assertThat(Texts.of(Language.CHINESE).get(key)).contains("淡化").doesNotContain("浅色").doesNotContain("深色")
                    .doesNotContain("尚未");
        }
    }
}
