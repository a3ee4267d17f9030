package org.receptive.ui.digit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.PadContent;
import org.receptive.explain.Unit;
import org.receptive.io.network.TrainedModel;
import org.receptive.scene.Caption;
import org.receptive.session.ShownModel;
import org.receptive.text.Notice;

/// The whole path of a unit, without a window: the background works when the test says so.
class PathViewModelTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<PathViewModel.Path> made = new ArrayList<>();

    private DrawViewModels models(String name) {
        var drawing = PadContent.of(new GeneratedDigits(WritingStyle.VARIED).drawing(4, 0));
        return DrawViewModels.of(ShownModel.of(Caption.same(name), TrainedModel.open(name)), drawing,
                new DrawViewModels.Samples(() -> GeneratedImages.make(1, 10), new Random(1)), Runnable::run, Runnable::run);
    }

    private PathViewModel paths(DrawViewModels models) {
        return new PathViewModel(models.network(), background::add, Runnable::run, made::add);
    }

    @Test
    void itIsMadeInTheBackgroundAndStandsAtTheUnitOfEveryLayer() {
        var models = models("lenet5");
        var paths = paths(models);
        for (var stage : models.network().model().stages()) {
            var unit = new Unit(stage.index(), stage.shape().channels() - 1, stage.shape().rows() / 2, stage.shape().cols() - 1);
            models.network().select(Optional.of(unit));
            paths.open();
            assertThat(made).isEmpty();
            background.remove().run();
            var path = made.removeFirst();
            var moment = path.walk().moment();
            double value = models.network().inspection().value(unit);
            assertThat(Math.max(stage.activation().isPresent() ? 0 : Double.NEGATIVE_INFINITY, moment.step().value())).as(stage.label())
                    .isCloseTo(value, within(1e-4 * Math.max(1, Math.abs(value))));
            assertThat(path.question()).hasSize(11);
            assertThat(path.isFirst()).isTrue();
        }
    }

    @Test
    void withADigitTheWayBackFollowsAndOneStaysWhereOneStands() {
        var models = models("lenet5");
        paths(models).open(new Unit(0, 2, 3, 4));
        background.remove().run();
        var forward = made.removeFirst();
        var there = forward.walk().view().at(forward.walk().view().grain(), 5, 11, 0);
        forward.choose().accept(OptionalInt.of(8), there);
        background.remove().run();
        var whole = made.removeFirst();
        assertThat(whole.isFirst()).isFalse();
        assertThat(whole.label()).hasValue(8);
        assertThat(whole.walk().view()).isEqualTo(there);
        int stages = forward.walk().walk().stages().size();
        assertThat(whole.walk().walk().stages().subList(0, stages)).isEqualTo(forward.walk().walk().stages());
        assertThat(whole.walk().walk().stages().size()).isGreaterThan(2 * stages);
    }

    @Test
    void ofWaysThatAreAskedForInARowOnlyTheLastIsMade() {
        var models = models("lenet5");
        var paths = paths(models);
        paths.open(new Unit(0, 2, 3, 4));
        background.remove().run();
        var forward = made.removeFirst();
        for (int digit = 0; digit < 10; digit++)
            forward.choose().accept(OptionalInt.of(digit), forward.walk().view());
        paths.pulse(1);
        assertThat(background).hasSize(10);
        while (!background.isEmpty())
            background.remove().run();
        assertThat(made).singleElement().satisfies(path -> assertThat(path.label()).hasValue(9));
        assertThat(models.network().noticeProperty().get()).as("nothing is being made any more").isEmpty();
    }

    @Test
    void aWayIsNotShownWhereAnotherWasAskedForWhileItWasMade() {
        var models = models("lenet5");
        var deliveries = new ArrayDeque<Runnable>();
        var paths = new PathViewModel(models.network(), background::add, deliveries::add, made::add);
        paths.open(new Unit(0, 2, 3, 4));
        background.remove().run();
        paths.open(new Unit(0, 2, 3, 5));
        background.remove().run();
        deliveries.forEach(Runnable::run);
        assertThat(made).singleElement().satisfies(path -> assertThat(path.walk().moment().step().target().col()).isEqualTo(5));
    }

    @Test
    void onlyTheNewestOfTheWaysThatAreAskedForSaysThatItFails() {
        var models = models("lenet5");
        var deliveries = new ArrayDeque<Runnable>();
        var paths = new PathViewModel(models.network(), background::add, deliveries::add, made::add);
        paths.open(new Unit(0, 2, 3, 4));
        background.remove().run();
        deliveries.remove().run();
        var forward = made.removeFirst();
        forward.choose().accept(OptionalInt.of(99), forward.walk().view());
        background.remove().run();
        forward.choose().accept(OptionalInt.of(8), forward.walk().view());
        background.remove().run();
        while (!deliveries.isEmpty())
            deliveries.remove().run();
        assertThat(made).singleElement().satisfies(path -> assertThat(path.label()).hasValue(8));
        assertThat(models.network().noticeProperty().get()).as("the older one failed, which nobody waits for").isEmpty();
        forward.choose().accept(OptionalInt.of(99), forward.walk().view());
        background.remove().run();
        deliveries.remove().run();
        assertThat(models.network().noticeProperty().get()).isPresent();
    }

    @Test
    void onlyWhatTakesLongerThanAMomentIsSaid() {
        var models = models("lenet5");
        var paths = paths(models);
        paths.open(new Unit(0, 0, 0, 0));
        paths.pulse(0.05);
        assertThat(models.network().noticeProperty().get()).isEmpty();
        paths.pulse(0.06);
        assertThat(models.network().noticeProperty().get()).map(Notice::words).map(words -> words.key()).contains("draw.path.busy");
        background.remove().run();
        assertThat(models.network().noticeProperty().get()).isEmpty();
        assertThat(made).hasSize(1);
    }
}
