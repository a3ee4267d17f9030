package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Edits;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.SlicePages;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// Whatever channels, groups, place and page are chosen, there is a picture, and it shows what is at work.
class EveryPageTest {

    private static final int MOST_IN = 16;
    private static final int MOST_OUT = 8;

    private final Random random = new Random(9);

    private static Frame frame(Scene scene) {
        return Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
    }

    private static void requirePicture(Scene scene, double width, double height) {
        var frame = frame(scene);
        var what = scene.inputShape() + " " + scene.convolution().spec() + " " + scene.view();
        var shown = VisibleSlices.of(frame.moment(), frame.view());
        var read = frame.moment().summands().stream().map(t -> t.first().shown().channel()).distinct().toList();
        assertThat(shown.kernelsPerFilter()).as(what).isPositive();
        assertThat(channels(shown.outputs())).as(what).contains(frame.moment().step().target().channel());
        assertThat(channels(shown.inputs())).as(what).containsAnyElementsOf(read);
        int perFilter = scene.convolution().spec().channelsPerFilter();
        var ofThisFilter = channels(shown.kernels()).stream().filter(k -> k / perFilter == frame.moment().step().target().channel());
        assertThat(ofThisFilter).as(what).hasSize(shown.kernelsPerFilter());
        if (scene.view().grain() == Grain.TERM) {
            var products = frame.moment().summands();
            var last = products.get(Math.min(frame.moment().termsDone(), products.size()) - 1);
            assertThat(channels(shown.inputs())).as(what).contains(last.first().shown().channel());
            assertThat(channels(shown.kernels())).as(what).contains(last.last().shown().channel());
        }
        new ScenePainter(new RecordingSurface(), frame, width, height).paint();
        new ExportFrame(new RecordingSurface(), frame, "", width, height + 200, 120).paint();
    }

    private static List<Integer> channels(List<VisibleSlices.Slice> slices) {
        return slices.stream().map(VisibleSlices.Slice::channel).toList();
    }

    private int divisor(int one, int other) {
        while (true) {
            int groups = 1 + random.nextInt(Math.min(one, other));
            if (one % groups == 0 && other % groups == 0)
                return groups;
        }
    }

    @Test
    void everyPageOfEverySettingIsPainted() {
        for (int i = 0; i < 400; i++) {
            int in = 1 + random.nextInt(MOST_IN);
            int out = 1 + random.nextInt(MOST_OUT);
            var builder = new SceneBuilder().input(2 + random.nextInt(4), 3).kernel(1 + random.nextInt(2), 1 + random.nextInt(3))
                    .channels(in, out, divisor(in, out));
            if (random.nextBoolean())
                builder.bias();
            var first = builder.build();
            var grain = random.nextBoolean() ? Grain.VALUE : Grain.TERM;
            int offset = grain == Grain.VALUE ? 0 : random.nextInt(first.convolution().spec().termsPerOutput());
            var scene = builder.at(grain, random.nextInt((int) first.outputShape().count()), offset).build();
            int page = random.nextInt(6);
            requirePicture(scene.withView(scene.view().withInputPage(page)), 600 + random.nextInt(900), 400 + random.nextInt(500));
        }
    }

    @Test
    void thePageOfAnotherGroupIsThatOfTheStep() {
        var scene = SceneCatalogue.first();
        var edited = Edits.groups(Edits.outChannels(Edits.inChannels(scene, 10).scene(), 2).scene(), 2).scene();
        int last = (int) edited.outputShape().count() - 1;
        for (int page = 0; page < 3; page++) {
            var end = edited.withView(edited.view().at(Grain.VALUE, 0, last, 0).withInputPage(page));
            var frame = frame(end);
            assertThat(channels(VisibleSlices.of(frame.moment(), frame.view()).inputs()))
                    .isEqualTo(page == 0 ? List.of(5, 6, 7, 8) : List.of(9));
            requirePicture(end, 900, 500);
        }
    }

    @Test
    void noPageIsChosenThatDoesNotExist() {
        for (int in = 1; in <= MOST_IN; in++)
            for (int page = 0; page < 5; page++) {
                var sixteen = new SceneBuilder().channels(MOST_IN, 2, 1).build();
                var looked = sixteen.withView(sixteen.view().withInputPage(page));
                var scene = Edits.inChannels(Edits.outChannels(looked, 1 + in % 3).scene(), in).scene();
                assertThat(scene.view().inputPage()).as("page %d of %d channels", page, in)
                        .isBetween(0, SlicePages.of(frame(scene).moment()).count() - 1);
                requirePicture(scene, 900, 500);
            }
    }
}
