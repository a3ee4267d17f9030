package org.receptive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Rules that only the sources can be asked for.
class SourceRulesTest {

    /// The most lines of a file, by folder; a test lists many cases of one idea.
    private static final Map<String, Integer> MOST_LINES = Map.of("src/main/java", 320, "src/test/java", 400);

    /// `#RRGGBB` in a string, `0xRRGGBB` and `0xAARRGGBB`, and JavaFX's ways to make a colour or name one.
    private static final Pattern COLOUR = Pattern.compile("\"#[0-9a-fA-F]{3,8}\"|#[0-9a-fA-F]{6}\\b|\\b0[xX](?:[0-9a-fA-F]{2}_?){3,4}\\b"
            + "|\\bColor\\.(?:web|rgb|color|hsb|gray|grayRgb|valueOf|decode|[A-Z]{3,})\\b");

    /// A mask such as `0xFFFFFF` or `0xFF000000` selects bits and is no colour.
    private static final Pattern MASK = Pattern.compile("0[xX](?:FF|ff|00|_)+");

    /// In the value of a property, not in a selector such as `#add`.
    private static final Pattern CSS_COLOUR = Pattern.compile(":[^;{}]*(?:#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsb)a?\\()");

    private static final Pattern LONG_LINE = Pattern.compile("^.{141,}$");

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static boolean isTheme(Path file) {
        return file.toString().replace('\\', '/').contains("org/receptive/draw/theme/");
    }

    private static List<String> found(Path file, Pattern pattern, Predicate<String> counts) throws IOException {
        var found = new ArrayList<String>();
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            pattern.matcher(lines.get(i)).results().map(r -> r.group()).filter(counts)
                    .forEach(text -> found.add(file.getFileName() + ":" + number + " " + text));
        }
        return found;
    }

    @Test
    void noLineIsLongerThanTheEditorsSettingsSay() throws IOException {
        var found = new ArrayList<String>();
        for (var file : files("src/main/java", ".java"))
            found.addAll(found(file, LONG_LINE, _ -> true));
        for (var ending : List.of(".fxml", ".css"))
            for (var file : files("resources", ending))
                found.addAll(found(file, LONG_LINE, _ -> true));
        assertThat(found).isEmpty();
    }

    @Test
    void onlyTheThemeHasColourValues() throws IOException {
        var found = new ArrayList<String>();
        for (var file : files("src/main/java", ".java"))
            if (!isTheme(file))
                found.addAll(found(file, COLOUR, text -> !MASK.matcher(text).matches()));
        assertThat(found).as("a colour outside draw.theme escapes the palette, its dark side and its contrast tests").isEmpty();
    }

    @Test
    void styleSheetsTakeTheirColoursFromTheTheme() throws IOException {
        var found = new ArrayList<String>();
        for (var file : files("resources", ".css"))
            if (!isTheme(file))
                found.addAll(found(file, CSS_COLOUR, _ -> true));
        assertThat(found).as("a colour outside draw.theme escapes the palette").isEmpty();
    }

    @Test
    void theColourScanSeesColoursAndNotMasks() {
        assertThat(List.of("0xFF8800", "0x80FF8800", "0xFF_88_00", "\"#fff\"", "#a0B1c2", "Color.web", "Color.RED"))
                .allMatch(text -> COLOUR.matcher(text).find() && !MASK.matcher(text).matches());
        assertThat(List.of("0xFFFFFF", "0xFF000000", "0x00FF00FF")).allMatch(text -> MASK.matcher(text).matches());
        assertThat(List.of("0xFF", "0x1234", "[Scene#operation]", "Color.colour")).noneMatch(text -> COLOUR.matcher(text).find());
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() throws IOException {
        var unmarked = new TreeSet<String>();
        for (var file : files("src/main/java", ".java")) {
            var info = file.resolveSibling("package-info.java");
            var text = Files.exists(info) ? Files.readString(info) : "";
            if (!text.contains("@NullMarked") || !text.startsWith("///"))
                unmarked.add(info.toString());
        }
        assertThat(unmarked).as("without @NullMarked nothing checks for null, without a sentence no one knows what belongs here").isEmpty();
    }

    @Test
    void noFileIsLongerThanOneCanKeepInMind() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var limit : MOST_LINES.entrySet())
            for (var file : files(limit.getKey(), ".java")) {
                int lines = Files.readAllLines(file).size();
                if (lines > limit.getValue())
                    tooLong.add(file.getFileName() + " has " + lines + " lines and may have " + limit.getValue());
            }
        assertThat(tooLong).as("a file of so many lines holds more than one idea: split it").isEmpty();
    }

    @Test
    void noSimpleNameStandsTwice() throws IOException {
        var byName = files("src/main/java", ".java").stream().filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
        byName.values().removeIf(same -> same.size() == 1);
        assertThat(byName).as("two types of one name are told apart only by their imports").isEmpty();
    }

    @Test
    void publicTypesSayWhatTheyAre() throws IOException {
        var undocumented = new ArrayList<String>();
        var declaration = Pattern.compile("(?m)^public (?:final |sealed |non-sealed |abstract )*(?:class|record|interface|enum) \\w+");
        for (var file : files("src/main/java", ".java")) {
            var text = Files.readString(file);
            var matcher = declaration.matcher(text);
            if (matcher.find() && text.substring(0, matcher.start()).lines().noneMatch(line -> line.startsWith("///")))
                undocumented.add(file.getFileName().toString());
        }
        assertThat(undocumented).as("a public type without its first sentence").isEmpty();
    }
}
