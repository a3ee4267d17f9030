package org.receptive.ui.fxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.ui.control.Appearance;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What loads FXML files: texts that follow the language, panes that are forgotten.
@ExtendWith(ApplicationExtension.class)
class FxmlTest {

    @Test
    void aControllerWithoutAFileIsSaid() {
        var fxml = new Fxml(new Appearance(Language.ENGLISH, false));
        assertThatIllegalStateException().isThrownBy(() -> fxml.load(FxmlTest.class, FxmlTest::new)).withMessageContaining("FxmlTest.fxml");
    }

    @Test
    void textsFollowTheLanguageAlsoAfterACollection() throws Exception {
        var appearance = new Appearance(Language.ENGLISH, false);
        var label = WaitForAsyncUtils.asyncFx(() -> label(appearance)).get(60, TimeUnit.SECONDS);
        System.gc();
        WaitForAsyncUtils.asyncFx(() -> appearance.languageProperty().set(Language.CHINESE)).get(60, TimeUnit.SECONDS);
        assertThat(label.getText()).isEqualTo(Texts.of(Language.CHINESE).get("bar.undo"));
    }

    @Test
    void aPaneThatIsNoLongerShownIsForgotten() throws Exception {
        var appearance = new Appearance(Language.ENGLISH, false);
        var gone = new WeakReference<>(WaitForAsyncUtils.asyncFx(() -> label(appearance)).get(60, TimeUnit.SECONDS));
        for (int i = 0; i < 20 && gone.get() != null; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(gone.get()).isNull();
    }

    private static Label label(Appearance appearance) throws IOException {
        var loader = new FXMLLoader();
        loader.getNamespace().put("texts", appearance.liveTexts());
        return loader.load(new ByteArrayInputStream("""
                <?import javafx.scene.control.Label?>
                <Label text="${texts['bar.undo']}"/>
                """.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsLoadedAheadBeforeAThemeIsSet() throws Exception {
        var fxml = new Fxml(new Appearance(Language.ENGLISH, false));
        WaitForAsyncUtils.asyncFx(() -> {
            var before = Application.getUserAgentStylesheet();
            try {
                Application.setUserAgentStylesheet(null);
                assertThatIllegalStateException().isThrownBy(() -> fxml.loadAhead(FxmlTest.class, FxmlTest::new))
                        .withMessageContaining("theme");
            } finally {
                Application.setUserAgentStylesheet(before);
            }
        }).get(60, TimeUnit.SECONDS);
    }
}
