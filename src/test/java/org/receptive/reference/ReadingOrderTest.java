package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The reading order beside the textbook engine names every class of it, and its links lead somewhere.
class ReadingOrderTest {

    private static final Path FOLDER = Path.of("src/main/java/org/receptive/reference");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    private static String readme() throws IOException {
        return Files.readString(FOLDER.resolve("README.md"));
    }

    @Test
    void everyClassHasItsPlace() throws IOException {
        var readme = readme();
        try (var files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java")).toList();
            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(readme).contains("(" + name + ")"));
        }
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        assertThat(LINK.matcher(readme()).results().map(link -> FOLDER.resolve(link.group(1)))).isNotEmpty().allMatch(Files::exists);
    }
}
