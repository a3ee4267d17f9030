package org.receptive.ui.player;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Chooses an index on a timeline: by playing, stepping, jumping or scrubbing.
///
/// The player has no clock. Whoever has one calls [#advance] with the seconds that passed.
/// `0 ≤ index < length` holds at every moment that a listener can see. A new player stands at index 0 of a timeline of length 1, paused, at
/// speed 1.
public final class Player {

    /// The four moves that a held button repeats.
    public enum Direction {
        /// To the previous moment.
        BACK,
        /// To the next moment.
        FORWARD,
        /// To the same column of the previous row of output.
        ROW_BACK,
        /// To the same column of the next row of output.
        ROW_FORWARD
    }

    /// How long one index lasts at speed 1, in seconds.
    public static final double SECONDS_PER_STEP = 0.8;
    /// The speeds that [#faster] and [#slower] step through.
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 20.0);
    /// How long a button is held before it repeats, in seconds.
    public static final double HOLD_DELAY_SECONDS = 0.35;
    /// How often a held button repeats.
    public static final double REPEATS_PER_SECOND = 12;

    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index", 0);
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length", 1);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(this, "speed", 1);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);

    private final Ticks playTicks = new Ticks();
    private final Ticks holdTicks = new Ticks();
    private boolean stepped;
    private Optional<Direction> held = Optional.empty();
    private Rows rows = (from, count) -> Math.clamp((long) from + count, 0, length.get() - 1);

    /// Where a jump over rows leads, which only the timeline knows: its rows may differ in length.
    @FunctionalInterface
    public interface Rows {

        /// Returns the index `rows` rows after `index`, or before it if negative.
        int moved(int index, int rows);
    }

    // Properties

    /// The present index, from 0.
    public ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /// How many indices there are, at least 1.
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// How many times faster than [#SECONDS_PER_STEP] it plays, 0.25–20.
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// Whether time moves the index.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Tells whether the last move led to the very next index or the one before, and was no jump to a chosen one.
    public boolean hasStepped() {
        return stepped;
    }

    // Commands

    /// Plays; from the first index if it stands at the last. A timeline of one index does not play.
    public void play() {
        if (playing.get() || length.get() == 1)
            return;
        release();
        if (isLast())
            jump(0);
        playTicks.restart(1);
        playing.set(true);
    }

    /// Stops where it is.
    public void pause() {
        playing.set(false);
    }

    /// Pauses if it plays and plays if it is paused.
    public void toggle() {
        if (playing.get())
            pause();
        else
            play();
    }

    /// Pauses and goes to the previous index, if there is one.
    public void back() {
        stepBy(-1);
    }

    /// Pauses and goes to the next index, if there is one.
    public void forward() {
        stepBy(1);
    }

    /// Pauses and goes to the same place `rows` rows of output further on, or back if negative; to the end of the timeline if there is no
    /// such row.
    public void row(int rows) {
        pause();
        jump(this.rows.moved(index.get(), rows));
    }

    /// Goes to the first index; playing goes on.
    public void first() {
        seek(0);
    }

    /// Goes to the last index, where playing ends.
    public void last() {
        seek(length.get() - 1);
        pause();
    }

    /// Goes to an index, clamped into the timeline. Playing goes on and gives the index its full time.
    public void seek(int wanted) {
        playTicks.restart(1);
        jump(wanted);
    }

    private void jump(int wanted) {
        stepped = false;
        index.set(Math.clamp(wanted, 0, length.get() - 1));
    }

    /// Sets the speed, clamped to 0.25–20; what is no number is ignored.
    public void setSpeed(double value) {
        if (!Double.isNaN(value))
            speed.set(Math.clamp(value, SPEEDS.getFirst(), SPEEDS.getLast()));
    }

    /// Goes to the next higher of [#SPEEDS].
    public void faster() {
        setSpeed(SPEEDS.stream().filter(s -> s > speed.get()).findFirst().orElse(SPEEDS.getLast()));
    }

    /// Goes to the next lower of [#SPEEDS].
    public void slower() {
        setSpeed(SPEEDS.reversed().stream().filter(s -> s < speed.get()).findFirst().orElse(SPEEDS.getFirst()));
    }

    /// Takes over a timeline that was computed again. Whether it plays, and how much of the present index's time has passed, stays.
    ///
    /// @param newLength how many indices there are now, at least 1
    /// @param newIndex where to stand, clamped into the timeline
    public void resize(int newLength, int newIndex) {
        int size = Math.max(1, newLength);
        // listeners are told one after the other, so the longer of the two lengths must hold while the index moves
        if (size > length.get())
            length.set(size);
        stepped = false;
        index.set(Math.clamp(newIndex, 0, size - 1));
        length.set(size);
    }

    /// Says where a jump over rows of output leads.
    public void setRows(Rows value) {
        rows = value;
    }

    /// Moves once, and again and again while time passes, until [#release]: for buttons on the screen that are held with the pointer.
    /// Pauses. Keys repeat by themselves.
    public void press(Direction direction) {
        move(direction, 1);
        holdTicks.restart(HOLD_DELAY_SECONDS * REPEATS_PER_SECOND);
        held = Optional.of(direction);
    }

    /// Ends what [#press] began.
    public void release() {
        held = Optional.empty();
    }

    /// Lets time pass: plays on, and repeats the move of a held button.
    ///
    /// One call may move by many indices, of which listeners see the last; what is left of the time is carried over, so that the index
    /// does not depend on how time is sliced. Playing that reaches the last index pauses there.
    ///
    /// @param seconds how much time has passed since the last call; nothing happens for less than 0
    public void advance(double seconds) {
        if (!(seconds > 0))
            return;
        held.ifPresent(direction -> move(direction, holdTicks.pass(seconds * REPEATS_PER_SECOND)));
        if (playing.get())
            playOn(playTicks.pass(seconds * speed.get() / SECONDS_PER_STEP));
    }

    private void playOn(int steps) {
        stepped = steps == 1;
        long target = (long) index.get() + steps;
        index.set((int) Math.min(target, length.get() - 1));
        if (isLast())
            pause();
    }

    private void move(Direction direction, int times) {
        if (times == 0)
            return;
        switch (direction) {
            case BACK -> stepBy(-times);
            case FORWARD -> stepBy(times);
            case ROW_BACK -> row(-times);
            case ROW_FORWARD -> row(times);
        }
    }

    private void stepBy(long steps) {
        pause();
        stepped = Math.abs(steps) == 1;
        index.set(Math.clamp(index.get() + steps, 0, length.get() - 1));
    }

    private boolean isLast() {
        return index.get() == length.get() - 1;
    }

    /// Counts whole events in passing time and carries the rest over, so that the count does not depend on how time is sliced.
    private static final class Ticks {

        /// Slices such as 1/60 s are no exact numbers: sixty of them fall short of a second by less than this part of an event.
        private static final double ROUNDING = 1e-9;

        private double carried;

        /// Starts again; the first event is `delay` events away, 1 for one whole period.
        void restart(double delay) {
            carried = 1 - delay;
        }

        /// Lets time pass and returns how many events fall into it.
        ///
        /// @param events how much time passes, in events: seconds · events per second
        int pass(double events) {
            carried += events;
            int whole = (int) Math.max(0, Math.floor(carried + ROUNDING));
            carried -= whole;
            return whole;
        }
    }
}
