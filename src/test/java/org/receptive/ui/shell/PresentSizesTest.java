package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.explain.Unit;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.session.Attribution;
import org.receptive.session.DataChoice;
import org.receptive.session.RunRecord.RunState;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.player.Player;
import org.receptive.ui.train.TrainViewModel;
import org.receptive.ui.walk.LayerSteps;
import org.receptive.ui.walk.MapView;
import org.receptive.ui.walk.WalkViewModel;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a hall must read in Present: every text on screen, measured at the two usual sizes of a projector.
@ExtendWith(ApplicationExtension.class)
class PresentSizesTest {

    private static final PaintFonts FONTS = PaintFonts.load();

    @TempDir
    private Path folder = Path.of("");
    private Optional<Shell> opened = Optional.empty();
    private final Appearance appearance = new Appearance(Language.ENGLISH, false);
    private final WalkViewModel model = new WalkViewModel(SceneCatalogue.first(), new Player());

    /// The window is larger than the screen of the test, so it is laid out and never shown.
    @Start
    void start(Stage stage) {
        Style.loadFonts();
        Style.followTheme(appearance);
        var shell = new Shell(model, appearance, FONTS, new Answers(), WindowDriver.workshop(folder));
        Style.dress(new Scene(shell, 1280, 720), appearance);
        appearance.presentingProperty().set(true);
        opened = Optional.of(shell);
    }

    @AfterEach
    void close() {
        onFx(() -> {
            shell().close();
            return true;
        });
    }

    private Shell shell() {
        return opened.orElseThrow();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    }

    private void layOut(double width, double height) {
        for (int pass = 0; pass < 3; pass++)
            onFx(() -> {
                appearance.roomProperty().set(new Dimension2D(width, height));
                shell().resize(width, height);
                shell().applyCss();
                shell().layout();
                return true;
            });
    }

    // what is on screen

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible())
            return;
        found.add(node);
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }

    private List<Node> nodes() {
        var found = new ArrayList<Node>();
        collect(shell(), found);
        return found;
    }

    /// Lists what is smaller than it must be: controls, and pictures but the maps, which have a test of their own.
    private List<String> tooSmall(double least) {
        return onFx(() -> {
            var small = new ArrayList<String>();
            for (var node : nodes()) {
                if (node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isBlank()
                        && text.getFont().getSize() < least)
                    small.add(text.getText() + " " + text.getFont().getSize());
                if (node instanceof SurfaceView view && view.getWidth() > 0 && !(view.getParent() instanceof MapView)) {
                    var surface = new RecordingSurface(FONTS::width);
                    view.drawOn(surface);
                    surface.texts().stream().filter(t -> t.style().sizePx() < least - 0.01).map(t -> t.text() + " " + t.style().sizePx())
                            .forEach(small::add);
                }
            }
            return small;
        });
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

    // the maps

    private void open(SceneCatalogue.Entry entry, Grain grain) {
        onFx(() -> {
            model.open(entry.load());
            model.walk().setGrain(grain);
            return true;
        });
    }

    private void appearanceIn(Language language) {
        onFx(() -> {
            appearance.languageProperty().set(language);
            return true;
        });
    }

    private DrawnMaps maps(double width, double height) {
        layOut(width, height);
        return onFx(() -> {
            var view = shell().walk().maps();
            var surface = new RecordingSurface(FONTS::width);
            for (var child : view.getChildrenUnmodifiable())
                if (child instanceof SurfaceView picture)
                    picture.drawOn(surface);
            var frame = model.frame(appearance.paletteProperty().get(), appearance.sizesProperty().get(), appearance.texts());
            return new DrawnMaps(frame, frame.layout(view.getWidth(), view.getHeight()).all(), surface.texts());
        });
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
                        boolean cramped = cell.isPresent() && text.style().align() == Align.CENTER && !text.style().bold()
                                && drawn.isCramped(cell.get().map(), least);
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
                    assertThat(numbers).as(name).isEqualTo((long) p.map().rows() * p.map().cols());
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

    // the other screens

    private TrainViewModel trained() {
        var training = onFx(() -> {
            shell().show(ScreenName.TRAIN);
            var made = shell().pages().train().model();
            made.setup().change(s -> s.withData(new DataChoice.Generated()).withExamples(1280).withEpochs(2));
            made.runs().start();
            return made;
        });
        waitFor(() -> training.runs().stateProperty().get().activity() == RunState.FINISHED
                && training.results().stateProperty().get().evaluation().filter(e -> e.iteration() > 0).isPresent());
        return training;
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen", e);
        }
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return type.cast(nodes().stream().filter(n -> id.equals(n.getId())).findFirst().orElseThrow());
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
    @ValueSource(strings = {"answer", "unit", "deciding", "move"})
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
    void theProbabilitiesOfAllDigitsAreSeenAtOnceBelowAPadThatIsNoSmallerThanAtADesk(double width, double height) {
        onFx(() -> {
            shell().show(ScreenName.DRAW);
            shell().pages().draw().models().pad().load(new GeneratedDigits(WritingStyle.VARIED).drawing(4, 0));
            return true;
        });
        for (var language : Language.all()) {
            onFx(() -> {
                appearance.languageProperty().set(language);
                return true;
            });
            layOut(width, height);
            onFx(() -> {
                var bars = node("draw-probabilities", SurfaceView.class);
                assertThat(bars.localToScene(bars.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(height);
                assertThat(node("pad", SurfaceView.class).getWidth()).isGreaterThanOrEqualTo(255);
                return true;
            });
        }
    }

    @Test
    void whatDecidedAndWhatStaysAlikeCanBeShownToAHallAndAreBackAtTheDesk() {
        onFx(() -> {
            shell().show(ScreenName.DRAW);
            return true;
        });
        layOut(1280, 720);
        for (var part : List.of("deciding draw-occlusion", "move draw-right", "unit draw-unit", "answer draw-probabilities")) {
            var names = part.split(" ", -1);
            onFx(() -> {
                node("draw-hall-" + names[0], ToggleButton.class).fire();
                return true;
            });
            layOut(1280, 720);
            assertThat(onFx(() -> nodes().stream().map(Node::getId))).contains(names[1]);
        }
        onFx(() -> {
            appearance.presentingProperty().set(false);
            return true;
        });
        layOut(1280, 720);
        assertThat(onFx(() -> nodes().stream().map(Node::getId))).contains("draw-occlusion", "draw-right", "draw-unit",
                "draw-probabilities");
    }

    // the cards

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

    private void assertEverythingIsLargeEnoughForAHall() {
        for (var language : Language.all()) {
            appearanceIn(language);
            layOut(1280, 720);
            assertThat(tooSmall(18)).as(language.tag()).isEmpty();
            layOut(1920, 1080);
            assertThat(tooSmall(24)).as(language.tag()).isEmpty();
        }
    }
}
