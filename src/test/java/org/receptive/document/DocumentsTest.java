package org.receptive.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.receptive.data.folders.UserFolders;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;

/// What the pages of the project promise: links lead somewhere, calls of Maven can be made, and the two READMEs are one.
class DocumentsTest {

    private static final Markdown ENGLISH = Markdown.read("README.md");
    private static final Markdown CHINESE = Markdown.read("README.zh.md");

    /// The README is read before anything else, so it must stay short.
    private static final String COMMA = "[,、] ?";
    private static final int MOST_LINES = 160;
    private static final String RANGES = "\\d\\d(–\\d\\d)?([,、] ?\\d\\d(–\\d\\d)?)*";

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");
    private static final Pattern SETTING = Pattern.compile("-D([\\w.]+)=(.+)");

    @TestFactory
    Stream<DynamicTest> everyLinkAndPictureLeadsSomewhere() {
        return Markdown.all().stream().map(page -> DynamicTest.dynamicTest(page.file().toString(), () -> {
            for (var link : page.links())
                if (!link.startsWith("https://"))
                    assertLeadsSomewhere(page, link);
        }));
    }

    private static void assertLeadsSomewhere(Markdown page, String link) {
        int hash = link.indexOf('#');
        var target = hash == 0 ? page.file() : page.file().resolveSibling(hash < 0 ? link : link.substring(0, hash)).normalize();
        assertThat(target).as("%s in %s", link, page.file()).exists();
        if (hash >= 0)
            assertThat(Markdown.read(target.toString()).headings()).as("%s in %s", link, page.file())
                    .extracting(Markdown.Heading::anchor).contains(link.substring(hash + 1));
    }

    @TestFactory
    Stream<DynamicTest> everyCallOfMavenCanBeMade() {
        return Markdown.all().stream().map(page -> DynamicTest.dynamicTest(page.file().toString(), () -> {
            for (var call : page.mavenCalls())
                for (var word : call.replaceAll("-Dargs=(\"[^\"]*\"|\\S+)", "").split(" ", -1))
                    assertIsKnown(call, word);
        }));
    }

    private static void assertIsKnown(String call, String word) throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var setting = SETTING.matcher(word);
        if (setting.matches())
            switch (setting.group(1)) {
            case "main.class" -> assertThat(Path.of(setting.group(2))).as(call).exists();
            case "test" -> assertTestExists(call, setting.group(2));
            default -> assertThat(testSources()).as(call).anyMatch(source -> source.contains('"' + setting.group(1) + '"'));
            }
        else
            if (word.startsWith("-P"))
                assertThat(pom).as(call).contains("<id>" + word.substring(2) + "</id>");
            else
                if (word.contains(":"))
                    assertThat(pom).as(call).containsPattern(
                            "<artifactId>(maven-%1$s-plugin|%1$s-maven-plugin)<".formatted(word.substring(0, word.indexOf(':'))));
                else
                    assertThat(word).as(call).isIn("", "mvn", "verify", "test", "-q", "-B", "-v");
    }

    private static void assertTestExists(String call, String name) throws IOException {
        var parts = name.split("#", -1);
        assertThat(testSources()).as(call)
                .anyMatch(source -> source.contains("class " + parts[0] + " ")
                        && (parts.length == 1 || source.contains(" " + parts[1] + "(")));
    }

    private static List<String> testSources() throws IOException {
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(DocumentsTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bothReadmesHaveTheSameHeadings() {
        assertThat(CHINESE.headings()).extracting(Markdown.Heading::level)
                .containsExactlyElementsOf(ENGLISH.headings().stream().map(Markdown.Heading::level).toList());
    }

    @Test
    void bothReadmesHaveTheSameTablesAndLists() {
        assertThat(shapes(CHINESE)).isEqualTo(shapes(ENGLISH));
    }

    /// The columns of every row of a table, and a point for every item of a list.
    private static List<String> shapes(Markdown page) {
        return page.prose().stream().filter(line -> line.startsWith("|") || line.matches("(\\d+\\.|\\*) .*"))
                .map(line -> line.startsWith("|") ? "row of " + line.replaceAll("[^|]", "").length() : "item").toList();
    }

    @Test
    void bothReadmesHaveTheSameCommandsAndPathsInCode() {
        assertThat(commands(CHINESE)).isEqualTo(commands(ENGLISH));
        assertThat(CHINESE.spans()).containsExactlyElementsOf(ENGLISH.spans());
    }

    private static List<String> commands(Markdown page) {
        return page.code().stream().map(line -> line.replaceFirst("\\s*#.*", "")).toList();
    }

    @Test
    void bothReadmesLeadToTheSamePlaces() {
        assertThat(CHINESE.links()).map(DocumentsTest::withoutLanguage)
                .containsExactlyElementsOf(ENGLISH.links().stream().map(DocumentsTest::withoutLanguage).toList());
        assertThat(CHINESE.links()).contains("README.md", "docs/step.zh.png");
        assertThat(ENGLISH.links()).contains("README.zh.md", "docs/step.png");
    }

    private static String withoutLanguage(String link) {
        return link.replace(".zh.", ".");
    }

    @Test
    void theTablesOfBothReadmesHaveTheSameNumbers() {
        assertThat(numbers(CHINESE)).isEqualTo(numbers(ENGLISH));
    }

    private static List<List<String>> numbers(Markdown page) {
        return page.prose().stream().filter(line -> line.startsWith("|"))
                .map(line -> NUMBER.matcher(line).results().map(r -> r.group()).sorted().toList()).toList();
    }

    @Test
    void theTableOfChaptersIsThatOfTheCatalogue() {
        var entries = SceneCatalogue.entries();
        for (var page : List.of(ENGLISH, CHINESE)) {
            var rows = page.prose().stream().map(line -> line.split("\\s*\\|\\s*")).filter(cells -> cells.length == 6)
                    .filter(cells -> cells[2].matches(RANGES)).toList();
            assertThat(rows.stream().flatMap(cells -> scenes(cells[2]).boxed())).hasSameSizeAs(entries);
            for (var cells : rows)
                assertThat(chapters(cells)).as(String.join(" ", cells)).isEqualTo(scenes(cells[2]).boxed().flatMap(
                        number -> entries.stream().filter(entry -> entry.name().startsWith("%02d-".formatted(number))))
                        .flatMap(entry -> entry.chapters().stream())
                        .map(c -> c.book().id() + " " + c.section().number().in(Language.ENGLISH))
                        .collect(Collectors.toSet()));
        }
    }

    private static IntStream scenes(String ranges) {
        return Stream.of(ranges.split(COMMA, -1)).map(range -> range.split("–", -1))
                .flatMapToInt(ends -> IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
    }

    /// The chapters of a row, numbered as in the English edition.
    private static Set<String> chapters(String[] cells) {
        var found = new HashSet<String>();
        if (!cells[3].equals("–"))
            for (var section : cells[3].split(COMMA, -1))
                found.add("nndl " + section);
        var editions = cells[4].split(" · ", -1);
        if (editions.length == 2) {
            var english = editions[0].split(COMMA, -1);
            var chinese = editions[1].split(COMMA, -1);
            assertThat(chinese).hasSameSizeAs(english);
            for (int i = 0; i < english.length; i++) {
                var own = chinese[i];
                var section = english[i];
                assertThat(SceneCatalogue.entries().stream().flatMap(entry -> entry.chapters().stream())
                        .filter(c -> c.book().id().equals("d2l")).map(c -> c.section().number())
                        .filter(number -> number.in(Language.ENGLISH).equals(section))).isNotEmpty()
                        .allMatch(number -> number.in(Language.CHINESE).equals(own));
                found.add("d2l " + section);
            }
        }
        if (!cells[5].equals("–"))
            for (var section : cells[5].split(COMMA, -1))
                found.add("CS231n " + section);
        return found;
    }

    @Test
    void theReadmesStayShort() {
        assertThat(ENGLISH.lines()).hasSizeLessThan(MOST_LINES);
        assertThat(CHINESE.lines()).hasSizeLessThan(MOST_LINES);
    }

    @Test
    void theFoldersAreThoseOfTheProgram() {
        var home = Path.of("home");
        for (var system : List.of("Linux", "Mac OS X", "Windows 11")) {
            var folders = new UserFolders(system, home, Optional.empty(), Map.of("APPDATA", "%APPDATA%", "LOCALAPPDATA", "%LOCALAPPDATA%"));
            for (var folder : List.of(folders.settings(), folders.data())) {
                var shown = system.startsWith("Windows")
                        ? folder.toString().replace('/', '\\')
                        : folder.toString().replace('\\', '/').replaceFirst("^home", "~");
                for (var page : List.of(ENGLISH, CHINESE, Markdown.read("docs/guide.md")))
                    assertThat(page.spans()).contains(shown);
            }
        }
    }

    @Test
    void theQuotedMessageAboutTheJdkIsThatOfTheBuild() throws IOException {
        var message = "Receptive needs JDK 25, and only this one was found";
        assertThat(Files.readString(Path.of("pom.xml"))).contains(message);
        for (var page : List.of(ENGLISH, CHINESE))
            assertThat(page.lines()).anyMatch(line -> line.contains(message));
    }
}
