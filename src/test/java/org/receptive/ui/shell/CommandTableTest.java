package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.Keystroke;
import org.testfx.framework.junit5.Start;

/// The one table of commands a screen, against the keys that give them and the list that names them.
class CommandTableTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    /// All that can be told to the window while it shows a screen.
    private List<Command> table(ScreenName screen) {
        return window()
                .onFx(() -> Stream.concat(window().shell().pages().of(screen).commands().stream(), window().shell().commands().stream())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ScreenName.class)
    void everyCommandHasAKeyAndWordsInEveryLanguage(ScreenName screen) {
        assertThat(table(screen)).isNotEmpty().allSatisfy(command -> {
            assertThat(command.keys()).as(command.id()).isNotEmpty();
            for (var language : Language.all())
                assertThat(Texts.of(language).keys()).contains(command.textKey());
        });
    }

    @ParameterizedTest
    @EnumSource(ScreenName.class)
    void noTwoCommandsOfAScreenHaveTheSameNameOrShareAKey(ScreenName screen) {
        assertThat(table(screen)).extracting(Command::id).doesNotHaveDuplicates();
        assertThat(table(screen).stream().flatMap(c -> c.keys().stream())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ScreenName.class)
    void everyKeyGivesItsCommandAndNoOther(ScreenName screen) {
        var given = new ArrayList<String>();
        var spies = table(screen).stream()
                .map(c -> new Command(c.id(), c.keys(), c.textKey(), () -> given.add(c.id()), new SimpleBooleanProperty(true))).toList();
        int own = window().shell().commands().size();
        var scene = window().onFx(() -> {
            var empty = new Scene(new Pane());
            new Keyboard(spies.subList(spies.size() - own, spies.size()), () -> spies.subList(0, spies.size() - own), noCards())
                    .listenOn(empty);
            return empty;
        });
        for (var command : spies)
            for (var key : command.keys()) {
                window().onFx(() -> {
                    javafx.event.Event.fireEvent(scene, event(key));
                    return true;
                });
                assertThat(given).as(key.toString()).containsExactly(command.id());
                given.clear();
            }
    }

    private static Card noCards() {
        return new Card() {
            @Override
            public boolean isOpen() {
                return false;
            }

            @Override
            public void close() {
                throw new AssertionError("there is none");
            }
        };
    }

    private static KeyEvent event(Keystroke key) {
        return switch (key) {
            case Keystroke.Press(var code, var shortcut, var shifted) ->
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shifted, shortcut, false,
                        false);
            case Keystroke.Typed(var character) ->
                new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(character), "", KeyCode.UNDEFINED, false, false,
                        false, false);
        };
    }

    @Test
    void aCommandThatCannotBeGivenNowLeavesItsKeyAlone() {
        var given = new ArrayList<String>();
        var table = List.of(
                Command.of("a", "keys.play", () -> given.add("a"), Keystroke.of(KeyCode.A)).when(new SimpleBooleanProperty(false)));
        assertThat(Command.run(table, event(Keystroke.of(KeyCode.A)))).isFalse();
        assertThat(given).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ScreenName.class)
    void f1ListsEveryCommandOnceWithItsKeyAndNothingElse(ScreenName screen) {
        window().onFx(() -> {
            window().shell().show(screen);
            return true;
        });
        for (var language : Language.all()) {
            window().onFx(() -> {
                window().appearance().languageProperty().set(language);
                return true;
            });
            var texts = Texts.of(language);
            window().push(KeyCode.F1);
            var listed = listed();
            window().push(KeyCode.ESCAPE);
            var names = new LinkedHashMap<String, List<Command>>();
            table(screen).forEach(c -> names.computeIfAbsent(texts.get(c.textKey()), k -> new ArrayList<>()).add(c));
            assertThat(listed.keySet()).containsExactlyElementsOf(names.keySet());
            names.forEach((words, commands) -> {
                if (commands.size() < 10)
                    assertThat(commands).allSatisfy(c -> assertThat(listed.get(words)).contains(c.keys().getFirst().name(texts)));
            });
        }
    }

    private Map<String, String> listed() {
        return window().onFx(() -> {
            var rows = new HashMap<Integer, List<String>>();
            var grid = (GridPane) window().node("help", Pane.class).lookupAll("GridPane").stream().findFirst().orElseThrow();
            for (Node label : grid.getChildren())
                rows.computeIfAbsent(GridPane.getColumnIndex(label) / 2 * 100 + GridPane.getRowIndex(label), row -> new ArrayList<>())
                        .add(((Label) label).getText());
            var listed = new LinkedHashMap<String, String>();
            rows.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
                    .forEach(row -> listed.put(row.getLast(), row.getFirst()));
            assertThat(listed).hasSameSizeAs(rows.keySet());
            return listed;
        });
    }

    @ParameterizedTest
    @EnumSource(ScreenName.class)
    void theListOfKeysFitsIntoTheSmallestWindow(ScreenName screen) {
        window().onFx(() -> {
            window().shell().show(screen);
            return true;
        });
        for (var language : Language.all()) {
            window().onFx(() -> {
                window().appearance().languageProperty().set(language);
                return true;
            });
            window().push(KeyCode.F1);
            var card = (Pane) window().onFx(() -> window().node("help", Pane.class).getChildren().getFirst());
            double width = window().onFx(() -> card.prefWidth(-1));
            double height = window().onFx(() -> card.prefHeight(-1));
            window().push(KeyCode.ESCAPE);
            assertThat(width).isBetween(200.0, 1040.0);
            assertThat(height).isBetween(200.0, 600.0);
        }
    }

    @Test
    void keysAreWrittenAsTheyAreHeld() {
        var texts = Texts.of(Language.ENGLISH);
        assertThat(KeyNames.of(List.of(Keystroke.of(KeyCode.LEFT), Keystroke.of(KeyCode.RIGHT)), texts)).isEqualTo("← →");
        assertThat(KeyNames.of(List.of(Keystroke.shift(KeyCode.LEFT), Keystroke.shift(KeyCode.RIGHT)), texts)).isEqualTo("Shift ← →");
        assertThat(KeyNames.of(List.of(Keystroke.ctrl(KeyCode.Z), Keystroke.ctrl(KeyCode.Y)), texts)).isEqualTo("Ctrl Z, Ctrl Y");
        assertThat(KeyNames.of(List.of(Keystroke.of(KeyCode.HOME), Keystroke.of(KeyCode.END)), texts)).isEqualTo("Home, End");
        var digits = new ArrayList<Keystroke>();
        for (char c = '0'; c <= '9'; c++)
            digits.add(new Keystroke.Typed(c));
        digits.add(Keystroke.of(KeyCode.ENTER));
        assertThat(KeyNames.of(digits, texts)).isEqualTo("0 … 9, Enter");
    }
}
