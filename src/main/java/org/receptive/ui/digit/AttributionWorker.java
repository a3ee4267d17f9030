package org.receptive.ui.digit;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.InkPipeline;
import org.receptive.explain.Inference;
import org.receptive.explain.InputGradient;
import org.receptive.explain.OcclusionMap;
import org.receptive.text.FailureLog;

/// Finds out in the background which part of a drawing decided. Only the newest question is answered: a pen is faster than a large network.
public final class AttributionWorker {

    /// The side of the paper that covers the drawing, in pixels.
    static final int PATCH = 5;

    private final Executor background;
    private final Executor screen;
    private final AtomicReference<Optional<Question>> waiting = new AtomicReference<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());

    private record Question(Inspection look, AttributionKind asked) {}

    /// What was found out.
    ///
    /// @param look about which look of the network
    /// @param asked which question it answers
    /// @param values a value for each cell of the input
    public record Answer(Inspection look, AttributionKind asked, float[] values) {}

    /// Makes it; nothing is asked yet.
    ///
    /// @param background runs the work, one task at a time
    /// @param screen runs what changes properties
    AttributionWorker(Executor background, Executor screen) {
        this.background = background;
        this.screen = screen;
    }

    /// The last answer; it may be about an earlier look.
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Asks; an earlier question that nobody works on yet is forgotten.
    void ask(Inspection look, AttributionKind asked) {
        if (asked == AttributionKind.NOTHING) {
            waiting.set(Optional.empty());
            answer.set(Optional.empty());
        } else
            if (waiting.getAndSet(Optional.of(new Question(look, asked))).isEmpty())
                background.execute(this::work);
    }

    private void work() {
        waiting.getAndSet(Optional.empty()).ifPresent(question -> {
            try {
                var values = values(question.look(), question.asked());
                screen.execute(() -> answer.set(Optional.of(new Answer(question.look(), question.asked(), values))));
            } catch (RuntimeException e) {
                FailureLog.write("what decided could not be found out", e);
            }
        });
    }

    private static float[] values(Inspection look, AttributionKind asked) {
        var model = look.model().model();
        int klass = look.pass().predicted();
        return switch (asked) {
            case NOTHING -> new float[(int) model.network().input().count()];
            // a network of its own, since the screen's is at work while the pen moves
            case OCCLUSION -> OcclusionMap.of(new Inference(model.network(), model.parameters()), look.pass().input(), model.network()
                    .input(), klass, PATCH, paper(look));
            case GRADIENT -> InputGradient.of(model.network(), model.parameters(), look.pass().input(), klass);
        };
    }

    /// What the network reads of bare paper.
    private static float[] paper(Inspection look) {
        return look.model().model().input(InkPicture.of(InkPipeline.SIDE, InkPipeline.SIDE, new float[InkPipeline.SIDE
                * InkPipeline.SIDE]));
    }
}
