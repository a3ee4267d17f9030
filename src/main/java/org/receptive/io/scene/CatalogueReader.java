package org.receptive.io.scene;

import java.util.List;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.io.scene.SceneCatalogue.Book;
import org.receptive.io.scene.SceneCatalogue.Chapter;
import org.receptive.io.scene.SceneCatalogue.Entry;
import org.receptive.io.scene.SceneCatalogue.Group;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;

/// Turns the JSON of `examples/catalogue.json` into the catalogue.
final class CatalogueReader {

    private static final String FORMAT = "receptive-scene-catalogue";
    private static final int VERSION = 1;

    private CatalogueReader() {}

    /// Makes the catalogue that `root` describes.
    ///
    /// @throws ReadableException if it describes none, or cites a book or a section that it does not list
    static SceneCatalogue catalogue(JsonValue root) {
        var file = new JsonField("", root);
        file.allowOnly("format", "version", "books", "groups");
        if (!file.require("format").text().equals(FORMAT))
            throw file.require("format").noWord(List.of(FORMAT));
        file.require("version").whole(VERSION, VERSION);
        var books = file.require("books").entries().stream().map(CatalogueReader::book).toList();
        return new SceneCatalogue(books, file.require("groups").entries().stream().map(group -> group(group, books)).toList());
    }

    private static Book book(JsonField field) {
        field.allowOnly("id", "numbered", "title", "sections");
        return new Book(field.require("id").text(), field.require("numbered").flag(), SceneReader.caption(field.require("title")),
                field.require("sections").entries().stream().map(CatalogueReader::section).toList());
    }

    private static Book.Section section(JsonField field) {
        field.allowOnly("section", "title");
        return new Book.Section(SceneReader.caption(field.require("section")), SceneReader.caption(field.require("title")));
    }

    private static Group group(JsonField field, List<Book> books) {
        field.allowOnly("title", "scenes");
        return new Group(SceneReader.caption(field.require("title")),
                field.require("scenes").entries().stream().map(scene -> entry(scene, books)).toList());
    }

    private static Entry entry(JsonField field, List<Book> books) {
        field.allowOnly("scene", "chapters");
        var chapters = field.find("chapters").map(list -> list.entries().stream().map(c -> chapter(c, books)).toList());
        return new Entry(field.require("scene").text(), chapters.orElse(List.of()));
    }

    /// Reads `nndl 5.1.2`: the book, a space, the section as the English edition numbers it.
    private static Chapter chapter(JsonField field, List<Book> books) {
        for (var book : books)
            for (var section : book.sections())
                if (field.text().equals(book.id() + " " + section.number().in(Language.ENGLISH)))
                    return new Chapter(book, section);
        throw field.noChoice(books.stream().map(Book::id).toList());
    }
}
