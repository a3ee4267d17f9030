package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.receptive.scene.Axes;
import org.receptive.scene.Knob;
import org.receptive.scene.KnobEdits;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.SlicePages;

/// Changes the layer at work step by step, as keys and the strip at the edge do: without a look at the inspector.
public final class LayerSteps {

    private static final String KIND = "kind";

    private final WalkViewModel model;

    /// Makes the steps of what a model walks through.
    public LayerSteps(WalkViewModel model) {
        this.model = model;
    }

    /// Makes a number of the stage at work larger or smaller, as far as that is possible; why it is not becomes a message.
    public void step(String knob, int by) {
        model.editor().changeSetting(s -> KnobEdits.step(s, knob, by));
    }

    /// Turns cross-correlation into convolution, and back.
    public void flip() {
        if (!model.edited().activeProperty().get()) {
            refuse();
            return;
        }
        var kind = knob(KIND).map(Knob.Choice.class::cast);
        if (kind.isEmpty()) {
            model.editor().report(Message.of("layer.noKernel"));
            return;
        }
        var words = kind.get().options();
        var other = words.get((words.indexOf(kind.get().value()) + 1) % words.size());
        model.editor().changeSetting(s -> KnobEdits.choose(s, KIND, other));
    }

    /// Says that a network's numbers cannot be changed here.
    void refuse() {
        model.editor().report(Message.of("walk.readOnly"));
    }

    /// Tells whether the kernel is flipped: whether the layer at work is a convolution and no cross-correlation.
    boolean isFlipped() {
        return model.walk().placeProperty().get().moment().operation().isFlipped();
    }

    /// Shows the next channels of the input, or those before; after the last come the first.
    public void turnPage(int by) {
        var pages = pages();
        model.walk().setInputPage(Math.floorMod(page() + by, pages.count()));
    }

    /// Whether the input has more channels than the picture.
    public ObservableValue<Boolean> severalPages() {
        return model.walk().placeProperty().map(p -> SlicePages.of(p.moment()).count() > 1);
    }

    /// Writes what a number of the stage at work is now, `2`, or `2 × 3` where rows and columns differ; empty if the stage has none.
    Optional<String> value(String knob) {
        return knob(knob).map(k -> switch (k) {
            case Knob.Whole(_, _, int value, _, _) -> String.valueOf(value);
            case Knob.Real(_, _, double value, _, _) -> Numbers.display(value);
            case Knob.PerAxis axes when axes.rows() == axes.cols() || axes.joint() != Axes.BOTH ->
                String.valueOf(axes.value(axes.joint()));
            case Knob.PerAxis axes -> axes.rows() + " × " + axes.cols();
            case Knob.Choice(_, _, var word, _) -> word;
            case Knob.Sides _, Knob.Flag _ -> "";
        });
    }

    /// Says which channels of the input are in the picture.
    Message channels() {
        var map = model.walk().placeProperty().get().moment().operation().maps(Role.INPUT).getFirst();
        var numbers = pages().on(page()).stream().map(map::number).toList();
        return Message.of(channelsKey(numbers), numbers.getFirst(), numbers.getLast());
    }

    /// Returns the key of what is said of a page of channels: from the first to the last, or the only one.
    static String channelsKey(List<Integer> numbers) {
        return numbers.size() == 1 ? "channels.page.one" : "channels.page";
    }

    private SlicePages pages() {
        return SlicePages.of(model.walk().placeProperty().get().moment());
    }

    private int page() {
        var place = model.walk().placeProperty().get();
        return pages().shown(place.moment(), place.view().grain(), place.view().inputPage());
    }

    private Optional<Knob> knob(String id) {
        return model.edited().atWork().stage().setting().knobs().stream().filter(k -> k.id().equals(id)).findFirst();
    }
}
