package org.receptive.ui.digit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.data.ink.Stroke;
import org.receptive.data.ink.Stroke.Point;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.DigitCollection;
import org.receptive.session.FineTuning.KnownDigits;
import org.receptive.session.TuningScope;
import org.receptive.text.Message;

class MyDigitsViewModelTest {

    private static final TrainedModel MODEL = TrainedModel.open("lenet5");
    private static final KnownDigits KNOWN = new KnownDigits(Message.of("mydigit.set.generated"), GeneratedImages.make(1, 50),
            GeneratedImages.make(2, 50));

    @TempDir
    Path folder = Path.of("");

    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final List<TrainedModel> used = new ArrayList<>();
    private Optional<StrokeDrawing> pad = Optional.empty();
    private MyDigitsViewModel model = opened(Path.of("there", "is", "none.jsonl"));

    private MyDigitsViewModel opened(Path file) {
        return new MyDigitsViewModel(() -> DigitCollection.open(file), () -> pad, new TuningViewModel.Networks(() -> MODEL, used::add,
                () -> Optional.of(KNOWN), (tuned, target) -> tuned.toFile(Map.of()).write(target)), screen::add);
    }

    @BeforeEach
    void begin() {
        model = opened(folder.resolve("my-digits.jsonl"));
    }

    private static StrokeDrawing line(double x) {
        return StrokeDrawing.of(List.of(new Stroke(List.of(new Point(x, 0), new Point(0, 20), new Point(4, 40)))));
    }

    private void keep(int... labels) {
        for (int label : labels) {
            pad = Optional.of(line(label));
            model.save(label);
        }
    }

    private MyDigitsViewModel.State state() {
        return model.stateProperty().get();
    }

    private TuningViewModel tuning() {
        return model.tuning();
    }

    private List<Integer> labels() {
        return state().digits().stream().map(MyDigitsViewModel.KeptDigit::label).toList();
    }

    private String key() {
        return state().message().map(Message::key).orElse("");
    }

    private void waitFor(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean())
            Objects.requireNonNull(screen.poll(60, TimeUnit.SECONDS), "nothing happened for a minute").run();
    }

    @Test
    void theDrawingOnThePadIsKeptAsWhatItIsAndChosen() {
        keep(7, 1, 7);
        assertThat(labels()).containsExactly(7, 1, 7);
        assertThat(state().selected()).isEqualTo(2);
        assertThat(state().message()).contains(Message.of("mydigit.kept", 7, 3));
        model = opened(folder.resolve("my-digits.jsonl"));
        assertThat(labels()).containsExactly(7, 1, 7);
    }

    @Test
    void anEmptyPadGivesAMessage() {
        model.save(3);
        pad = Optional.of(StrokeDrawing.of(List.of()));
        model.save(3);
        assertThat(key()).isEqualTo("error.mydigit.empty");
        assertThat(labels()).isEmpty();
    }

    @Test
    void deletingTakesTheChosenDigitAndUndoBringsItBack() {
        keep(0, 1, 2);
        model.select(1);
        model.delete();
        assertThat(labels()).containsExactly(0, 2);
        assertThat(state().selected()).isEqualTo(1);
        assertThat(state().canUndo()).isTrue();
        model.undo();
        assertThat(labels()).containsExactly(0, 1, 2);
        assertThat(state().canUndo()).isFalse();
        model.select(9);
        model.delete();
        assertThat(labels()).hasSize(3);
    }

    @Test
    void deletingTheLastDigitChoosesNone() {
        keep(4);
        model.delete();
        assertThat(state().selected()).isEqualTo(MyDigitsViewModel.NONE);
    }

    @Test
    void aFileThatCannotBeWrittenGivesAMessageAndTheDigitsStay() throws IOException {
        var blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where a folder would have to be");
        model = opened(blocked.resolve("my-digits.jsonl"));
        keep(5);
        assertThat(key()).startsWith("error.");
        assertThat(labels()).isEmpty();
    }

    @Test
    void aDamagedFileIsReportedAtOnce() throws IOException {
        Files.writeString(folder.resolve("my-digits.jsonl"), "{");
        model = opened(folder.resolve("my-digits.jsonl"));
        assertThat(key()).isEqualTo("mydigit.damaged");
        keep(2);
        assertThat(labels()).containsExactly(2);
    }

    @Test
    void theNetworkLearnsInTheBackgroundAndIsUsedOnlyOnRequest() throws InterruptedException {
        keep(3, 3, 8);
        tuning().choose(TuningScope.LAST_LAYERS);
        tuning().start();
        assertThat(tuning().runningProperty().get()).isTrue();
        assertThat(tuning().stateProperty().get().result()).isEmpty();
        waitFor(() -> !tuning().runningProperty().get());
        assertThat(tuning().progressProperty().get()).isEqualTo(1);
        var tuned = tuning().stateProperty().get().result().orElseThrow();
        assertThat(tuned.learned().count()).isEqualTo(3);
        assertThat(tuned.test().orElseThrow().count()).isEqualTo(50);
        assertThat(used).isEmpty();
        tuning().use();
        assertThat(used).containsExactly(tuned.tuned());
        var file = folder.resolve("mine.safetensors");
        tuning().save(file);
        assertThat(key()).isEqualTo("file.saved");
        assertThat(TrainedModel.open(file.toString()).parameters().values()).containsExactly(tuned.tuned().parameters().values());
    }

    @Test
    void learningCanBeCancelled() throws InterruptedException {
        keep(3, 4, 5);
        tuning().start();
        waitFor(() -> tuning().progressProperty().get() > 0);
        tuning().cancel();
        waitFor(() -> !tuning().runningProperty().get());
        assertThat(key()).isIn("mydigit.cancelled", "mydigit.tuned");
        assertThat(tuning().stateProperty().get().result().isPresent()).isEqualTo(key().equals("mydigit.tuned"));
    }

    @Test
    void withoutDigitsNothingStarts() {
        tuning().start();
        assertThat(tuning().runningProperty().get()).isFalse();
        assertThat(key()).isEqualTo("error.mydigit.none");
    }
}
