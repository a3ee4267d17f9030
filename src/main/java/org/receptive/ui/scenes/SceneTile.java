package org.receptive.ui.scenes;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.receptive.draw.scene.SceneThumbnail;
import org.receptive.draw.theme.Palette;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Tip;

/// A scene to choose: its small picture, its title, and where its idea is taught or where its file lies.
final class SceneTile extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double PADDING = 16;
    /// The picture's height as a part of its width.
    private static final double RATIO = 0.5;

    private final ShelvedScene scene;
    private final ImageView picture = new ImageView();
    private final StackPane frame = new StackPane(picture);
    private final Text title = new Text();

    /// Makes the tile; its texts follow the language.
    ///
    /// @param open what happens when it is pressed
    SceneTile(ShelvedScene scene, Appearance appearance, Consumer<ShelvedScene> open) {
        this.scene = scene;
        getStyleClass().setAll("scene-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_LEFT);
        setMaxHeight(Double.MAX_VALUE);
        // the search field keeps the focus, and the arrows choose
        setFocusTraversable(false);
        setOnAction(_ -> open.accept(scene));
        title.getStyleClass().add("scene-tile-title");
        title.textProperty().bind(appearance.languageProperty().map(scene.title()::in));
        var place = new Label();
        place.textProperty().bind(appearance.languageProperty().map(scene::place));
        place.getStyleClass().addAll("muted", "scene-tile-place");
        // of a file its name is last, of an example its number first
        place.setTextOverrun(scene.file().isPresent() ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
        frame.getStyleClass().add("scene-tile-picture");
        if (scene.scene().isEmpty())
            frame.getChildren().add(unreadable(appearance));
        setGraphic(new VBox(4, frame, title, place));
        Tip.explain(this, appearance.languageProperty().map(scene::explanation));
        accessibleTextProperty().bind(appearance.languageProperty().map(scene::explanation));
    }

    private static Label unreadable(Appearance appearance) {
        var label = appearance.label(new Label(), "scenes.unreadable");
        label.getStyleClass().add("muted");
        return label;
    }

    /// Says how wide it is.
    void setWidthPx(double width) {
        setMinWidth(width);
        setMaxWidth(width);
        setPrefWidth(width);
        double inner = width - PADDING;
        for (var part : new Region[] {frame, (Region) getGraphic()}) {
            part.setMinWidth(inner);
            part.setMaxWidth(inner);
        }
        frame.setMinHeight(Math.rint(inner * RATIO));
        frame.setMaxHeight(Math.rint(inner * RATIO));
        title.setWrappingWidth(inner);
        picture.setFitWidth(inner);
        picture.setFitHeight(Math.rint(inner * RATIO));
    }

    /// Asks for the picture in the colours of the theme.
    void paint(Thumbnails thumbnails, Palette palette, double renderScale) {
        var size = new Thumbnails.Size((int) Math.round(picture.getFitWidth() * renderScale),
                (int) Math.round(picture.getFitHeight() * renderScale));
        scene.scene().ifPresent(s -> thumbnails.ask(new SceneThumbnail(s, palette), size, picture::setImage));
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
