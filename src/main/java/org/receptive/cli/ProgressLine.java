package org.receptive.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.receptive.text.Message;
import org.receptive.text.Texts;

/// Shows how far long work has come: a bar that redraws itself on a terminal, one plain line every ten percent for a file or a pipe.
final class ProgressLine {

    private static final int BAR = 30;
    private static final int STEPS = 10;
    private static final long REDRAW_NANOS = 100_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter out;
    private final Texts texts;
    private final boolean terminal;
    private final LongSupplier clock;

    private String name = "";
    private long startedNanos;
    private long startedAt;
    private long drawnNanos;
    private long drawnStep;
    private int drawnLength;

    /// Shows progress on `out`, as it suits the place where that goes to.
    static ProgressLine of(PrintWriter out, Texts texts) {
        return new ProgressLine(out, texts, Terminal.isInteractive(), System::nanoTime);
    }

    ProgressLine(PrintWriter out, Texts texts, boolean terminal, LongSupplier clock) {
        this.out = out;
        this.texts = texts;
        this.terminal = terminal;
        this.clock = clock;
    }

    /// Shows that `done` of `total` are finished of the work called `what`; another name begins another line. A total of 0 is unknown.
    void show(String what, long done, long total) {
        long now = clock.getAsLong();
        boolean begins = !what.equals(name);
        if (begins) {
            end();
            name = what;
            startedNanos = now;
            startedAt = done;
            drawnStep = total > 0 ? STEPS * done / total : 0;
        }
        if (total <= 0)
            return;
        long step = STEPS * Math.min(done, total) / total;
        boolean due = terminal ? begins || drawnLength == 0 || done >= total || now - drawnNanos >= REDRAW_NANOS : step != drawnStep;
        drawnStep = step;
        if (!due)
            return;
        drawnNanos = now;
        if (terminal)
            redraw(bar(now, Math.min(done, total), total));
        else
            out.println(name + ": " + percent(Math.min(done, total), total) + left(now, done, total));
        out.flush();
    }

    /// Ends the line of a terminal, so that what is printed next has its own.
    void end() {
        if (terminal && drawnLength > 0)
            out.println();
        out.flush();
        drawnLength = 0;
        name = "";
    }

    private String bar(long now, long done, long total) {
        int full = (int) (BAR * done / total);
        return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + percent(done, total) + "  " + name + left(now, done, total);
    }

    private void redraw(String line) {
        // What a longer line left behind is overwritten.
        out.print("\r" + line + " ".repeat(Math.max(0, drawnLength - line.length())));
        drawnLength = line.length();
    }

    private static String percent(long done, long total) {
        return 100 * done / total + " %";
    }

    /// Says how long the rest takes at the speed so far, once there is one.
    private String left(long now, long done, long total) {
        double seconds = (now - startedNanos) / NANOS_PER_SECOND;
        if (done >= total || done <= startedAt || seconds < 1)
            return "";
        long rest = Math.round(seconds * (total - done) / (done - startedAt));
        return texts.get(Message.of("cli.progress.left", String.format("%d:%02d", rest / 60, rest % 60)));
    }
}
