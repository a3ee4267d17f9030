package org.receptive.ui.walk;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.scene.CaptionedWalk;
import org.receptive.trace.Cell;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.MessageLine;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// The Convolve screen: maps, formula and transport in the middle, the inspector on the right.
public final class ConvolveScreen extends BorderPane {

    private final MapView maps;
    private final FormulaStrip formula;

    /// Makes the screen of a model.
    ///
    /// @param openImage asks for a picture to convolve
    public ConvolveScreen(ConvolveViewModel model, Appearance appearance, PaintFonts fonts, Runnable openImage) {
        this.maps = new MapView(model, appearance, fonts);
        this.formula = new FormulaStrip(model, appearance, fonts);
        setId("convolveScreen");
        var note = note(model, appearance);
        var message = new MessageLine(appearance, "message", model.messageProperty(), model::dismiss);
        StackPane.setAlignment(message, Pos.BOTTOM_CENTER);
        var stage = new StackPane(maps, message);
        VBox.setVgrow(stage, Priority.ALWAYS);
        setCenter(new VBox(note, stage, formula, new TransportBar(model, appearance)));
        var inspector = inspector(model, appearance, openImage);
        appearance.presentingProperty().subscribe(presenting -> setRight(presenting ? null : inspector));
    }

    private static Node inspector(ConvolveViewModel model, Appearance appearance, Runnable openImage) {
        var settings = new SettingsPane(model, appearance);
        var editing = new VBox(18, settings, new ValuesPane(model, appearance, openImage), settings.channels(), settings.cost());
        var words = new Label();
        words.setId("readOnly");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var reading = new Section(appearance, "section.readOnly", appearance.label(words, "walk.readOnly"), settings.pages());
        model.readOnlyProperty().map(Optional::isPresent).subscribe(reads -> {
            Visibility.show(editing, !reads);
            Visibility.show(reading, reads);
        });
        var content = new VBox(reading, editing);
        content.getStyleClass().add("inspector-content");
        var scroll = new ScrollPane(content);
        scroll.setId("inspector");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("inspector");
        return scroll;
    }

    private static Label note(ConvolveViewModel model, Appearance appearance) {
        var note = new Label();
        note.setId("note");
        note.getStyleClass().add("scene-note");
        note.setMaxWidth(Double.MAX_VALUE);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        Runnable show = () -> {
            note.setText(model.shownProperty().get().note().in(appearance.texts().language()));
            note.setManaged(!note.getText().isEmpty());
            note.setVisible(note.isManaged());
        };
        model.shownProperty().map(CaptionedWalk::note).subscribe(_ -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return note;
    }

    /// Opens a cell for typing, with the first character if one was typed already.
    public void edit(Cell cell, Optional<String> typed) {
        maps.edit(cell, typed);
    }

    /// Returns the picture of the maps.
    public MapView maps() {
        return maps;
    }

    /// Returns the strip with the formula.
    public FormulaStrip formula() {
        return formula;
    }
}
