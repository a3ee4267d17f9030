package org.receptive.ui.walk;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.receptive.text.Numbers;
import org.receptive.trace.Grain;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.player.Player;
import org.receptive.ui.player.Player.Direction;

/// Play, step, scrub, speed and grain.
public final class TransportBar extends HBox {

    private final Player player;
    private final Appearance appearance;
    private final Slider scrub = new Slider();

    /// Makes the bar of a model.
    public TransportBar(ConvolveViewModel model, Appearance appearance) {
        super(8);
        this.player = model.player();
        this.appearance = appearance;
        setId("transport");
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        var grain = new Choice<>(appearance, List.of(new Choice.Option<>(Grain.VALUE, "transport.value", "grainValue"),
                new Choice.Option<>(Grain.MULTIPLY_ADD, "transport.multiplyAdd", "grainMultiplyAdd")), model::setGrain);
        model.sceneProperty().subscribe(s -> grain.show(s.view().grain()));
        getChildren().addAll(button("first", MaterialDesignS.SKIP_BACKWARD, player::first), held("back", MaterialDesignS.STEP_BACKWARD,
                Direction.BACK),
                playButton(), held("forward", MaterialDesignS.STEP_FORWARD, Direction.FORWARD), button("last", MaterialDesignS.SKIP_FORWARD,
                        player::last),
                scrubber(), counter(), grain, speedMenu());
    }

    private Button button(String name, Ikon icon, Runnable action) {
        var button = appearance.explain(new Button(null, new FontIcon(icon)), "transport." + name);
        button.setId(name);
        button.getStyleClass().add("button-icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /// A button that repeats while it is held with the mouse; from the keyboard it moves once, and the keyboard repeats by itself.
    private Button held(String name, Ikon icon, Direction direction) {
        var button = button(name, icon, () -> {});
        button.armedProperty().subscribe((was, armed) -> {
            if (armed)
                player.press(direction);
            else
                player.release();
        });
        button.setOnAction(e -> {
            if (!button.isArmed()) {
                player.press(direction);
                player.release();
            }
        });
        return button;
    }

    private Button playButton() {
        var icon = new FontIcon();
        var button = new Button(null, icon);
        button.setId("play");
        button.getStyleClass().add("accent");
        button.setMinWidth(96);
        button.setOnAction(e -> player.toggle());
        player.playingProperty().subscribe(playing -> {
            icon.setIconCode(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
            appearance.label(button, playing ? "transport.pause" : "transport.play");
        });
        return button;
    }

    private Slider scrubber() {
        scrub.setId("scrub");
        scrub.setSkin(new ProgressSliderSkin(scrub));
        appearance.explain(scrub, "transport.scrub");
        scrub.setMinWidth(48);
        scrub.setPrefWidth(48);
        HBox.setHgrow(scrub, Priority.ALWAYS);
        player.lengthProperty().subscribe(n -> scrub.setMax(Math.max(1, n.intValue() - 1)));
        player.indexProperty().subscribe(i -> scrub.setValue(i.intValue()));
        scrub.valueProperty().subscribe(v -> {
            if (Math.rint(v.doubleValue()) != player.indexProperty().get())
                player.seek((int) Math.rint(v.doubleValue()));
        });
        // The arrow keys step through the values everywhere; the slider's own steps of a tenth would disagree.
        scrub.setFocusTraversable(false);
        return scrub;
    }

    private Label counter() {
        var counter = new Label();
        counter.setId("counter");
        counter.getStyleClass().add("counter");
        counter.setMinWidth(Region.USE_PREF_SIZE);
        Runnable show = () -> counter
                .setText(Numbers.grouped(player.indexProperty().get() + 1L) + " / " + Numbers.grouped(player.lengthProperty().get()));
        player.indexProperty().subscribe(i -> show.run());
        player.lengthProperty().subscribe(n -> show.run());
        return counter;
    }

    private MenuButton speedMenu() {
        var menu = appearance.explain(new MenuButton(), "transport.speed");
        menu.setId("speed");
        menu.getStyleClass().add("flat");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (double speed : Player.SPEEDS) {
            var item = new MenuItem(Numbers.display(speed) + "×");
            item.setOnAction(e -> player.setSpeed(speed));
            menu.getItems().add(item);
        }
        player.speedProperty().subscribe(s -> menu.setText(Numbers.display(s.doubleValue()) + "×"));
        return menu;
    }
}
