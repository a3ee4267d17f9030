package org.receptive.scene;

import org.receptive.trace.Moment;
import org.receptive.trace.Timeline;
import org.receptive.trace.Walk;

/// A walk with the place where one stands in it and what it is called: all that a picture of it needs.
///
/// @param walk what is walked through
/// @param view position and way of looking
/// @param title its name
/// @param note one sentence on what to look at
public record CaptionedWalk(Walk walk, View view, Caption title, Caption note) {

    /// Takes what a scene shows.
    public static CaptionedWalk of(Scene scene) {
        var walk = scene.walk();
        return new CaptionedWalk(walk, scene.view().within(walk), scene.title(), scene.note());
    }

    /// Returns the same walk looked at in another way.
    public CaptionedWalk withView(View value) {
        return new CaptionedWalk(walk, value, title, note);
    }

    /// Returns the timeline at the grain of the view.
    public Timeline timeline() {
        return view.timeline(walk);
    }

    /// Returns where the walk stands.
    public Moment moment() {
        return view.momentIn(timeline());
    }
}
