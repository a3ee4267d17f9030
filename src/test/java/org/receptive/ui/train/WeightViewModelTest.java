package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.receptive.draw.chart.SliceSheet;
import org.receptive.scene.View;
import org.receptive.text.Language;
import org.receptive.trace.MapId;
import org.receptive.trace.Operation;

/// The question why a weight changed, without a window.
class WeightViewModelTest extends TrainViewModelDriver {

    private final List<WeightViewModel.Answer> answers = new ArrayList<>();

    private WeightViewModel weight() {
        return model().weight();
    }

    private WeightViewModel.State now() {
        return weight().stateProperty().get();
    }

    private void train() {
        weight().deliverTo(answers::add);
        model().runs().start();
        runToTheEnd();
    }

    private static Operation shown(WeightViewModel.Answer answer) {
        return answer.walk().walk().stages().get(answer.walk().view().stage());
    }

    @Test
    void theStrongestWeightOfALargeFilterIsFramedAndTheFrameMovesThroughItsSlices() {
        assertThat(now().canAsk()).isFalse();
        train();
        assertThat(now().canAsk()).as("no filter is large").isFalse();
        replay().chooseLayer("conv2");
        weight().enlarge(OptionalInt.of(3));
        var cell = now().weight().orElseThrow();
        var maps = replayed().kernels().orElseThrow().maps();
        for (int s = 0; s < maps.slices(); s++)
            for (int i = 0; i < 25; i++)
                assertThat(Math.abs(maps.get(3, s, i / 5, i % 5)))
                        .isLessThanOrEqualTo(Math.abs(maps.get(3, cell.slice(), cell.row(), cell.col())));
        weight().choose(new SliceSheet.Cell(3, 0, 4, 4));
        weight().move(0, 1);
        assertThat(now().weight()).contains(new SliceSheet.Cell(3, 1, 0, 0));
        weight().move(-9, 0);
        assertThat(now().weight()).contains(new SliceSheet.Cell(3, 0, 0, 0));
        weight().enlarge(OptionalInt.empty());
        assertThat(now().canAsk()).isFalse();
        weight().ask();
        model().pulse();
        assertThat(answers).isEmpty();
    }

    @Test
    void theAnswerOpensAtTheGradientOfTheWeightAndEndsAtTheRecordedOne() {
        train();
        replay().chooseLayer("conv2");
        replay().seek(37);
        weight().enlarge(OptionalInt.of(2));
        weight().choose(new SliceSheet.Cell(2, 1, 0, 3));
        weight().ask();
        assertThat(now().progress()).isPresent();
        pulseUntil(() -> !answers.isEmpty());
        assertThat(now().progress()).isEmpty();
        var answer = answers.getFirst();
        assertThat(answer.isFirst()).isTrue();
        assertThat(answer.examples()).hasSize(20);
        assertThat(shown(answer).output()).isEqualTo(new MapId("C3", "w").gradient());
        int index = (2 * 6 + 1) * 25 + 3;
        assertThat(answer.walk().view().step()).isEqualTo(index);
        assertThat(answer.walk().title().in(Language.ENGLISH)).isEqualTo("Why C3 w[2,1,0,3] changed, iteration 36 → 37");
        assertThat(answer.walk().note().in(Language.ENGLISH)).contains("the recorded ones to the bit");
        var layout = replayed().prepared().orElseThrow().task().network().layout();
        var slice = layout.find("conv2.weight").orElseThrow();
        var recorded = replayed().snapshot().orElseThrow();
        assertThat(recorded.iteration()).isEqualTo(37);
        assertThat((float) answer.walk().walk().stages().getLast().y().values().toArray()[index])
                .isEqualTo(recorded.values().get(slice.offset() + index));

        answer.choose().accept(7, View.START.at(View.START.grain(), 2, 9, 0));
        pulseUntil(() -> answers.size() == 2);
        assertThat(answers.getLast().isFirst()).isFalse();
        assertThat(answers.getLast().example()).isEqualTo(7);
        assertThat(answers.getLast().walk().view().stage()).as("one stays where one stands").isEqualTo(2);
        assertThat(answers.getLast().walk().view().step()).isEqualTo(9);
    }

    @Test
    void whatIsGivenUpIsNotAnswered() {
        train();
        weight().enlarge(OptionalInt.of(0));
        weight().ask();
        weight().cancel();
        assertThat(now().progress()).isEmpty();
        weight().ask();
        pulseUntil(() -> !answers.isEmpty());
        for (int i = 0; i < 50; i++)
            model().pulse();
        assertThat(answers).hasSize(1);
        assertThat(model().message().noticeProperty().get()).isEmpty();
    }

    @Test
    void aLossThatCannotBeSteppedThroughIsSaid() {
        model().setup().change(s -> s.withModel("lenet5-1998").withEpochs(1).withExamples(40));
        train();
        model().message().dismiss();
        weight().enlarge(OptionalInt.of(0));
        weight().ask();
        pulseUntil(() -> model().message().noticeProperty().get().isPresent());
        assertThat(messageKey()).isEqualTo("error.replay.loss");
        assertThat(answers).isEmpty();
    }
}
