package org.receptive.ui.walk;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.scene.MatrixView;
import org.receptive.scene.View;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;
import org.receptive.trace.SlicePages;
import org.receptive.trace.TermMatrix;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;
import org.receptive.ui.player.Player;

/// Walks through the stages of a walk: where one stands, and how one looks at it.
public final class WalkPlayer {

    /// What is walked through, and where one stands.
    ///
    /// @param walk all stages
    /// @param timeline its moments at the grain of the view
    /// @param view position and way of looking
    /// @param moment the moment at that position
    /// @param edited whether something was edited since the last move
    public record Place(Walk walk, Timeline timeline, View view, Moment moment, boolean edited) {

        static Place of(Walk walk, View view) {
            return at(walk, view.timeline(walk), view.within(walk), false);
        }

        private static Place at(Walk walk, Timeline timeline, View view, boolean edited) {
            var moment = view.momentIn(timeline);
            return new Place(walk, timeline, view.withInputPage(SlicePages.of(moment).nearest(view.inputPage())), moment, edited);
        }

        private Place looked(View changed) {
            boolean alike = changed.grain() == view.grain() && changed.ways().order() == view.ways().order();
            return at(walk, alike ? timeline : changed.timeline(walk), changed, edited);
        }

        private Place moved(int index) {
            return at(walk, timeline, view.at(view.grain(), timeline.stageAt(index), timeline.stepAt(index), timeline.offsetAt(index)),
                    false);
        }

        /// Tells whether the output values that are not reached yet are in the picture: on request, and after an edit until the next step.
        public boolean showsAllOutputs() {
            return view.allOutputs() || isPreviewing();
        }

        /// Returns the matrix that the view shows, if it shows one.
        Optional<TermMatrix> matrix() {
            var matrices = timeline.matrices(moment.stage());
            return view.matrix().kind(moment.operation()).filter(k -> matrices.refusal(k).isEmpty())
                    .map(k -> matrices.at(k, moment.step()));
        }

        /// Tells whether they are there only because something was edited.
        public boolean isPreviewing() {
            return edited && !view.allOutputs() && moment.hasMore();
        }

        private Place asEdited() {
            return new Place(walk, timeline, view, moment, true);
        }

        private Place withoutPreview() {
            return new Place(walk, timeline, view, moment, false);
        }

        /// Returns how far the kernel is turned there.
        private double turned() {
            return moment.operation().isFlipped() ? 1 : 0;
        }
    }

    private final Player player;
    private final ReadOnlyObjectWrapper<Place> place;
    private final WalkMotion motion;
    private boolean showing;

    /// Stands at the place that the view gives; `player` walks on from there.
    public WalkPlayer(Walk walk, View view, Player player) {
        this.player = player;
        place = new ReadOnlyObjectWrapper<>(Place.of(walk, view));
        motion = new WalkMotion(place.get().turned());
        show(place.get());
        player.setRows((index, rows) -> (int) place.get().timeline().inRow(index, rows));
        player.indexProperty().subscribe(index -> moveTo(index.intValue()));
    }

    // Properties

    /// What is walked through, and where one stands.
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// What moves before the eyes.
    public WalkMotion motion() {
        return motion;
    }

    /// The player that moves along the timeline.
    public Player player() {
        return player;
    }

    /// Tells whether the cell is computed by a step.
    public boolean isComputed(Cell cell) {
        return place.get().walk().stages().stream().anyMatch(s -> s.y().holds(cell));
    }

    /// Tells whether the cell is computed by another step than the present one.
    boolean leadsTo(Cell cell) {
        return isComputed(cell) && !cell.equals(place.get().moment().step().target());
    }

    // Commands

    /// Moves the clock: plays on, and moves the window's frame and turns the kernel a little further.
    public void advance(double seconds) {
        motion.pass(seconds);
        player.advance(seconds);
        motion.turn(seconds);
    }

    /// Walks through other stages, from the place that the view gives.
    public void show(Walk walk, View view) {
        show(Place.of(walk, view));
    }

    /// Walks through what an edit made of the stages, from the place that the view gives.
    void showEdited(Walk walk, View view) {
        show(Place.of(walk, view).asEdited());
    }

    /// Walks by output values or by terms, staying at the same output value; in paint order at the same stamp too.
    public void setGrain(Grain grain) {
        look(v -> v.grain() == grain ? v : v.at(grain, v.stage(), v.step(), v.ways().order() == Timeline.Order.PAINT ? v.offset() : 0));
    }

    /// Shows one way to the outputs, or both, staying at the same output value.
    public void setWays(View.Ways ways) {
        look(v -> v.ways() == ways ? v : v.withWays(ways));
    }

    /// Shows names or numbers in the formula.
    public void setSymbols(boolean symbols) {
        look(v -> v.withSymbols(symbols));
    }

    /// Shows the values that are not reached yet, or leaves their cells empty.
    public void setAllOutputs(boolean all) {
        var now = place.get();
        if (all != now.showsAllOutputs() || all != now.view().allOutputs())
            show(all ? now.looked(now.view().withAllOutputs(true)) : now.withoutPreview().looked(now.view().withAllOutputs(false)));
    }

    /// Shows the numbers of rows and columns beside the maps, or not.
    public void setIndices(boolean indices) {
        look(v -> v.withIndices(indices));
    }

    /// Shows maps of one row as bars, or as cells.
    public void setBars(boolean bars) {
        look(v -> v.withBars(bars));
    }

    /// Shows the operation as it slides, or as a matrix.
    public void setMatrix(MatrixView matrix) {
        look(v -> v.withMatrix(matrix));
    }

    /// Shows another page of the input channels that a filter reads; one that does not exist becomes the nearest. Walking by terms, the
    /// page in the picture is the one at work, so the walk goes to the first term of that page.
    public void setInputPage(int page) {
        var now = place.get();
        switch (now.view().grain()) {
            case VALUE -> look(v -> v.withInputPage(page));
            case TERM -> seek(now.view().stage(), now.view().step(), SlicePages.of(now.moment()).firstTerm(now.moment(), page));
        }
    }

    /// Keeps a cell's links lit; the same cell again lets go.
    public void togglePin(Cell cell) {
        look(v -> v.withPin(v.pin().equals(Optional.of(cell)) ? Optional.empty() : Optional.of(cell)));
    }

    /// Lets the pinned cell go.
    public void unpin() {
        look(v -> v.withPin(Optional.empty()));
    }

    /// Goes to the step that computes an output cell.
    public void goTo(Cell output) {
        var stages = place.get().walk().stages();
        for (int s = 0; s < stages.size(); s++)
            if (stages.get(s).y().holds(output))
                seek(s, stages.get(s).stepOf(output), isPainted() ? Integer.MAX_VALUE : 0);
    }

    private boolean isPainted() {
        var view = place.get().view();
        return view.grain() == Grain.VALUE && view.ways().order() == Timeline.Order.PAINT;
    }

    /// Goes to a step of a stage.
    void goTo(int stage, int step) {
        seek(stage, step, 0);
    }

    /// Goes to the value of a stage that lies nearest to the present one, or to the first or last stage where there is none of this number.
    public void goToStage(int wanted) {
        var now = place.get();
        int stage = Math.clamp(wanted, 0, now.walk().stages().size() - 1);
        if (stage == now.view().stage())
            return;
        var from = now.moment().operation().y();
        var to = now.walk().stages().get(stage).y();
        var target = now.moment().step().target();
        int row = Math.min(target.row() * to.rows() / from.rows(), to.rows() - 1);
        int col = Math.min(target.col() * to.cols() / from.cols(), to.cols() - 1);
        goTo(new Cell(to.id(), Math.min(target.channel(), to.channels() - 1), row, col));
    }

    private void seek(int stage, int step, int offset) {
        player.seek((int) place.get().timeline().indexOf(stage, step, offset));
        // several output values are at work in a stamp
        if (isPainted())
            look(v -> v.at(v.grain(), stage, step, offset));
    }

    private void look(UnaryOperator<View> change) {
        var changed = change.apply(place.get().view());
        if (!changed.equals(place.get().view()))
            show(place.get().looked(changed));
    }

    private void moveTo(int index) {
        if (showing)
            return;
        var next = place.get().moved(index);
        motion.step(stepTo(next));
        stand(next);
    }

    /// Returns by how many values of the same map a step leads to a place; 0 if it is no step.
    private int stepTo(Place next) {
        var from = place.get().view();
        boolean glides = player.hasStepped() && next.view().stage() == from.stage() && next.moment().stamp().isEmpty();
        return glides ? next.view().step() - from.step() : 0;
    }

    private void show(Place next) {
        showing = true;
        try {
            player.resize((int) Math.min(next.timeline().length(), Integer.MAX_VALUE), (int) next.view().indexIn(next.timeline()));
        } finally {
            showing = false;
        }
        motion.stop();
        stand(next);
    }

    private void stand(Place next) {
        boolean otherStage = next.view().stage() != place.get().view().stage();
        motion.aim(next.turned());
        place.set(next);
        if (otherStage)
            motion.settle();
    }
}
