package org.receptive.ui.walk;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.receptive.draw.scene.OperationSign;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.scene.OperationSample;
import org.receptive.scene.SettingKind;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;

/// An operation to choose: its small picture, its name with what was searched for in bold, and what it does or why it does not fit.
final class OperationEntry extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");
    private static final double SIDE = 32;
    /// The text beside which a picture has that side.
    private static final double TEXT = 15;

    private final SettingKind kind;
    private final OperationMenu model;
    private final Appearance appearance;
    private final TextFlow name = new TextFlow();
    private final Label line = new Label();

    OperationEntry(SettingKind kind, OperationMenu model, Appearance appearance, PaintFonts fonts) {
        this.kind = kind;
        this.model = model;
        this.appearance = appearance;
        setId("operation-" + kind.word());
        getStyleClass().setAll("operation-entry");
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.MENU_ITEM);
        setOnMouseClicked(_ -> {
            model.choose(kind);
            model.take(false);
        });
        appearance.tip(this, OperationNames.key(kind));
        line.setWrapText(true);
        line.getStyleClass().addAll("muted", "operation-line");
        line.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(name, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(sign(kind, SIDE, appearance, fonts), words);
    }

    /// Makes the small picture of an operation, which grows with the text.
    static SurfaceView sign(SettingKind kind, double side, Appearance appearance, PaintFonts fonts) {
        var sample = OperationSample.of(kind);
        var view = new SurfaceView(fonts, appearance,
                (on, width, height) -> new OperationSign(sample, appearance.paletteProperty().get()).drawOn(on, width, height));
        view.getStyleClass().add("operation-sign");
        appearance.sizesProperty().subscribe(sizes -> {
            double now = Math.rint(side * Math.max(1, sizes.body() / TEXT));
            view.setMinSize(now, now);
            view.setMaxSize(now, now);
        });
        appearance.paletteProperty().subscribe(_ -> view.redraw());
        return view;
    }

    /// Writes what the menu says about it now.
    void write() {
        var texts = appearance.texts();
        var title = texts.get(OperationNames.key(kind));
        var said = texts.get(model.line(kind));
        name.getChildren().clear();
        OperationNames.match(title, model.queryProperty().get()).ifPresentOrElse(match -> {
            add(title.substring(0, match.from()), false);
            add(title.substring(match.from(), match.to()), true);
            add(title.substring(match.to()), false);
        }, () -> add(title, false));
        line.setText(said);
        setAccessibleText(title + ", " + said);
        pseudoClassStateChanged(UNFIT, model.refusal(kind).isPresent());
        pseudoClassStateChanged(CHOSEN, model.columnsProperty().get().chosen().equals(Optional.of(kind)));
    }

    private void add(String part, boolean matched) {
        if (part.isEmpty())
            return;
        var text = new Text(part);
        text.getStyleClass().add(matched ? "operation-match" : "operation-name");
        name.getChildren().add(text);
    }
}
