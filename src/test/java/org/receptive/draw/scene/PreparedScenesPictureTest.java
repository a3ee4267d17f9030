package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.View;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// Every stage of the prepared scenes in narrow and in wide pictures.
class PreparedScenesPictureTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double HEIGHT = 420;

    @ParameterizedTest
    @ValueSource(doubles = {540, 700, 900})
    void noTextLeavesThePicture(double width) {
        var outside = new ArrayList<String>();
        for (var entry : SceneCatalogue.entries()) {
            var walk = entry.load().walk();
            var timeline = new Timeline(walk, Grain.VALUE);
            for (int stage = 0; stage < walk.stages().size(); stage++)
                for (var language : Language.all()) {
                    var moment = timeline.at(timeline.indexOf(stage, 0, 0));
                    var frame = new Frame(moment, timeline, View.START.at(Grain.VALUE, stage, 0, 0), Frame.Lit.NOTHING,
                            moment.operation().isFlipped() ? 1 : 0, false, Palette.light(), Sizes.normal(), Texts.of(language));
                    var surface = new RecordingSurface(FONTS::width);
                    new ScenePainter(surface, frame, width, HEIGHT).paint();
                    surface.texts().stream().filter(t -> t.bounds().getMinX() < 0 || t.bounds().getMaxX() > width + 0.5)
                            .forEach(t -> outside.add(entry.name() + ", " + moment.operation().output() + ": " + t.text()));
                }
        }
        assertThat(outside).isEmpty();
    }
}
