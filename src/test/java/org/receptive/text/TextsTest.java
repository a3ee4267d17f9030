package org.receptive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Texts EN = Texts.of(Language.ENGLISH);
    private static final Texts ZH = Texts.of(Language.CHINESE);
    private static final Language ESPERANTO = new Language("eo", "Esperanto");
    private static final Pattern SLOT = Pattern.compile("\\{\\d}");

    /// A key written where a text is asked for, and not the beginning of one that is put together.
    private static final Pattern KEY_IN_SOURCE = Pattern.compile(
            "(?:Message\\.of|ReadableException\\.of|[tT]exts(?:\\(\\))?\\.get)\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");

    private static List<String> lines(Language language) throws IOException {
        return Files.readAllLines(Path.of("resources/org/receptive/strings_" + language.tag() + ".properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    private static Set<String> slots(String pattern) {
        var slots = new TreeSet<String>();
        SLOT.matcher(pattern).results().forEach(r -> slots.add(r.group()));
        return slots;
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void noKeyStandsTwice(Language language) throws IOException {
        // of two texts the later would silently be both
        assertThat(lines(language).stream().map(line -> line.substring(0, line.indexOf('='))).toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(Texts.of(language).keys()).containsExactlyInAnyOrderElementsOf(EN.keys());
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void everyLanguageTakesTheSameValues(Language language) {
        for (var key : EN.keys())
            assertThat(slots(Texts.of(language).get(key))).as(key).isEqualTo(slots(EN.get(key)));
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void noTextIsEmpty(Language language) {
        var texts = Texts.of(language);
        assertThat(texts.keys()).allSatisfy(key -> assertThat(texts.get(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void noKeyStandsTwiceInAFile(Language language) throws IOException {
        assertThat(lines(language).stream().map(line -> line.substring(0, line.indexOf('='))).toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void everyLineIsAKeyAndItsText(Language language) throws IOException {
        assertThat(lines(language)).allMatch(line -> line.matches("[a-zA-Z][-a-zA-Z0-9.]*(\\[\\d(\\.\\.\\*)?])?=.+"));
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void noTextUsesAHyphenAsMinus(Language language) throws IOException {
        assertThat(lines(language)).noneMatch(line -> line.matches("[^=]*=.*(^|[\\s(])-[\\d{].*"));
    }

    @Test
    void everyKeyUsedInTheSourcesExists() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList())
                KEY_IN_SOURCE.matcher(Files.readString(file)).results().map(r -> r.group(1)).filter(key -> !EN.keys().contains(key))
                        .forEach(key -> missing.add(key + " in " + file.getFileName()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void valuesTakeTheirPlaces() {
        assertThat(EN.get("error.spec.inputChannels", 3, 4))
                .isEqualTo("the layer reads 3 channels but the input has 4: change one of them");
    }

    @Test
    void numbersAreWrittenWithATrueMinus() {
        assertThat(EN.get("error.scene.value", "x", -1.5, 9L)).startsWith("a number in x is −1.5:");
        assertThat(EN.get("error.spec.range", "x", -3, 0, 1)).startsWith("the x cannot be −3:");
    }

    @Test
    void aNestedMessageIsTranslatedToo() {
        var message = Message.of("error.scene.limit", Message.of("spec.stride"), 17, 16);
        assertThat(EN.get(message)).isEqualTo("the stride of 17 is beyond the limit of 16");
        assertThat(ZH.get(message)).isEqualTo("步长为 17，超过上限 16");
    }

    @Test
    void aValueThatLooksLikeASlotStaysAsItIs() {
        assertThat(EN.get("error.number", "{0}")).startsWith("\"{0}\" is not a number");
    }

    @Test
    void aSlotWithoutAValueStaysVisible() {
        assertThat(EN.get("error.scene.step", 5)).isEqualTo("there is no step 5: the last one is {1} (counted from 0)");
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> ZH.get("no.such.key"))
                .withMessage("no text for key no.such.key in language zh");
    }

    @Test
    void anExceptionSpeaksEnglishAndKeepsTheMessageForTranslation() {
        var exception = ReadableException.of("error.number", "abc");
        assertThat(exception).hasMessage("\"abc\" is not a number: type digits, for example 3, −0.5 or 1/9");
        assertThat(ZH.get(exception.problem())).isEqualTo("“abc”不是数字：请输入数字，例如 3、−0.5 或 1/9");
    }

    @Test
    void anExceptionKeepsItsCause() {
        var cause = new IOException("disk");
        assertThat(new ReadableException(Message.of("error.number", "abc"), cause)).hasCause(cause);
    }

    @Test
    void languagesAreFoundByTheirCode() {
        assertThat(Language.ofTag("zh")).contains(Language.CHINESE);
        assertThat(Language.ofTag("en")).contains(Language.ENGLISH);
        assertThat(Language.ofTag("fr")).isEmpty();
    }

    @Test
    void aButtonLeadsThroughAllLanguagesAndBackToTheFirst() {
        assertThat(Language.ENGLISH.next(Language.all())).isEqualTo(Language.CHINESE);
        assertThat(Language.CHINESE.next(Language.all())).isEqualTo(Language.ENGLISH);
        var three = List.of(Language.ENGLISH, Language.CHINESE, ESPERANTO);
        assertThat(Language.CHINESE.next(three)).isEqualTo(ESPERANTO);
        assertThat(ESPERANTO.next(three)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aThirdLanguageIsABundleAndAName() {
        var texts = Texts.of(ESPERANTO);
        assertThat(texts.language()).isEqualTo(ESPERANTO);
        assertThat(texts.get("screen.train")).isEqualTo("Trejni");
        assertThat(texts.get(Message.of("app.place", Message.of("screen.train"), 3))).isEqualTo("Trejni › 3");
    }

    @Test
    void whatABundleDoesNotHaveIsReadInEnglish() {
        assertThat(Texts.of(ESPERANTO).get("error.number", "x")).isEqualTo(EN.get("error.number", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.of(ESPERANTO).get("no.such.key"))
                .withMessage("no text for key no.such.key in language eo");
    }

    @Test
    void aLanguageWithoutABundleIsSaid() {
        assertThatIllegalStateException().isThrownBy(() -> Texts.of(new Language("xx", "?")))
                .withMessageContaining("strings_xx.properties");
    }
}
