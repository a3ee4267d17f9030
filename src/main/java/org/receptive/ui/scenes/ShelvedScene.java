package org.receptive.ui.scenes;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.io.json.JsonFile;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneCatalogue.Chapter;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

/// One scene of the collection.
///
/// @param id what tells it from the others: the example's name, or its file
/// @param title its title
/// @param note its note
/// @param chapters where its idea is taught
/// @param file its file, if it is someone's own
/// @param scene the scene; none if the file cannot be read
/// @param words everything by which it can be found
public record ShelvedScene(String id, Caption title, Caption note, List<Chapter> chapters, Optional<Path> file, Optional<Scene> scene,
        String words) {

    /// Copies the chapters.
    public ShelvedScene {
        chapters = List.copyOf(chapters);
    }

    /// Reads an example.
    static ShelvedScene of(SceneCatalogue.Entry entry, Caption group) {
        var scene = entry.load();
        var words = Stream.concat(entry.chapters().stream().flatMap(c -> Stream.of(all(Caption.each(c::label)), all(c.section().title()))),
                Stream.of(entry.name(), all(group), all(scene.title()), all(scene.note()), terms(scene)));
        return new ShelvedScene(entry.name(), scene.title(), scene.note(), entry.chapters(), Optional.empty(), Optional.of(scene),
                searchable(words.collect(Collectors.joining("\n"))));
    }

    /// Reads someone's own scene; a file that holds none has its name as title.
    static ShelvedScene of(Path file, Caption group) {
        var name = JsonFile.title(String.valueOf(file.getFileName()));
        var scene = scene(file);
        var title = scene.map(Scene::title).filter(t -> !t.isEmpty()).orElse(Caption.same(name));
        var note = scene.map(Scene::note).orElse(Caption.same(""));
        return new ShelvedScene(file.toString(), title, note, List.of(), Optional.of(file), scene,
                searchable(
                        String.join("\n", file.toString(), all(group), all(title), all(note), scene.map(ShelvedScene::terms).orElse(""))));
    }

    private static Optional<Scene> scene(Path file) {
        try {
            return Optional.of(SceneFile.read(file));
        } catch (ReadableException _) {
            // whoever opens it is told why
            return Optional.empty();
        }
    }

    /// Names what the scene's stages do, in every language, as the first line of the tips does: with the other customary words.
    private static String terms(Scene scene) {
        return scene.stages().stream().map(stage -> "tip.operation." + stage.setting().word()).distinct()
                .flatMap(key -> Language.all().stream().map(Texts::of).filter(texts -> texts.keys().contains(key))
                        .flatMap(texts -> texts.get(key).lines().limit(1)))
                .collect(Collectors.joining("\n"));
    }

    private static String all(Caption caption) {
        return Language.all().stream().map(caption::in).distinct().collect(Collectors.joining("\n"));
    }

    /// Tells whether every word of a query is found; a number after the name of a book is a section of that book.
    boolean fits(String query) {
        var wanted = List.of(searchable(query).split("\\s+"));
        return IntStream.range(0, wanted.size()).allMatch(i -> words.contains(i > 0 && isSection(wanted.get(i - 1), wanted.get(i))
                ? wanted.get(i - 1) + " " + wanted.get(i)
                : wanted.get(i)));
    }

    private boolean isSection(String book, String number) {
        return !number.isEmpty() && Character.isDigit(number.charAt(0))
                && chapters.stream().anyMatch(c -> c.book().id().toLowerCase(Locale.ROOT).equals(book));
    }

    /// Tells whether a query is its number.
    boolean isNumbered(String query) {
        return searchable(query).equals(number());
    }

    /// Tells whether the title alone has every word of a query, in one of the languages.
    boolean isCalled(String query) {
        var called = searchable(all(title));
        return Stream.of(searchable(query).split("\\s+")).allMatch(called::contains);
    }

    private static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('×', 'x').strip();
    }

    /// Returns what stands below its title: its number and the chapters, or the file of someone's own.
    String place(Language language) {
        return file.map(Path::toString).orElseGet(() -> Stream.concat(Stream.of(number()), chapters.stream().map(c -> c.label(language)))
                .distinct().collect(Collectors.joining(" · ")));
    }

    /// Returns the number with which the name of an example begins, by which the documents speak of it.
    private String number() {
        return id.substring(0, id.indexOf('-'));
    }

    /// Returns what explains it: its title, its note and the headings of the chapters, or its file.
    String explanation(Language language) {
        var below = file.map(f -> List.of(f.toString()))
                .orElseGet(() -> chapters.stream().map(c -> heading(c, language)).toList());
        return Stream.concat(Stream.of(title.in(language), note.in(language)), below.stream()).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String heading(Chapter chapter, Language language) {
        return chapter.label(language) + "  " + chapter.section().title().in(language);
    }
}
