package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.scene.SceneFile;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The application itself starts, whatever the scene of last time is.
class StartTest {

    private static final String HOME = "receptive.home";

    @TempDir
    private Path home = Path.of("");
    private Optional<String> before = Optional.empty();
    private Optional<Application> started = Optional.empty();

    @BeforeEach
    void useFolder() throws Exception {
        before = Optional.ofNullable(System.getProperty(HOME));
        System.setProperty(HOME, home.toString());
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void stop() throws Exception {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> FxToolkit.toolkitContext().getRegisteredStage().hide()));
        if (started.isPresent())
            FxToolkit.cleanupApplication(started.get());
        before.ifPresentOrElse(value -> System.setProperty(HOME, value), () -> System.clearProperty(HOME));
    }

    private String messageAfterStart() throws Exception {
        started = Optional.of(FxToolkit.setupApplication(ReceptiveApplication.class));
        WaitForAsyncUtils.waitForFxEvents();
        return new FxRobot().lookup("#message").queryAs(Label.class).getText();
    }

    @Test
    void aSceneOfManyChannelsInGroupsAtItsLastStepIsShownAgain() throws Exception {
        var builder = new SceneBuilder().channels(10, 2, 2);
        int last = (int) builder.build().outputShape().count() - 1;
        SceneFile.write(builder.at(Grain.VALUE, last, 0).build(), home.resolve("last-scene.json"));
        assertThat(messageAfterStart()).isEmpty();
    }

    @Test
    void aSceneThatCannotBeShownIsKeptAsideAndTheMessageLineSaysWhere() throws Exception {
        Files.writeString(home.resolve("last-scene.json"), "{");
        assertThat(messageAfterStart()).contains("last-scene-kept-1.json");
        assertThat(home.resolve("last-scene-kept-1.json")).hasContent("{");
    }
}
