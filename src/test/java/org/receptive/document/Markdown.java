package org.receptive.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page of the project, and what a test asks of it.
///
/// @param file where it lies
/// @param lines its lines
public record Markdown(Path file, List<String> lines) {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|<img src=\"([^\"]+)\"");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern KEY = Pattern.compile("<kbd>(.+?)</kbd>");
    private static final Pattern HEADING = Pattern.compile("(#+) (.+)");

    /// Copies the lines.
    public Markdown {
        lines = List.copyOf(lines);
    }

    /// A heading with its level, from 1.
    public record Heading(int level, String text) {

        /// Returns what a link to it says, as GitHub makes it.
        public String anchor() {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
        }
    }

    /// Reads a page.
    public static Markdown read(String file) {
        try {
            return new Markdown(Path.of(file), Files.readAllLines(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads all pages: those of the first folder, of `docs`, and every README beside what it speaks of.
    public static List<Markdown> all() {
        var names = new ArrayList<String>();
        try (var first = Files.list(Path.of(""));
                var below = Stream.of("docs", "examples", "src", "resources").flatMap(folder -> walk(Path.of(folder)))) {
            Stream.concat(first, below).map(Path::toString).filter(name -> name.endsWith(".md")).sorted().forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().map(Markdown::read).toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the lines that are code, without the marks around them.
    public List<String> code() {
        return parted(true);
    }

    /// Returns the lines that are no code.
    public List<String> prose() {
        return parted(false);
    }

    private List<String> parted(boolean code) {
        var found = new ArrayList<String>();
        boolean fenced = false;
        for (var line : lines) {
            boolean fence = line.strip().startsWith("```");
            if (!fence && code == (fenced || line.startsWith("    ")))
                found.add(fenced ? line : line.strip());
            fenced ^= fence;
        }
        return found;
    }

    /// Returns the pieces of code within the prose.
    public List<String> spans() {
        return found(prose(), SPAN);
    }

    /// Returns the keys that are named.
    public List<String> keys() {
        return found(prose(), KEY);
    }

    /// Returns where its links and pictures lead, in their order.
    public List<String> links() {
        return prose().stream().map(line -> SPAN.matcher(line).replaceAll("")).flatMap(line -> LINK.matcher(line).results())
                .map(r -> r.group(r.group(1) == null ? 2 : 1)).toList();
    }

    /// Returns its headings.
    public List<Heading> headings() {
        return prose().stream().map(HEADING::matcher).filter(m -> m.matches()).map(m -> new Heading(m.group(1).length(), m.group(2)))
                .toList();
    }

    private static List<String> found(List<String> lines, Pattern pattern) {
        return lines.stream().flatMap(line -> pattern.matcher(line).results()).map(r -> r.group(1)).toList();
    }

    /// Returns every line and piece of code that begins with `mvn`, without what is said about it.
    public List<String> mavenCalls() {
        return Stream.concat(code().stream(), spans().stream()).filter(line -> line.equals("mvn") || line.startsWith("mvn "))
                .map(line -> line.replaceFirst("\\s{2,}.*|\\s+#.*", "")).toList();
    }
}
