package org.receptive.draw.scene;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.surface.TextStyle.Align;

/// Looks for what no picture may have: things that overlap, leave the picture, or leave their cell.
final class LayoutFaults {

    private static final double TOLERANCE_PX = 0.75;
    private static final double LEAST_TEXT_PX = 7;

    private final double width;
    private final double height;
    private final RecordingSurface drawn;
    private final List<Placement> placements;
    private final List<RecordingSurface.Text> inCells = new ArrayList<>();
    private final List<RecordingSurface.Text> around = new ArrayList<>();
    private final List<RecordingSurface.Text> magnified = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private LayoutFaults(Frame frame, double width, double height, TextMeasure measure) {
        this.width = width;
        this.height = height;
        this.drawn = new RecordingSurface(measure);
        new ScenePainter(drawn, frame, width, height).paint();
        this.placements = frame.layout(width, height).all();
        for (var text : drawn.texts())
            (isMagnified(text) ? magnified : isInCell(text) ? inCells : around).add(text);
    }

    static List<String> of(RandomFrames.Picture picture, TextMeasure measure) {
        return of(picture.frame(), picture.width(), picture.height(), measure);
    }

    static List<String> of(Frame frame, double width, double height, TextMeasure measure) {
        var faults = new LayoutFaults(frame, width, height, measure);
        faults.ofPlacements();
        faults.ofNumbers();
        faults.ofTextsAround();
        faults.ofMagnified();
        faults.ofLegends();
        return faults.faults;
    }

    private static boolean isInCell(RecordingSurface.Text text) {
        return text.style().align() != Align.LEFT;
    }

    /// A value that stands large beside its cell, over others.
    private static boolean isMagnified(RecordingSurface.Text text) {
        return text.style().align() == Align.CENTER && text.style().bold();
    }

    private void ofMagnified() {
        for (var value : magnified) {
            requireInPicture("value " + value.text(), value.bounds());
            for (var text : around)
                requireApart("value " + value.text(), value.bounds(), "text " + text.text(), text.bounds());
            for (var legend : drawn.boxes("gradientRect"))
                requireApart("value " + value.text(), value.bounds(), "legend", legend.bounds());
        }
    }

    private static Rectangle2D rectangle(Placement p) {
        return new Rectangle2D.Double(p.paddedLeft(), p.paddedTop(), p.paddedWidth(), p.paddedHeight());
    }

    private static String name(Placement p) {
        return p.map().id().letter() + p.channel();
    }

    private void ofPlacements() {
        for (int i = 0; i < placements.size(); i++) {
            requireInPicture(name(placements.get(i)), rectangle(placements.get(i)));
            for (int j = 0; j < i; j++)
                requireApart(name(placements.get(i)), rectangle(placements.get(i)), name(placements.get(j)), rectangle(placements.get(j)));
        }
    }

    private void ofNumbers() {
        for (var text : inCells) {
            var owner = placements.stream().filter(p -> rectangle(p).contains(text.bounds().getCenterX(), text.bounds().getCenterY()))
                    .findFirst();
            if (owner.isEmpty()) {
                faults.add("number in no cell: " + text.text());
                continue;
            }
            var p = owner.get();
            double left = p.x() + Math.floor((text.bounds().getCenterX() - p.x()) / p.cellPx()) * p.cellPx();
            double top = p.y() + Math.floor((text.bounds().getCenterY() - p.y()) / p.rowPx()) * p.rowPx();
            var cell = new Rectangle2D.Double(left, top, p.cellPx(), p.rowPx());
            if (!grown(cell).contains(text.bounds()))
                faults.add("number leaves its cell: " + text.text() + " of " + name(p) + " " + text.bounds() + " in " + cell);
        }
    }

    private void ofTextsAround() {
        for (int i = 0; i < around.size(); i++) {
            var text = around.get(i);
            requireInPicture("text " + text.text(), text.bounds());
            if (text.style().sizePx() < LEAST_TEXT_PX)
                faults.add("too small to read: " + text.text() + " at " + text.style().sizePx() + " px");
            for (var p : placements)
                requireApart("text " + text.text(), text.bounds(), name(p), rectangle(p));
            for (int j = 0; j < i; j++)
                requireApart("text " + text.text(), text.bounds(), "text " + around.get(j).text(), around.get(j).bounds());
        }
    }

    private void ofLegends() {
        for (var legend : drawn.boxes("gradientRect")) {
            requireInPicture("legend", legend.bounds());
            for (var p : placements)
                requireApart("legend", legend.bounds(), name(p), rectangle(p));
            for (var text : around)
                requireApart("legend", legend.bounds(), "text " + text.text(), text.bounds());
        }
    }

    private void requireInPicture(String what, Rectangle2D bounds) {
        if (!grown(new Rectangle2D.Double(0, 0, width, height)).contains(bounds))
            faults.add("outside the picture: " + what + " " + bounds);
    }

    private void requireApart(String one, Rectangle2D a, String other, Rectangle2D b) {
        var common = a.createIntersection(b);
        if (common.getWidth() > TOLERANCE_PX && common.getHeight() > TOLERANCE_PX)
            faults.add("overlap: " + one + " and " + other + " by " + Math.round(common.getWidth()) + "×" + Math.round(common.getHeight()));
    }

    private static Rectangle2D grown(Rectangle2D r) {
        return new Rectangle2D.Double(r.getX() - TOLERANCE_PX, r.getY() - TOLERANCE_PX, r.getWidth() + 2 * TOLERANCE_PX,
                r.getHeight() + 2 * TOLERANCE_PX);
    }
}
