package org.receptive.ui.shell;

import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.fxml.Fxml.LoadedPane;
import org.receptive.ui.scenes.SceneSearch;
import org.receptive.ui.scenes.ScenesFooter;
import org.receptive.ui.scenes.ScenesViewModel;
import org.receptive.ui.scenes.ShelfKeys;
import org.receptive.ui.scenes.ShelfView;
import org.receptive.ui.scenes.ShelvedScene;
import org.receptive.ui.scenes.Thumbnails;

/// The collection of scenes, on a card above the window. The search field has the focus, and the arrows choose among the tiles.
final class ScenesCard implements Card {

    private final ScenesViewModel model;
    private final Appearance appearance;
    private final Thumbnails thumbnails;
    private final LoadedPane<ScenesFooter> footer;
    private Optional<Actions> actions = Optional.empty();

    @FXML
    private StackPane backdrop;
    @FXML
    private VBox card;
    @FXML
    private SceneSearch search;
    @FXML
    private Button save;
    @FXML
    private Button open;
    @FXML
    private Button leave;
    @FXML
    private ScrollPane scroll;
    @FXML
    private ShelfView shelf;

    ScenesCard(ScenesViewModel model, Appearance appearance, Thumbnails thumbnails, LoadedPane<ScenesFooter> footer) {
        this.model = model;
        this.appearance = appearance;
        this.thumbnails = thumbnails;
        this.footer = footer;
    }

    @Override
    public void bind() {
        card.getChildren().add(footer.root());
        footer.controller().bind();
        shelf.show(model, appearance, thumbnails, this::show);
        search.search(model, appearance);
        model.shelfProperty().subscribe(_ -> Platform.runLater(() -> shelf.reveal(scroll)));
        appearance.sizesProperty().subscribe(sizes -> card.setStyle("-fx-font-size: " + sizes.body() + "px;"));
        backdrop.addEventFilter(KeyEvent.KEY_PRESSED, new ShelfKeys(model, this::show, this::close)::press);
        appearance.tip(save, "bar.save");
        appearance.tip(open, "bar.open");
        appearance.tip(leave, "card.close");
    }

    /// Opens the card.
    ///
    /// @param doors what is done with a scene that is chosen
    void open(Actions doors) {
        actions = Optional.of(doors);
        save.setDisable(!doors.canSave());
        backdrop.setVisible(true);
        model.open(doors.scene());
    }

    private void show(ShelvedScene chosen) {
        var doors = closed();
        chosen.file().ifPresentOrElse(doors::openFile, () -> chosen.scene().ifPresent(doors::show));
    }

    @FXML
    private void openFile() {
        closed().open();
    }

    @FXML
    private void save() {
        closed().save();
    }

    private Actions closed() {
        close();
        return actions.orElseThrow();
    }

    @FXML
    private void clickBeside(MouseEvent e) {
        if (e.getTarget().equals(backdrop))
            close();
    }

    @FXML
    @Override
    public void close() {
        backdrop.setVisible(false);
    }

    @Override
    public Optional<Node> home() {
        return Optional.of(search);
    }

    @Override
    public boolean isOpen() {
        return backdrop.isVisible();
    }
}
