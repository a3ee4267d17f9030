package org.receptive.session;

import org.receptive.nn.Schedule;
import org.receptive.text.Message;

/// How the learning rate changes while a network trains.
public enum ScheduleChoice {
    /// Always the same.
    CONSTANT,
    /// Halved after every fifth epoch.
    STEP,
    /// Half a cosine down to 0.
    COSINE,
    /// Up for a quarter of the time, then down.
    ONE_CYCLE;

    private static final Schedule.StepDecay HALVED = new Schedule.StepDecay(5, 0.5);
    private static final Schedule.OneCycle CYCLE = new Schedule.OneCycle(0.25, 0.1, 0.001);

    /// Returns the schedule.
    public Schedule schedule() {
        return switch (this) {
            case CONSTANT -> new Schedule.Constant();
            case STEP -> HALVED;
            case COSINE -> new Schedule.Cosine(0);
            case ONE_CYCLE -> CYCLE;
        };
    }

    /// Finds the choice that a schedule belongs to.
    public static ScheduleChoice of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Constant _ -> CONSTANT;
            case Schedule.StepDecay _ -> STEP;
            case Schedule.Cosine _ -> COSINE;
            case Schedule.OneCycle _ -> ONE_CYCLE;
        };
    }

    /// Returns what it is called.
    public Message title() {
        return Message.of("training.schedule." + name().replace("_", ""));
    }
}
