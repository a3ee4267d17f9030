package org.receptive.ui.scenes;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.receptive.text.Texts;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// What stands below the collection: which files are no longer there, and what the short names of the textbooks mean.
public final class ScenesFooter {

    private final ScenesViewModel model;
    private final Appearance appearance;

    @FXML
    private HBox missing;
    @FXML
    private Label missingWords;
    @FXML
    private Label books;

    /// Makes the footer of a collection.
    public ScenesFooter(ScenesViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    /// Follows the collection and the language.
    public void bind() {
        var collection = model.collectionProperty();
        var texts = appearance.textsProperty();
        collection.subscribe(now -> Visibility.show(missing, !now.missing().isEmpty()));
        missingWords.textProperty()
                .bind(Bindings.createStringBinding(() -> missing(texts.get(), collection.get().missing().size()), collection, texts));
        books.textProperty().bind(Bindings.createStringBinding(() -> collection.get().books().stream()
                .map(book -> book.id() + ": " + book.title().in(texts.get().language())).collect(Collectors.joining(" · ")), collection,
                texts));
    }

    private static String missing(Texts texts, int number) {
        return number == 1 ? texts.get("scenes.missing.one") : texts.get("scenes.missing", number);
    }

    @FXML
    private void forgetMissing() {
        model.forgetMissing();
    }
}
