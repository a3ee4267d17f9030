package org.receptive.ui.bench;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.StrokeDrawing;

/// Draws on the pad of the running window with the events that a pointer makes.
///
/// @param pad the pad
record PadHand(Region pad) {

    /// A drawing fills this share of the pad.
    private static final double SHARE = 0.75;

    void press(double x, double y) {
        fire(MouseEvent.MOUSE_PRESSED, x, y, true);
    }

    void drag(double x, double y) {
        fire(MouseEvent.MOUSE_DRAGGED, x, y, true);
    }

    void release(double x, double y) {
        fire(MouseEvent.MOUSE_RELEASED, x, y, false);
    }

    /// Draws all strokes of a drawing in the middle of the pad.
    void draw(StrokeDrawing drawing) {
        for (var stroke : PadContent.of(drawing).fitted(SHARE).strokes()) {
            var first = stroke.points().getFirst();
            var last = stroke.points().getLast();
            press(first.x(), first.y());
            stroke.points().forEach(p -> drag(p.x(), p.y()));
            release(last.x(), last.y());
        }
    }

    private void fire(EventType<MouseEvent> type, double x, double y, boolean down) {
        double px = x * pad.getWidth();
        double py = y * pad.getHeight();
        var at = pad.localToScene(px, py);
        var onScreen = pad.localToScreen(px, py);
        pad.fireEvent(new MouseEvent(type, at.getX(), at.getY(), onScreen.getX(), onScreen.getY(), MouseButton.PRIMARY, 1, false, false,
                false, false, down, false, false, false, false, false, new PickResult(pad, at.getX(), at.getY())));
    }
}
