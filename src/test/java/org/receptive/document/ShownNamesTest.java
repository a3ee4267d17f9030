package org.receptive.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// What a page quotes of the window is called so there: `*Start*` in English, `“开始”` in Chinese.
class ShownNamesTest {

    private static final Pattern ENGLISH = Pattern.compile("(?<!\\*)\\*([^*]+)\\*(?!\\*)");
    private static final Pattern CHINESE = Pattern.compile("“([^”]+)”");

    @ParameterizedTest
    @CsvSource({"README.md, en", "README.zh.md, zh", "docs/guide.md, en"})
    void everyQuotedNameStandsInTheWindow(String file, String tag) {
        var language = Language.ofTag(tag).orElseThrow();
        var names = namesOfTheWindow(language);
        var quoted = Markdown.read(file).prose().stream().filter(line -> !line.contains("Receptive needs"))
                .flatMap(line -> (language.equals(Language.CHINESE) ? CHINESE : ENGLISH).matcher(line).results()).map(r -> r.group(1))
                .toList();
        assertThat(quoted).isNotEmpty();
        assertThat(quoted.stream().filter(name -> names.stream().noneMatch(n -> n.startsWith(name.toLowerCase(Locale.ROOT)))))
                .as("names in %s that are not in the window", file).isEmpty();
    }

    private static List<String> namesOfTheWindow(Language language) {
        var texts = Texts.of(language);
        return Stream.of(texts.keys().stream().map(texts::get), SceneCatalogue.entries().stream().map(entry -> entry.title().in(language)),
                Language.all().stream().map(Language::name)).flatMap(s -> s).map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
