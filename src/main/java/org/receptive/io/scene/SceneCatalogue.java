package org.receptive.io.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.receptive.io.json.JsonFile;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.text.Language;

/// The example scenes that come with the program, in groups, each with the chapters of textbooks that teach its idea.
///
/// What belongs together stands in `examples/catalogue.json`, beside the scenes and not in them: a chapter is where an example is taught,
/// and someone's edited copy of it is not. Nothing is read before it is asked for. A scene takes well under a millisecond once the program
/// is warm, so no scene is kept.
///
/// @param books the textbooks that are cited
/// @param groups the examples by what they are about
public record SceneCatalogue(List<Book> books, List<Group> groups) {

    private static final String FOLDER = "/org/receptive/examples/";
    private static final String FILE = "catalogue";

    /// Copies the lists.
    public SceneCatalogue {
        books = List.copyOf(books);
        groups = List.copyOf(groups);
    }

    /// A textbook.
    ///
    /// @param id its short name, such as `nndl`
    /// @param numbered whether its sections have numbers
    /// @param title its name
    /// @param sections the sections that are cited
    public record Book(String id, boolean numbered, Caption title, List<Section> sections) {

        /// Copies the sections.
        public Book {
            sections = List.copyOf(sections);
        }

        /// A section of the book.
        ///
        /// @param number its number in the edition of each language, or its name where sections have no numbers
        /// @param title its heading
        public record Section(Caption number, Caption title) {}
    }

    /// Where an idea is taught.
    ///
    /// @param book the textbook
    /// @param section the section
    public record Chapter(Book book, Book.Section section) {

        /// Returns the short form: `nndl 5.1.2`, or the book alone where sections have no numbers.
        public String label(Language edition) {
            return book.numbered() ? book.id() + " " + section.number().in(edition) : book.id();
        }
    }

    /// What several examples are about.
    ///
    /// @param title its heading
    /// @param entries the examples
    public record Group(Caption title, List<Entry> entries) {

        /// Copies the examples.
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /// One example.
    ///
    /// @param name its file's name without the ending
    /// @param chapters where its idea is taught
    public record Entry(String name, List<Chapter> chapters) {

        /// Copies the chapters.
        public Entry {
            chapters = List.copyOf(chapters);
        }

        /// Reads the scene.
        public Scene load() {
            return SceneCatalogue.load(name);
        }

        /// Reads the scene's title.
        public Caption title() {
            return load().title();
        }

        /// Returns the short forms of its chapters in one line: `nndl 5.1.2 · d2l 6.2`.
        public String chapterLine(Language edition) {
            return chapters.stream().map(chapter -> chapter.label(edition)).distinct().collect(Collectors.joining(" · "));
        }
    }

    /// Reads which examples there are.
    public static SceneCatalogue read() {
        return open(FILE, in -> JsonFile.read(in, FILE, CatalogueReader::catalogue));
    }

    /// Returns the examples in the order in which they teach, which is that of their names.
    public static List<Entry> entries() {
        return read().groups().stream().flatMap(group -> group.entries().stream()).sorted(Comparator.comparing(Entry::name)).toList();
    }

    /// Reads the first picture of the application.
    public static Scene first() {
        return entries().getFirst().load();
    }

    private static Scene load(String name) {
        return open(name, in -> SceneFile.read(in, name));
    }

    /// Reads something from an open stream.
    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    private static <T> T open(String name, Reading<T> reading) {
        var file = FOLDER + name + ".json";
        try (var in = SceneCatalogue.class.getResourceAsStream(file)) {
            if (in == null)
                throw new IllegalStateException("the example " + file + " is not on the class path");
            return reading.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
