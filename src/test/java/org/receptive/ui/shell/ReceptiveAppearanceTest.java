package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.Palette;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.testfx.framework.junit5.Start;

/// Language, theme and Present mode of the whole window, and whether all of it can be read and heard.
class ReceptiveAppearanceTest extends WindowFixture {

    /// Names that are the same in both languages.
    private static final Set<String> NAMES = Set.of("Receptive", "Sobel", "Ctrl", "Shift", "Space", "Home", "End", "Enter", "Delete", "Esc",
            "GIF", "PNG", "SVG", "nndl", "CS");
    /// Names in mathematics.
    private static final Pattern SYMBOLS = Pattern.compile("im2col|vec\\([xyw]\\)|Cᵀ");
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2,}");

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.first());
    }

    private List<Node> nodes(Predicate<Node> wanted) {
        return window().onFx(() -> {
            var found = new ArrayList<Node>();
            collect(window().shell(), wanted, found);
            return found;
        });
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (wanted.test(node))
            found.add(node);
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
    }

    /// Returns everything that can be read or heard: labels, buttons, menu items, and what a screen reader says.
    private List<String> texts() {
        return window().onFx(() -> {
            var texts = new ArrayList<String>();
            for (var node : nodes(_ -> true)) {
                if (node instanceof Labeled labeled)
                    texts.add(labeled.getText());
                if (node instanceof MenuButton menu)
                    menu.getItems().stream().map(MenuItem::getText).forEach(texts::add);
                texts.add(node.getAccessibleText());
            }
            texts.removeIf(t -> t == null || t.isBlank());
            return texts;
        });
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean isForeign(String text) {
        return !hasHan(text)
                && WORD.matcher(SYMBOLS.matcher(text).replaceAll("")).results().anyMatch(word -> !NAMES.contains(word.group()));
    }

    @Test
    void theLanguageButtonChangesEveryTextAndChangesItBack() {
        window().click("scenes");
        window().waitFor(() -> !window().node("scenesBooks", Labeled.class).getText().isEmpty());
        window().push(KeyCode.ESCAPE);
        window().onFx(() -> {
            window().model().editor().report(Message.of("edit.computed"));
            return true;
        });
        var english = texts();
        // a tip has its term in both languages
        assertThat(english.stream().filter(ReceptiveAppearanceTest::hasHan).filter(t -> !t.contains("\n")).distinct())
                .as("only these are Chinese in English").allMatch(t -> t.contains("中"));

        window().click("language");
        var chinese = texts();
        assertThat(chinese).hasSameSizeAs(english);
        assertThat(chinese.stream().filter(ReceptiveAppearanceTest::isForeign)).as("left in English")
                .containsOnly("English", "Switch to English");
        assertThat(chinese.stream().filter(ReceptiveAppearanceTest::hasHan)).hasSizeGreaterThan(80);
        assertThat(window().message()).isEqualTo(Texts.of(Language.CHINESE).get("edit.computed"));

        window().click("language");
        assertThat(texts()).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void noTextIsAKey(Language language) {
        window().onFx(() -> {
            window().appearance().languageProperty().set(language);
            return true;
        });
        assertThat(texts()).hasSizeGreaterThan(100).doesNotContainAnyElementsOf(Texts.of(language).keys())
                .noneMatch(t -> t.contains("{0}"));
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void noVisibleTextIsCutOffAtTheSmallestUsualWindow(Language language) {
        window().onFx(() -> {
            window().appearance().languageProperty().set(language);
            return true;
        });
        window().settle();
        var cut = new ArrayList<String>();
        for (var node : nodes(n -> n instanceof Labeled && WindowDriver.isOnScreen(n) && !"place".equals(n.getId()))) {
            var whole = ((Labeled) node).getText();
            for (var shown : nodesIn(node))
                if (isCut(shown.getText(), whole))
                    cut.add(whole);
        }
        assertThat(cut).isEmpty();
    }

    private static boolean isCut(String shown, String whole) {
        return Stream.of("...", "…").anyMatch(dots -> shown.endsWith(dots) && !whole.endsWith(dots));
    }

    private List<Text> nodesIn(Node node) {
        return window().onFx(() -> {
            var found = new ArrayList<Node>();
            collect(node, n -> n instanceof Text && !(n instanceof FontIcon), found);
            return found.stream().map(Text.class::cast).toList();
        });
    }

    @Test
    void everyControlThatDoesSomethingSaysWhatItIs() {
        var controls = nodes(n -> n instanceof ButtonBase || n instanceof TextInputControl || n instanceof Slider);
        assertThat(controls).hasSizeGreaterThan(60);
        for (var control : controls) {
            var said = Optional.ofNullable(control.getAccessibleText()).filter(t -> !t.isBlank())
                    .or(() -> control instanceof Labeled l ? Optional.ofNullable(l.getText()).filter(t -> !t.isBlank()) : Optional.empty());
            assertThat(said).as(control + "").isPresent();
        }
    }

    @Test
    void theMapsAndTheFormulaSayEveryStepAloud() {
        var first = window().onFx(() -> window().shell().walk().maps().getAccessibleText());
        assertThat(first).isNotBlank();
        window().click("forward");
        assertThat(window().onFx(() -> window().shell().walk().maps().getAccessibleText())).isNotBlank().isNotEqualTo(first);
        assertThat(window().onFx(() -> window().node("formula", Node.class).getAccessibleText())).isEqualTo(window().formula());
    }

    private int pixel(double share) {
        return window().onFx(() -> {
            var picture = window().shell().snapshot(null, null);
            var maps = window().shell().walk().maps();
            var at = maps.localToScene(2, maps.getHeight() * share);
            return picture.getPixelReader().getArgb((int) at.getX(), (int) at.getY());
        });
    }

    @Test
    void theThemeButtonTurnsPictureAndControlsDarkAndLightAgain() {
        assertThat(Argb.hex(pixel(0.5))).isEqualTo(Argb.hex(Palette.light().background()));
        window().click("theme");
        assertThat(Argb.hex(pixel(0.5))).isEqualTo(Argb.hex(Palette.dark().background()));
        assertThat(window().shell().getStyle()).contains(Argb.hex(Palette.dark().panel()));
        window().click("theme");
        assertThat(Argb.hex(pixel(0.5))).isEqualTo(Argb.hex(Palette.light().background()));
    }

    @Test
    void presentModeFoldsRailAndInspectorAwayEnlargesTheCellsAndComesBack() {
        var cell = new Cell("w", 0, 0, 0);
        double before = window().onFx(() -> window().shell().walk().maps().boundsOf(cell).orElseThrow().getWidth());
        assertThat(window().isShown("rail")).isTrue();
        window().click("present");
        assertThat(window().isShown("rail")).isFalse();
        assertThat(window().isShown("inspector")).isFalse();
        assertThat(window().onFx(() -> window().shell().walk().maps().boundsOf(cell).orElseThrow().getWidth())).isGreaterThan(before);
        window().assertArithmetic();
        window().click("present");
        assertThat(window().isShown("rail")).isTrue();
        assertThat(window().isShown("inspector")).isTrue();
    }
}
