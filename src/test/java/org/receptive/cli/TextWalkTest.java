package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.export.PlayedGif;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

class TextWalkTest {

    private static final Message WAY = Message.of("walk.noGtk", "libgtk-3-0t64");

    @TempDir
    private Path folder;

    private String printed(Language language, boolean coloured) {
        var out = new StringWriter();
        var file = new TextWalk(new PrintWriter(out), language, coloured).walk(folder, WAY);
        assertThat(file).hasValueSatisfying(f -> assertThat(f).exists().hasParent(folder));
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void theWalkPrintsTheTitleEveryStepAndTheWayToTheWindow(Language language) {
        var out = printed(language, false);
        var scene = SceneCatalogue.first();
        var timeline = new Timeline(scene.walk().stages().getFirst(), Grain.VALUE);
        var text = new StepText(Texts.of(language));
        assertThat(out).startsWith(scene.title().in(language));
        for (int i = 0; i < timeline.length(); i++)
            assertThat(out).contains((i + 1) + ". " + text.sentence(timeline.at(i), timeline)).contains(text.formula(timeline.at(i)));
        assertThat(out.strip().lines().toList()).endsWith(Texts.of(language).get(WAY));
        assertThat(out).contains("libgtk-3-0t64").doesNotContain("\u001b");
    }

    @Test
    void theAnimationHasAFrameForEveryStep() throws IOException {
        var out = printed(Language.ENGLISH, false);
        var file = folder.resolve("receptive-first-scene.gif");
        assertThat(out).contains(file.toString());
        assertThat(PlayedGif.of(file).frames()).hasSize(SceneCatalogue.first().walk().stages().getFirst().stepCount());
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void anAnimationThatCannotBeWrittenCostsOneLineAndNotTheWayToTheWindow(Language language) {
        var out = new StringWriter();
        assertThat(new TextWalk(new PrintWriter(out), language, false).walk(folder.resolve("absent"), WAY)).isEmpty();
        assertThat(out.toString()).contains("absent").doesNotContain("\tat ");
        assertThat(out.toString().strip().lines().toList()).endsWith(Texts.of(language).get(WAY));
    }

    @Test
    void coloursAreOnlyForATerminal() {
        assertThat(printed(Language.ENGLISH, true)).contains("\u001b[1mHorizontal edges\u001b[0m");
    }
}
