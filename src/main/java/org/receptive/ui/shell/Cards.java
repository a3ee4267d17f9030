package org.receptive.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import org.receptive.scene.CaptionedWalk;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.fxml.Fxml;
import org.receptive.ui.fxml.Fxml.LoadedPane;
import org.receptive.ui.scenes.ScenesFooter;
import org.receptive.ui.scenes.ScenesViewModel;
import org.receptive.ui.scenes.Thumbnails;
import org.receptive.ui.walk.ExportViewModel;

/// The cards above the window; while one is open it has the keys. None is needed for the first frame, so they are loaded beside it.
final class Cards implements Card {

    private final Pane above;
    private final Supplier<LoadedPane<HelpCard>> help;
    private final Supplier<LoadedPane<ExportCard>> export;
    private final Supplier<LoadedPane<CloseCard>> closing;
    private final Supplier<LoadedPane<ScenesCard>> scenes;

    /// Loads the cards.
    ///
    /// @param above what they are shown on
    Cards(Pane above, Fxml fxml, Appearance appearance, ExportViewModel model, FileDialogs dialogs,
            ScenesViewModel collection, Thumbnails thumbnails) {
        this.above = above;
        help = fxml.loadAhead(HelpCard.class, () -> new HelpCard(appearance));
        export = fxml.loadAhead(ExportCard.class, () -> new ExportCard(model, appearance, dialogs));
        closing = fxml.loadAhead(CloseCard.class, () -> new CloseCard(appearance));
        scenes = fxml.loadAhead(ScenesCard.class, () -> new ScenesCard(collection, appearance, thumbnails,
                fxml.load(ScenesFooter.class, () -> new ScenesFooter(collection, appearance))));
    }

    void help(List<Command> commands) {
        shown(help).open(commands);
    }

    void export(CaptionedWalk scene) {
        shown(export).open(scene);
    }

    void scenes(Actions doors) {
        shown(scenes).open(doors);
    }

    void ask(Message reason, Runnable close) {
        shown(closing).ask(reason, close);
    }

    /// Returns a card that stands above the window, where it is put when it is first opened.
    private <C extends Card> C shown(Supplier<LoadedPane<C>> card) {
        var pane = card.get();
        if (!above.getChildren().contains(pane.root())) {
            pane.controller().bind();
            above.getChildren().add(pane.root());
            FocusTrap.in(pane.root(), pane.controller().home());
        }
        return pane.controller();
    }

    private Stream<Card> shown() {
        return Stream.of(help, export, closing, scenes).map(Supplier::get).filter(pane -> above.getChildren().contains(pane.root()))
                .map(LoadedPane::controller);
    }

    @Override
    public boolean isOpen() {
        return shown().anyMatch(Card::isOpen);
    }

    @Override
    public void close() {
        shown().forEach(Card::close);
    }
}
