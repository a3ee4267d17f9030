package org.receptive.ui.walk;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.StepSlider;
import org.receptive.ui.control.Tip;
import org.receptive.ui.player.Player;
import org.receptive.ui.player.Player.Direction;

/// Play, step, scrub, speed and grain.
final class TransportBar {

    private final WalkPlayer walk;
    private final Player player;
    private final Appearance appearance;
    private final SegmentBar segments;

    @FXML
    private VBox transport;
    @FXML
    private Button back;
    @FXML
    private Button play;
    @FXML
    private FontIcon playIcon;
    @FXML
    private Button forward;
    @FXML
    private StepSlider scrub;
    @FXML
    private Label counter;
    @FXML
    private Tip counterTip;
    @FXML
    private Choice<Grain> grain;
    @FXML
    private MenuButton speed;

    TransportBar(WalkPlayer walk, Appearance appearance, PaintFonts fonts) {
        this.walk = walk;
        this.player = walk.player();
        this.appearance = appearance;
        segments = new SegmentBar(walk, appearance, fonts);
    }

    @FXML
    private void initialize() {
        appearance.tip(play, "transport.play");
        hold(back, Direction.BACK);
        hold(forward, Direction.FORWARD);
        player.playingProperty().subscribe(playing -> {
            playIcon.setIconCode(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
            appearance.label(play, playing ? "transport.pause" : "transport.play");
        });
        transport.getChildren().addFirst(segments);
        // it keeps its room, so that what follows stands at the right
        scrub.visibleProperty().bind(segments.visibleProperty().not());
        scrub.setSkin(new ProgressSliderSkin(scrub));
        player.lengthProperty().subscribe(n -> {
            scrub.setMax(Math.max(1, n.intValue() - 1));
            scrub.setDisable(n.intValue() == 1);
        });
        player.indexProperty().subscribe(i -> scrub.setValue(i.intValue()));
        scrub.valueProperty().subscribe(v -> {
            int step = (int) Math.rint(v.doubleValue());
            if (step != player.indexProperty().get())
                player.seek(step);
        });
        player.indexProperty().subscribe(i -> count());
        player.lengthProperty().subscribe(n -> count());
        walk.placeProperty().map(p -> p.timeline().length()).subscribe(n -> explainCount());
        appearance.textsProperty().subscribe(t -> explainCount());
        // another walk may be as long as the one before
        counterTip.beforeShowing(this::explainCount);
        walk.placeProperty().map(Words::of)
                .subscribe(words -> grain.offer(List.of(new Choice.Option<>(Grain.VALUE, words.value(), "grainValue"),
                        new Choice.Option<>(Grain.TERM, words.term(), "grainMultiplyAdd")), walk::setGrain));
        walk.placeProperty().subscribe(p -> grain.show(p.view().grain()));
        for (double offered : Player.SPEEDS) {
            var item = new MenuItem(Numbers.display(offered) + "×");
            appearance.tip(item, "transport.speed.entry", Numbers.display(Player.SECONDS_PER_STEP / offered));
            item.setOnAction(e -> player.setSpeed(offered));
            speed.getItems().add(item);
        }
        player.speedProperty().subscribe(s -> speed.setText(Numbers.display(s.doubleValue()) + "×"));
    }

    /// What the two grains are called where one stands.
    private record Words(String value, String term) {

        static Words of(WalkPlayer.Place place) {
            boolean plain = place.moment().operation().maps(Role.PARAMETER).isEmpty();
            return new Words(place.moment().stamp().isPresent() ? "transport.stamp" : "transport.value",
                    plain ? "transport.term" : "transport.multiplyAdd");
        }
    }

    private void count() {
        counter.setText(Numbers.grouped(player.indexProperty().get() + 1L) + " / " + Numbers.grouped(player.lengthProperty().get()));
    }

    /// Says what the steps are, which a total alone does not.
    private void explainCount() {
        counterTip.setText(appearance.texts().get(StepCounts.of(walk.placeProperty().get().timeline()).message()));
    }

    /// Lets a button repeat while it is held with the mouse; from the keyboard it moves once, and the keyboard repeats by itself.
    private void hold(Button button, Direction direction) {
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
    }

    @FXML
    private void first() {
        player.first();
    }

    @FXML
    private void play() {
        player.toggle();
    }

    @FXML
    private void last() {
        player.last();
    }
}
