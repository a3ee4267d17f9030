package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.data.ink.InkPicture;
import org.receptive.draw.chart.DigitTiles;
import org.receptive.session.Attribution;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.digit.DrawViewModels;
import org.testfx.framework.junit5.Start;

/// From a mistake to its reason: a test digit goes on the pad, read by the network that took it for another.
class AskedDigitWindowTest extends WorkshopFixture {

    @Start
    void start(Stage stage) {
        openWorkshop(stage);
    }

    private DrawViewModels drawing() {
        return window().shell().pages().draw().models();
    }

    private void train() {
        window().click("rail-train");
        setUp(1280, 1);
        window().click("train-start");
        window().waitFor(() -> training().results().stateProperty().get().evaluation().filter(e -> e.iteration() == 20).isPresent(), 60);
        window().nextFrame();
    }

    private InkPicture picture(int example) {
        var test = training().replay().stateProperty().get().prepared().orElseThrow().images().test();
        return InkPicture.ofBytes(test.rows(), test.cols(), test.image(example), 0);
    }

    private void assertAsked(int example, int predicted) {
        assertThat(window().onFx(() -> window().shell().screenProperty().get())).isEqualTo(ScreenName.DRAW);
        window().waitFor(() -> drawing().attribution().stateProperty().get().current().isPresent());
        window().onFx(() -> {
            assertThat(drawing().pad().content().picture()).contains(picture(example));
            assertThat(drawing().attribution().stateProperty().get().asked()).isEqualTo(Optional.of(Attribution.Kind.OCCLUSION));
            assertThat(drawing().network().inspection().activations().predicted()).isEqualTo(predicted);
            return true;
        });
        assertThat(window().isShown("draw-deciding")).isTrue();
    }

    @Test
    void theCornerOfAMistakePutsItOnThePadAndAsksWhatDecided() {
        train();
        var mistake = window().onFx(() -> training().results().stateProperty().get().listedMistakes().get(1));
        var tiles = window().onFx(() -> {
            var view = window().node("train-mistakes", PaintedView.class);
            var all = training().results().stateProperty().get().listedMistakes().stream()
                    .map(d -> new DigitTiles.Tile(28, 28, new int[28 * 28], caption(d.label(), d.predicted()), "", true)).toList();
            var corner = new DigitTiles(all).corner(1, view.getWidth(), view.style());
            return view.localToScreen(corner.middleX(), corner.y() + corner.h() / 2);
        });
        window().click(tiles, MouseButton.PRIMARY);
        assertAsked(mistake.example(), mistake.predicted());
    }

    private static String caption(int label, int predicted) {
        return Texts.of(Language.ENGLISH).get("training.digit.wrong", label, predicted);
    }

    @Test
    void theDigitThatIsLookedAtGoesOnThePadByItsButtonAndByItsKey() {
        train();
        var mistake = window().onFx(() -> training().results().stateProperty().get().listedMistakes().getFirst());
        window().onFx(() -> {
            training().probe().choose(mistake.example());
            return true;
        });
        window().push(KeyCode.P);
        assertAsked(mistake.example(), mistake.predicted());
        window().click("rail-train");
        window().click("train-maps");
        window().click("train-probe-pad");
        assertAsked(mistake.example(), mistake.predicted());
    }
}
