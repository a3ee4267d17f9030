package org.receptive.ui.digit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.text.ReadableException;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.MessageLine;

/// The Draw screen: the pad on the left, every layer's maps in the middle, what the network says on the right.
public final class DrawScreen extends BorderPane {

    private final PadView pad;
    private final NetworkView network;
    private final Runnable walk;

    /// Makes the screen of a model.
    ///
    /// @param samples digits to put on the pad
    /// @param walk opens the chosen unit's arithmetic
    /// @param myDigits what stands below on the right: the digits that were kept
    public DrawScreen(DrawViewModel model, Appearance appearance, PaintFonts fonts, SampleDigits samples, Runnable walk, Node myDigits) {
        this.walk = walk;
        setId("drawScreen");
        pad = new PadView(model, appearance, fonts);
        network = new NetworkView(model, appearance, fonts, walk);
        var sample = new SampleButton(appearance, digit -> load(model, samples, digit));
        var left = side(new PadPane(model, appearance, fonts, pad, sample), "draw-left", "pad-side");
        var insight = new InsightPane(model, appearance, fonts, walk);
        var right = side(new RightPane(appearance, insight, myDigits), "inspector", "inspector");
        var message = new MessageLine(appearance, "draw-message", model.messageProperty(), model::dismiss);
        StackPane.setAlignment(message, Pos.BOTTOM_CENTER);
        var stage = new StackPane(network, message);
        VBox.setVgrow(stage, Priority.ALWAYS);
        setCenter(new VBox(layerBar(model, appearance), stage));
        setLeft(left);
        appearance.presentingProperty().subscribe(presenting -> {
            setRight(presenting ? null : right);
        });
    }

    private static void load(DrawViewModel model, SampleDigits samples, int digit) {
        try {
            samples.next(digit).ifPresent(model::load);
        } catch (ReadableException e) {
            model.report(e.problem());
        }
    }

    /// The way back from an opened layer; no row at all while all layers are shown.
    private static HBox layerBar(DrawViewModel model, Appearance appearance) {
        var back = appearance.explain(appearance.label(new Button(null, new FontIcon(MaterialDesignC.CHEVRON_LEFT)), "draw.allLayers"),
                "draw.allLayers.tip");
        back.setId("draw-all-layers");
        back.getStyleClass().add("small");
        back.setOnAction(e -> model.open(java.util.Optional.empty()));
        var bar = new HBox(back);
        bar.getStyleClass().add("layer-bar");
        model.openedProperty().subscribe(o -> {
            bar.setVisible(o.isPresent());
            bar.setManaged(o.isPresent());
        });
        return bar;
    }

    private static ScrollPane side(Node content, String id, String style) {
        var scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(style);
        return scroll;
    }

    /// Opens the chosen unit's arithmetic.
    public void walk() {
        walk.run();
    }

    /// Returns the pad.
    public PadView pad() {
        return pad;
    }

    /// Returns the picture of all maps.
    public NetworkView network() {
        return network;
    }
}
