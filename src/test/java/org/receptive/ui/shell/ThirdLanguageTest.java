package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.text.Language;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.control.Appearance;
import org.testfx.framework.junit5.Start;

/// The window with a third language, which is a bundle of the tests and a line here.
class ThirdLanguageTest extends WindowFixture {

    private static final Language ESPERANTO = new Language("eo", "Esperanto");

    @Start
    void start(Stage stage) {
        var appearance = new Appearance(List.of(Language.ENGLISH, Language.CHINESE, ESPERANTO), Language.ENGLISH, false);
        open(new WindowDriver(stage, new SceneBuilder().build(), appearance));
    }

    private String text(String id) {
        return window().onFx(() -> window().node(id, Labeled.class).getText());
    }

    @Test
    void theButtonOfTheLanguagesLeadsThroughAllThree() {
        assertThat(text("language")).isEqualTo("中文");
        window().click("language");
        assertThat(text("language")).isEqualTo("Esperanto");
        assertThat(window().onFx(() -> window().node("language", Button.class).getTooltip().getText())).isEqualTo("Ŝanĝi al Esperanto");
        assertThat(text("rail-train")).isEqualTo("训练");
        window().click("language");
        assertThat(text("rail-train")).isEqualTo("Trejni");
        assertThat(text("place")).startsWith("Paŝo");
        assertThat(text("export")).as("what the bundle does not have is English").isEqualTo("Export…");
        window().click("language");
        assertThat(text("rail-train")).isEqualTo("Train");
        assertThat(text("language")).isEqualTo("中文");
    }
}
