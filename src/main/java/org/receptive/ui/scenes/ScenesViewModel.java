package org.receptive.ui.scenes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.receptive.io.scene.RecentScenes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneCatalogue.Book;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.text.Message;
import org.receptive.text.Texts;

/// The collection of scenes without a scene graph: the prepared ones in groups, and someone's own, searched and walked through by keys.
///
/// Files are read in the background, so that the collection opens at once.
public final class ScenesViewModel {

    /// What was read.
    ///
    /// @param groups the scenes
    /// @param missing someone's own scenes that are no longer there
    /// @param books the textbooks that are cited
    public record Collection(List<Shelf.Group> groups, List<Path> missing, List<Book> books) {

        private static final Collection NOTHING = new Collection(List.of(), List.of(), List.of());

        /// Copies the lists.
        public Collection {
            groups = List.copyOf(groups);
            missing = List.copyOf(missing);
            books = List.copyOf(books);
        }
    }

    private final RecentScenes recent;
    private final Executor background;
    private final Executor screen;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Collection> collection = new ReadOnlyObjectWrapper<>(Collection.NOTHING);
    private final ReadOnlyObjectWrapper<Shelf> shelf = new ReadOnlyObjectWrapper<>(Shelf.EMPTY);
    private Optional<Examples> examples = Optional.empty();
    private int columns = 1;
    private Optional<Scene> shown = Optional.empty();

    /// Makes the collection; it reads on `background`, one thread, and reports on `screen`.
    public ScenesViewModel(RecentScenes recent, Executor background, Executor screen) {
        this.recent = recent;
        this.background = background;
        this.screen = screen;
        query.subscribe(_ -> arrange());
    }

    // Properties

    /// What is searched for; nothing shows all.
    public StringProperty queryProperty() {
        return query;
    }

    /// What was read last.
    public ReadOnlyObjectProperty<Collection> collectionProperty() {
        return collection.getReadOnlyProperty();
    }

    /// What is shown of it, and what is chosen.
    public ReadOnlyObjectProperty<Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /// Says what the search field is for, and what Enter would open.
    public String spoken(Texts texts) {
        return shelf.get().chosen().map(s -> texts.get("scenes.chosen", s.title().in(texts.language())))
                .orElseGet(() -> texts.get("scenes.search"));
    }

    // Commands

    /// Reads the collection again and chooses the scene that is on screen.
    public void open(Scene onScreen) {
        shown = Optional.of(onScreen);
        query.set("");
        read();
    }

    /// Reads the examples ahead, so that they are there as soon as the collection is opened.
    public void prepare() {
        background.execute(this::examples);
    }

    /// Says how many scenes a row holds.
    public void setColumns(int number) {
        if (number == columns || number < 1)
            return;
        columns = number;
        var chosen = shelf.get().chosen();
        arrange();
        chosen.ifPresent(this::choose);
    }

    /// Chooses a scene.
    public void choose(ShelvedScene scene) {
        shelf.set(shelf.get().choosing(scene.id()));
    }

    /// Chooses the scene so many places to the right.
    public void moveAlong(int by) {
        shelf.set(shelf.get().movedAlong(by));
    }

    /// Chooses the scene so many rows further down.
    public void moveDown(int by) {
        shelf.set(shelf.get().movedDown(by));
    }

    /// Takes the files that are no longer there off the list.
    public void forgetMissing() {
        var gone = collection.get().missing();
        background.execute(() -> recent.remove(gone));
        read();
    }

    /// Notes that a scene was opened from a file or saved to it.
    public void note(Path file) {
        background.execute(() -> recent.add(file));
    }

    private void read() {
        background.execute(() -> {
            var read = readNow();
            screen.execute(() -> {
                collection.set(read);
                arrange();
                if (query.get().isBlank())
                    onScreen().ifPresent(this::choose);
            });
        });
    }

    private Optional<ShelvedScene> onScreen() {
        return shown.flatMap(now -> shelf.get().scenes().stream().filter(s -> s.title().equals(now.title())).findFirst());
    }

    private Examples examples() {
        var prepared = examples.orElseGet(Examples::read);
        examples = Optional.of(prepared);
        return prepared;
    }

    private Collection readNow() {
        var prepared = examples();
        var files = recent.read();
        var heading = Caption.of(Message.of("scenes.mine"));
        var mine = files.stream().filter(Files::exists).map(f -> ShelvedScene.of(f, heading)).toList();
        var groups = new ArrayList<Shelf.Group>();
        if (!mine.isEmpty())
            groups.add(new Shelf.Group(heading, mine));
        groups.addAll(prepared.groups());
        return new Collection(groups, files.stream().filter(f -> !Files.exists(f)).toList(), prepared.books());
    }

    private void arrange() {
        var groups = collection.get().groups().stream()
                .map(g -> new Shelf.Group(g.title(), g.scenes().stream().filter(s -> s.fits(query.get())).toList()))
                .filter(g -> !g.scenes().isEmpty()).toList();
        var arranged = Shelf.of(groups, columns);
        // who types a number or a title means that scene, and not another whose note or group has it
        var called = arranged.scenes().stream().filter(s -> s.isNumbered(query.get())).findFirst()
                .or(() -> arranged.scenes().stream().filter(s -> s.isCalled(query.get())).findFirst());
        shelf.set(called.map(s -> arranged.choosing(s.id())).orElse(arranged));
    }

    /// The examples, which are read once.
    private record Examples(List<Shelf.Group> groups, List<Book> books) {

        static Examples read() {
            var catalogue = SceneCatalogue.read();
            return new Examples(catalogue.groups().stream().map(Examples::group).toList(), catalogue.books());
        }

        private static Shelf.Group group(SceneCatalogue.Group group) {
            Stream<ShelvedScene> scenes = group.entries().stream().map(entry -> ShelvedScene.of(entry, group.title()));
            return new Shelf.Group(group.title(), scenes.toList());
        }
    }
}
