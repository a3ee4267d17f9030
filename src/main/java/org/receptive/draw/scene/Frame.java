package org.receptive.draw.scene;

import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.text.Texts;
import org.receptive.trace.Moment;
import org.receptive.trace.SlidingProduct;
import org.receptive.trace.Timeline;

/// All that a picture shows: the painter is a pure function of this value and the picture's size.
///
/// @param operation the arithmetic
/// @param moment where the walk stands
/// @param timeline what it walks along
/// @param view the way of looking
/// @param lit the pointed or pinned cell and what it is linked to
/// @param turn how far the kernel is turned on its way to 180°, 0 … 1
/// @param palette the colours
/// @param sizes the sizes
/// @param texts the language
public record Frame(SlidingProduct operation, Moment moment, Timeline timeline, View view, Lit lit, double turn, Palette palette,
        Sizes sizes, Texts texts) {

    /// Makes the frame of a scene at the position that its view gives, nothing pointed at.
    public static Frame of(Scene scene, SlidingProduct operation, Palette palette, Sizes sizes, Texts texts) {
        var view = scene.view();
        var timeline = scene.timeline(operation);
        var moment = timeline.at(timeline.indexOf(view.step(), view.offset()));
        var lit = view.pin().map(pin -> Lit.of(operation, pin)).orElse(Lit.NOTHING);
        return new Frame(operation, moment, timeline, view, lit, operation.isFlipped() ? 1 : 0, palette, sizes, texts);
    }

    /// Lays the maps of this frame out in a picture of this size.
    public SceneLayout layout(double width, double height) {
        return SceneLayout.of(this, width, height);
    }
}
