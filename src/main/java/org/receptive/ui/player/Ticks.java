package org.receptive.ui.player;

/// Counts whole events in passing time and carries the rest over, so that the count does not depend on how time is sliced.
final class Ticks {

    /// Slices such as 1/60 s are no exact numbers: sixty of them fall short of a second by less than this part of an event.
    private static final double ROUNDING = 1e-9;

    private double carried;

    /// Starts anew; the first event is `delay` events away, 1 for one whole period.
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
