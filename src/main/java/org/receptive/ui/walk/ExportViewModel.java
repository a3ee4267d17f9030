package org.receptive.ui.walk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.export.ExportFormat;
import org.receptive.export.ExportPlan;
import org.receptive.export.Exporter;
import org.receptive.io.Destination;
import org.receptive.scene.CaptionedWalk;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.ReadableException;

/// An export from the screen: what is chosen, how far it is, and how it ended. The work is done in the background.
public final class ExportViewModel {

    private final PaintFonts fonts;
    private final Executor background;
    private final Executor screen;
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.GIF);
    private final IntegerProperty from = new SimpleIntegerProperty(1);
    private final IntegerProperty to = new SimpleIntegerProperty(1);
    private final IntegerProperty framesPerSecond = new SimpleIntegerProperty((int) ExportPlan.DEFAULT_FPS);
    private final IntegerProperty width = new SimpleIntegerProperty(ExportPlan.DEFAULT_WIDTH);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private Optional<CaptionedWalk> shown = Optional.empty();

    /// Makes an export that works on `background` and reports on `screen`.
    public ExportViewModel(PaintFonts fonts, Executor background, Executor screen) {
        this.fonts = fonts;
        this.background = background;
        this.screen = screen;
    }

    /// The kind of file.
    public ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    /// The first step of an animation, counted from 1 as a person counts.
    public IntegerProperty fromProperty() {
        return from;
    }

    /// The last step of an animation, counted from 1.
    public IntegerProperty toProperty() {
        return to;
    }

    /// How fast an animation plays.
    public IntegerProperty framesPerSecondProperty() {
        return framesPerSecond;
    }

    /// The width in px.
    public IntegerProperty widthProperty() {
        return width;
    }

    /// Whether a file is being written.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How much is written, 0 … 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// How the last export ended, or what is wrong with the choices.
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Takes the walk to export; the range becomes its whole timeline.
    public void prepare(CaptionedWalk now) {
        shown = Optional.of(now);
        from.set(1);
        to.set(ExportPlan.lastMoment(now) + 1);
        notice.set(Optional.empty());
        progress.set(0);
    }

    /// Says what is wrong with a typed number.
    public void report(Message problem) {
        notice.set(Optional.of(Notice.problem(problem)));
    }

    /// Checks the choices; a message says what is wrong with them.
    public Optional<ExportPlan> plan(boolean dark, Language language) {
        try {
            return shown.map(s -> plan(s, dark, language));
        } catch (ReadableException e) {
            report(e.problem());
            return Optional.empty();
        }
    }

    private ExportPlan plan(CaptionedWalk s, boolean dark, Language language) {
        boolean animated = format.get() == ExportFormat.GIF;
        int first = animated ? from.get() - 1 : ExportPlan.presentMoment(s);
        return new ExportPlan(s, format.get(), first, animated ? to.get() - 1 : first, framesPerSecond.get(), width.get(), dark, language);
    }

    /// Writes to a chosen file in the background, whose ending is the format's; what is wrong with the choice is said at once.
    public void start(ExportPlan plan, Path chosen) {
        try {
            start(plan, Destination.of(chosen, plan.format().ending()));
        } catch (ReadableException e) {
            report(e.problem());
        }
    }

    private void start(ExportPlan plan, Destination target) {
        cancelled.set(false);
        progress.set(0);
        notice.set(Optional.empty());
        running.set(true);
        background.execute(() -> {
            var end = write(plan, target);
            screen.execute(() -> {
                running.set(false);
                notice.set(Optional.of(end));
            });
        });
    }

    private Notice write(ExportPlan plan, Destination target) {
        try {
            boolean written = new Exporter(plan, fonts).write(target.file(), (done, total) -> {
                screen.execute(() -> progress.set((double) done / total));
                return !cancelled.get();
            });
            return written ? target.done() : Notice.advice("export.cancelled");
        } catch (ReadableException e) {
            return Notice.problem(e.problem());
        } catch (RuntimeException | OutOfMemoryError e) {
            // No one foresaw it, but the card must not stay at work for ever.
            return Notice.problem(Message.of("export.failed", e));
        }
    }

    /// Ends the export that is running; nothing of it is left behind.
    public void cancel() {
        cancelled.set(true);
    }
}
