package org.receptive.ui.walk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What moves before the eyes while one walks: the kernel turns by 180° where it is read so, and the window glides from one place to the
/// next.
public final class WalkMotion {

    private static final double TURN_SECONDS = 0.6;
    private static final double GLIDE_SECONDS = 0.15;
    /// Steps that follow each other faster jump: a glide would blur what it is to show.
    private static final double REST_SECONDS = 0.25;

    private final ReadOnlyDoubleWrapper turn;
    private final ReadOnlyDoubleWrapper glide = new ReadOnlyDoubleWrapper(0);
    private final BooleanProperty reduced = new SimpleBooleanProperty(false);
    private double goal;
    private double rested;

    /// Shows the kernel turned so far, at rest.
    WalkMotion(double turned) {
        goal = turned;
        turn = new ReadOnlyDoubleWrapper(turned);
    }

    // Properties

    /// How far the kernel is turned, 0 … 1 for 180°.
    public ReadOnlyDoubleProperty turnProperty() {
        return turn.getReadOnlyProperty();
    }

    /// How far the window's frame still is from its place: from 1 to 0 after a step on, from −1 to 0 after a step back.
    public ReadOnlyDoubleProperty glideProperty() {
        return glide.getReadOnlyProperty();
    }

    /// Whether the kernel turns, and the window moves, at once.
    public BooleanProperty reducedProperty() {
        return reduced;
    }

    // Commands

    /// Lets time pass.
    void pass(double seconds) {
        rested += seconds;
        glide.set(Math.signum(glide.get()) * Math.max(0, Math.abs(glide.get()) - seconds / GLIDE_SECONDS));
    }

    /// Turns the kernel for so long.
    void turn(double seconds) {
        if (turn.get() != goal) {
            double by = reduced.get() ? 1 : seconds / TURN_SECONDS;
            turn.set(goal > turn.get() ? Math.min(goal, turn.get() + by) : Math.max(goal, turn.get() - by));
        }
    }

    /// Says how far the kernel is to turn.
    void aim(double turned) {
        goal = turned;
    }

    /// Moves the window by some steps: before the eyes if it is a single one and not in a row of quick ones, at once otherwise.
    void step(int by) {
        glide.set(!reduced.get() && rested >= REST_SECONDS && Math.abs(by) == 1 ? by : 0);
        rested = 0;
    }

    /// Puts the window where it belongs.
    void stop() {
        glide.set(0);
    }

    /// Shows the kernel as it is, without turning it before the eyes.
    void settle() {
        turn.set(goal);
        stop();
    }
}
