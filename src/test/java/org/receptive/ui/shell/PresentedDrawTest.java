package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// What a hall sees of the Draw screen below the pad.
class PresentedDrawTest extends PresentedFixture {

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void whatDecidedAndWhatStaysAlikeCanBeShownToAHallAndAreBackAtTheDesk() {
        onFx(() -> {
            shell().show(ScreenName.DRAW);
            return true;
        });
        layOut(1280, 720);
        for (var part : List.of("unit draw-unit draw-probabilities", "deciding draw-occlusion draw-right draw-reset draw-probabilities")) {
            var names = List.of(part.split(" ", -1));
            onFx(() -> {
                node("draw-hall-" + names.getFirst(), ToggleButton.class).fire();
                return true;
            });
            layOut(1280, 720);
            assertThat(onFx(() -> nodes().stream().map(Node::getId).toList())).containsAll(names.subList(1, names.size()))
                    .contains("draw-undo", "draw-redo", "draw-clear", "draw-sample");
        }
        onFx(() -> {
            appearance.presentingProperty().set(false);
            return true;
        });
        layOut(1280, 720);
        assertThat(onFx(() -> nodes().stream().map(Node::getId).toList())).contains("draw-occlusion", "draw-right", "draw-unit",
                "draw-probabilities").containsSubsequence("draw-undo", "draw-redo", "draw-clear", "draw-sample")
                .containsSubsequence("draw-turn", "draw-reset", "draw-similarities");
    }

    @Test
    void aQuestionMayBeFollowedByAnotherTopicAtOnce() {
        onFx(() -> {
            shell().show(ScreenName.DRAW);
            return true;
        });
        layOut(1280, 720);
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var before = onFx(() -> Thread.currentThread().getUncaughtExceptionHandler());
        onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            node("draw-hall-deciding", ToggleButton.class).fire();
            node("draw-occlusion", ToggleButton.class).fire();
            node("draw-hall-unit", ToggleButton.class).fire();
            return true;
        });
        layOut(1280, 720);
        onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(before);
            return true;
        });
        assertThat(failures).isEmpty();
    }
}
