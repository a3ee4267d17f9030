package org.receptive.ui.walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.scene.MapName;
import org.receptive.draw.scene.MatrixLayout;
import org.receptive.draw.scene.Placement;
import org.receptive.draw.scene.SceneLayout;
import org.receptive.draw.scene.ScenePainter;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.surface.Surface;
import org.receptive.text.FailureLog;
import org.receptive.text.Notice;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap;
import org.receptive.trace.StepText;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.FocusFrame;

/// The picture of the maps: paints the frame, and turns pointer positions into cells.
public final class MapView extends StackPane {

    private static final double POINT_DISTANCE = 2;
    private static final double BAR_END = 16;

    private final WalkViewModel model;
    private final Appearance appearance;
    private final SurfaceView surface;
    private final CellEditor editor;
    private final MapTips tips;
    private Optional<Point2D> brushAt = Optional.empty();
    private Optional<Point2D> pointer = Optional.empty();
    private boolean pressedHere;

    /// Makes the view of a model.
    public MapView(WalkViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        this.surface = new SurfaceView(fonts, appearance, this::draw);
        this.tips = new MapTips(appearance);
        this.editor = new CellEditor(appearance.text("keys.type"),
                new CellEditor.Owner(model.editor()::type, this::goOn, this::requestFocus));
        setId("maps");
        setMinSize(200, 160);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(surface, new FocusFrame(), tips, editor);
        repaintOnChange();
        // A field that stays where its cell no longer is would lie.
        layoutBoundsProperty().subscribe(b -> {
            if (!editor.follow(this::boundsOf))
                editor.commit();
            pointAgain();
        });
        pointer();
    }

    private void repaintOnChange() {
        sceneProperty().subscribe(() -> pressedHere = false);
        model.walk().placeProperty().subscribe((before, now) -> {
            refresh();
            if (!standAlike(before.moment().operation().maps(), now.moment().operation().maps()))
                pointAgain();
        });
        model.pointing().litProperty().subscribe(l -> surface.redraw());
        model.bars().heldProperty().subscribe(h -> surface.redraw());
        model.walk().motion().turnProperty().subscribe(t -> surface.redraw());
        model.walk().motion().glideProperty().subscribe(g -> surface.redraw());
        appearance.paletteProperty().subscribe(p -> surface.redraw());
        appearance.sizesProperty().subscribe(s -> surface.redraw());
        appearance.textsProperty().subscribe(t -> refresh());
    }

    private static boolean standAlike(List<NamedMap> before, List<NamedMap> now) {
        boolean alike = before.size() == now.size();
        for (int i = 0; alike && i < now.size(); i++)
            alike = before.get(i).shape().equals(now.get(i).shape()) && before.get(i).border().equals(now.get(i).border());
        return alike;
    }

    private void refresh() {
        surface.redraw();
        editor.follow(this::boundsOf);
        setAccessibleText(spoken());
    }

    /// Says the step in a sentence; a step that cannot be said has its picture's words.
    private String spoken() {
        var place = model.walk().placeProperty().get();
        try {
            return new StepText(appearance.texts()).sentence(place.moment(), place.timeline());
        } catch (RuntimeException e) {
            FailureLog.write("the step could not be said", e);
            return appearance.texts().get("picture.failed");
        }
    }

    private Frame frame() {
        return model.frame(appearance.paletteProperty().get(), appearance.sizesProperty().get(), appearance.texts());
    }

    private void draw(Surface on, double width, double height) {
        new ScenePainter(on, frame(), width, height).paint();
    }

    /// Lays the maps out as they are drawn; nothing where they cannot be drawn, so that a pointer meets no cell.
    private Optional<SceneLayout> layoutNow() {
        try {
            return Optional.of(frame().layout(getWidth(), getHeight()));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /// Finds the cell at a point of this view.
    Optional<Cell> cellAt(double x, double y) {
        return cellAt(layoutNow(), x, y);
    }

    private Optional<Cell> cellAt(Optional<SceneLayout> laidOut, double x, double y) {
        return laidOut.flatMap(layout -> layout.cellAt(x, y)).or(() -> matrixNow().flatMap(m -> m.cellAt(x, y)));
    }

    private Optional<MatrixLayout> matrixNow() {
        return MatrixLayout.of(frame(), getWidth(), getHeight());
    }

    /// Finds where a cell is drawn, in the coordinates of this view; used to aim at it.
    public Optional<Bounds> boundsOf(Cell cell) {
        return layoutNow().flatMap(layout -> layout.placementOf(cell)).map(p -> rectangle(p, p.map().placeOf(cell)))
                .or(() -> matrixNow().filter(m -> m.matrix().names(cell)).map(m -> m.entry(cell.row(), cell.col()))
                        .map(r -> new BoundingBox(r.x(), r.y(), r.w(), r.h())));
    }

    private static Bounds rectangle(Placement p, Cell cell) {
        if (p.lane().isEmpty() || !p.map().holds(cell))
            return new BoundingBox(p.left(cell.col()), p.top(cell.row()), p.cellPx(), p.rowPx());
        // the end of its bar stands for a value
        return new BoundingBox(p.left(cell.col()), p.barEnd(cell) - BAR_END / 2, p.cellPx(), BAR_END);
    }

    private void pointer() {
        setOnMouseMoved(e -> move(new Point2D(e.getX(), e.getY())));
        setOnMouseExited(e -> {
            pointer = Optional.empty();
            model.pointing().hover(Optional.empty());
        });
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> {
            brushAt = Optional.empty();
            model.brush().end();
            model.bars().release();
        });
    }

    private void move(Point2D to) {
        pointer = Optional.of(to);
        var layout = layoutNow();
        var cell = cellAt(layout, to.getX(), to.getY());
        model.pointing().hover(cell);
        tips.point(cell.isPresent() ? Optional.empty() : layout.flatMap(l -> MapName.at(l, frame(), to.getX(), to.getY())));
        boolean turns = layout.filter(l -> l.pageAt(to.getX(), to.getY()).isPresent()).isPresent();
        if (layout.flatMap(l -> l.barEndAt(to.getX(), to.getY())).filter(model.editor()::isEditable).isPresent()) {
            setCursor(Cursor.V_RESIZE);
            return;
        }
        setCursor(turns || cell.filter(model.walk()::leadsTo).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    /// Lights what is under the pointer now that the maps stand elsewhere; what only the keyboard pointed at is kept.
    private void pointAgain() {
        pointer.ifPresent(this::move);
    }

    private void press(MouseEvent e) {
        requestFocus();
        editor.commit();
        // the second of two clicks, of which the first led to this screen, is not for the cell that happens to lie under the pointer now
        pressedHere |= e.getClickCount() == 1;
        if (!pressedHere)
            return;
        var page = layoutNow().map(l -> l.pageAt(e.getX(), e.getY())).orElse(OptionalInt.empty());
        if (page.isPresent()) {
            model.walk().setInputPage(page.getAsInt());
            return;
        }
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 1
                && layoutNow().filter(l -> model.bars().take(l, e.getX(), e.getY())).isPresent())
            return;
        var cell = cellAt(e.getX(), e.getY());
        if (goesTo(cell))
            return;
        if (cell.isEmpty()) {
            model.walk().unpin();
            return;
        }
        boolean editable = model.editor().isEditable(cell.get());
        if (e.getButton() == MouseButton.SECONDARY || !editable) {
            point(cell.get(), e.getClickCount());
            if (e.getClickCount() == 2 && isPadding(cell.get()))
                model.editor().say(paddingNotice(cell.get()));
        } else
            if (e.getClickCount() == 2) {
                // The first of the two clicks was no stroke after all.
                model.brush().takeBack();
                edit(cell.get());
            } else
                use(cell.get(), new Point2D(e.getX(), e.getY()));
    }

    private Notice paddingNotice(Cell cell) {
        var map = model.walk().placeProperty().get().moment().operation().map(cell.map());
        return map.source(cell).map(source -> Notice.advice("edit.paddingCopy", map.symbol(cell), map.symbol(source)))
                .orElseGet(() -> Notice.advice("edit.paddingCell"));
    }

    /// Goes to the step of an entry of the matrix, and tells whether it was one.
    private boolean goesTo(Optional<Cell> cell) {
        var step = matrixNow().flatMap(m -> cell.filter(m.matrix()::names).map(m::stepOf));
        step.ifPresent(model.walk()::goTo);
        return step.isPresent();
    }

    private boolean isPadding(Cell cell) {
        return !model.walk().placeProperty().get().moment().operation().map(cell.map()).holds(cell);
    }

    private void use(Cell cell, Point2D at) {
        switch (model.brush().toolProperty().get()) {
            case PAINT -> {
                brushAt = Optional.of(at);
                model.brush().begin(cell);
            }
            case TYPE -> edit(cell);
            case POINT -> point(cell, 1);
        }
    }

    private void point(Cell cell, int clicks) {
        if (clicks == 2 && model.walk().isComputed(cell))
            model.walk().goTo(cell);
        else
            model.walk().togglePin(cell);
    }

    /// Paints every cell on the way: a fast hand skips cells between two events.
    private void drag(MouseEvent e) {
        if (model.bars().move(e.getX(), e.getY(), e.isShiftDown()))
            return;
        var laidOut = layoutNow();
        if (brushAt.isEmpty() || laidOut.isEmpty())
            return;
        var layout = laidOut.get();
        var from = brushAt.get();
        var to = new Point2D(e.getX(), e.getY());
        brushAt = Optional.of(to);
        int points = 1 + (int) (from.distance(to) / POINT_DISTANCE);
        var cells = new LinkedHashSet<Cell>();
        for (int i = 1; i <= points; i++) {
            var point = from.interpolate(to, (double) i / points);
            layout.cellAt(point.getX(), point.getY()).ifPresent(cells::add);
        }
        model.pointing().hover(layout.cellAt(to.getX(), to.getY()));
        model.brush().paint(cells);
    }

    /// Opens a cell for typing.
    void edit(Cell cell) {
        edit(cell, Optional.empty());
    }

    /// Opens a cell for typing with the first character already typed.
    void edit(Cell cell, Optional<String> typed) {
        if (model.editor().isEditable(cell))
            boundsOf(cell).ifPresent(at -> editor.open(cell, at, value(cell), typed));
    }

    private double value(Cell cell) {
        return model.walk().placeProperty().get().moment().operation().map(cell.map()).value(cell);
    }

    /// Opens the cell that a key leads to; where it leads nowhere the keys are the maps' again.
    private void goOn(Cell from, Cells.Way way) {
        var place = model.walk().placeProperty().get();
        var cells = new Cells(place.walk(), place.moment());
        var next = layoutNow()
                .flatMap(seen -> cells.next(from, way, c -> cells.isEditable(c) && seen.placementOf(c).isPresent()));
        requestFocus();
        next.ifPresent(cell -> {
            model.pointing().put(cell);
            boundsOf(cell).ifPresent(at -> editor.arrive(cell, at, value(cell)));
        });
    }
}
