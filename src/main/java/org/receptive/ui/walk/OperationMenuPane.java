package org.receptive.ui.walk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.scene.SettingKind;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.ScrollReveal;
import org.receptive.ui.control.Visibility;

/// The menu of operations over the right edge of the screen. The search field has the focus, and the arrows choose among the entries.
final class OperationMenuPane {

    /// What stands beside the columns: the edges, the gap between them, and the bar that scrolls.
    private static final double BESIDE = 46;

    private final OperationMenu model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final MenuPlace place;
    private final Map<SettingKind, OperationEntry> entries = new EnumMap<>(SettingKind.class);

    @FXML
    private VBox menu;
    @FXML
    private TextField search;
    @FXML
    private Label nothing;
    @FXML
    private OperationColumn left;
    @FXML
    private OperationColumn right;
    @FXML
    private Label enter;
    @FXML
    private Label shiftEnter;

    /// Makes the menu of a model.
    ///
    /// @param giveBack takes the keys where nothing had them before
    OperationMenuPane(OperationMenu model, Appearance appearance, PaintFonts fonts, Runnable giveBack) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
        place = new MenuPlace(model::close, giveBack);
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.queryProperty());
        appearance.tip(search, "operations.search");
        // both are as wide, and their words wrap
        for (var column : List.of(left, right))
            column.prefWidthProperty().bind(menu.widthProperty().subtract(BESIDE).divide(2));
        search.accessibleTextProperty().bind(Bindings.createStringBinding(() -> model.spoken(appearance.texts()), model.columnsProperty(),
                model.queryProperty(), appearance.textsProperty(), model.openProperty()));
        menu.addEventFilter(KeyEvent.KEY_PRESSED, new OperationKeys(model)::press);
        model.columnsProperty().subscribe(c -> refresh());
        // what is listed may stay, though other letters match
        model.queryProperty().subscribe(q -> refresh());
        model.openProperty().subscribe(this::show);
        appearance.textsProperty().subscribe(t -> refresh());
        appearance.sizesProperty().subscribe(sizes -> menu.setStyle("-fx-font-size: " + sizes.body() + "px;"));
    }

    /// Stands over a screen, above its lowest row.
    void stand(StackPane screen, Region lowest) {
        screen.getChildren().add(menu);
        place.in(screen, menu, lowest);
    }

    /// Opens the menu under what asks for it, if that is seen, or closes it.
    void toggle(OperationMenu.Way way, Optional<Node> owner) {
        if (model.openProperty().get()) {
            model.close();
            return;
        }
        place.under(owner);
        model.open(way);
    }

    private void show(boolean open) {
        if (open)
            refresh();
        Visibility.show(menu, open);
        if (open) {
            place.take(search);
            reveal();
        } else
            place.leave();
    }

    private void refresh() {
        if (!model.openProperty().get())
            return;
        var columns = model.columnsProperty().get();
        left.list(columns.columns().getFirst(), appearance.texts(), this::entry);
        right.list(columns.columns().getLast(), appearance.texts(), this::entry);
        nothing.setText(model.nothing().map(appearance.texts()::get).orElse(""));
        Visibility.show(nothing, model.nothing().isPresent());
        enter.setText(appearance.texts().get("operations." + model.wayProperty().get().word()));
        shiftEnter.setText(appearance.texts().get("operations." + model.wayProperty().get().other().word()));
        reveal();
    }

    private OperationEntry entry(SettingKind kind) {
        return entries.computeIfAbsent(kind, k -> new OperationEntry(k, model, appearance, fonts));
    }

    private void reveal() {
        Platform.runLater(() -> model.columnsProperty().get().chosen().map(entries::get).ifPresent(ScrollReveal::show));
    }
}
