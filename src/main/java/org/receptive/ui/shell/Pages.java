package org.receptive.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The screens of a window. The first one is there from the beginning; the others are made when they are first asked for, so that the
/// window opens at once.
public final class Pages {

    private final Page walk;
    private final Screens screens;
    private Optional<TrainPage> train = Optional.empty();
    private Optional<DrawPage> draw = Optional.empty();

    Pages(Page walk, Screens screens) {
        this.walk = walk;
        this.screens = screens;
    }

    /// Returns a screen by its name.
    Page of(ScreenName name) {
        return switch (name) {
            case STEP -> walk;
            case TRAIN -> train();
            case DRAW -> draw();
        };
    }

    /// Returns the Train screen.
    public TrainPage train() {
        if (train.isEmpty())
            train = Optional.of(screens.train());
        return train.get();
    }

    /// Returns the Draw screen.
    public DrawPage draw() {
        if (draw.isEmpty())
            draw = Optional.of(screens.draw());
        return draw.get();
    }

    /// Returns the Train screen if it was made already.
    Optional<TrainPage> trainIfMade() {
        return train;
    }

    /// Returns the screens that were made already, in the order in which they end their work: the drawing takes a moment to keep, a
    /// training may take seconds to stand still.
    List<Page> made() {
        var all = new ArrayList<Page>();
        draw.ifPresent(all::add);
        train.ifPresent(all::add);
        all.add(walk);
        return all;
    }
}
