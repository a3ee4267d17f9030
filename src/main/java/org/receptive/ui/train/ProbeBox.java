package org.receptive.ui.train;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.receptive.draw.chart.DigitTiles;
import org.receptive.draw.chart.Rect;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Visibility;

/// The digit whose feature maps are shown, what it was taken for, and the digits before and after it.
final class ProbeBox extends HBox {

    private static final double PICTURE_PX = 28;

    private final TrainViewModel model;
    private final Appearance appearance;

    ProbeBox(TrainViewModel model, Appearance appearance, PaintFonts fonts, ObservableValue<StripView.Shown> shown) {
        super(4);
        this.model = model;
        this.appearance = appearance;
        setId("train-probe");
        setAlignment(Pos.CENTER_LEFT);
        var picture = new PaintedView(appearance, fonts, "train-probe-digit", "training.maps", (on, w, h, look) -> model.replay()
                .probeProperty().get()
                .ifPresent(p -> DigitTiles.picture(on, Tiles.of(p.digit(), look.texts()), new Rect(0, 0, w - 1, h - 1), look)));
        picture.setMinSize(PICTURE_PX + 1, PICTURE_PX + 1);
        picture.setMaxSize(PICTURE_PX + 1, PICTURE_PX + 1);
        model.replay().probeProperty().subscribe(p -> picture.redraw());
        getChildren().addAll(button("previous", MaterialDesignC.CHEVRON_LEFT, model.replay()::previousProbe), picture, button("next",
                MaterialDesignC.CHEVRON_RIGHT, model.replay()::nextProbe), answer());
        shown.subscribe(s -> Visibility.show(this, s == StripView.Shown.MAPS));
    }

    private Button button(String name, Ikon icon, Runnable action) {
        var button = appearance.explain(new Button(null, new FontIcon(icon)), "training.probe." + name);
        button.setId("train-probe-" + name);
        button.getStyleClass().addAll("button-icon", "small");
        button.setOnAction(e -> action.run());
        return button;
    }

    private Label answer() {
        var answer = new Label();
        answer.setId("train-probe-answer");
        answer.setMinWidth(Region.USE_PREF_SIZE);
        Runnable show = () -> answer.setText(model.replay().probeProperty().get().map(this::sentence).orElse(""));
        model.replay().probeProperty().subscribe(p -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return answer;
    }

    private String sentence(Probe probe) {
        var digit = probe.digit();
        return appearance.texts().get("training.probe.answer", digit.label(), digit.predicted(), Numbers.percent(digit.probability()));
    }
}
