package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.document.Markdown;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.control.Keystroke;
import org.testfx.framework.junit5.Start;

/// The keys that pages name are keys of the command tables, called as on the card of F1.
class ShownKeysTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private List<Keystroke> keystrokes() {
        var window = window();
        return window.onFx(() -> Stream.concat(window.shell().commands().stream(),
                Stream.of(ScreenName.values()).flatMap(screen -> window.shell().pages().of(screen).commands().stream()))
                .flatMap(command -> command.keys().stream()).distinct().toList());
    }

    private static String name(Keystroke key, Language language) {
        var texts = Texts.of(language);
        return key.held(texts) + key.name(texts);
    }

    private static Language languageOf(Markdown page) {
        return Language.all().stream().filter(language -> page.file().toString().endsWith("." + language.tag() + ".md")).findFirst()
                .orElse(Language.ENGLISH);
    }

    @Test
    void everyKeyOfEveryPageGivesACommand() {
        var keys = keystrokes();
        for (var page : Markdown.all())
            assertThat(keys.stream().map(key -> name(key, languageOf(page))).toList()).as("keys of %s", page.file())
                    .containsAll(page.keys());
        assertThat(Markdown.read("README.md").keys()).isNotEmpty();
    }

    @Test
    void bothReadmesNameTheSameKeys() {
        Map<String, String> translated = new LinkedHashMap<>();
        keystrokes().forEach(key -> translated.put(name(key, Language.ENGLISH), name(key, Language.CHINESE)));
        assertThat(Markdown.read("README.zh.md").keys())
                .containsExactlyInAnyOrderElementsOf(Markdown.read("README.md").keys().stream().map(translated::get).toList());
    }
}
