package org.receptive.ui.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.StepRow;
import org.receptive.ui.control.Visibility;

/// The settings of the layer at work, large, at the right edge in Present: they come when the pointer nears the edge or a key asks for
/// them, and go by themselves.
public final class LayerStrip {

    private final WalkViewModel model;
    private final Appearance appearance;
    private final LayerSteps layer;
    private final Runnable giveBack;
    private final EdgeReveal reveal = new EdgeReveal();
    private Map<String, StepRow> numbers = Map.of();

    @FXML
    private VBox strip;
    @FXML
    private StepRow stride;
    @FXML
    private StepRow padding;
    @FXML
    private StepRow dilation;
    @FXML
    private StepRow kernel;
    @FXML
    private VBox size;
    @FXML
    private CheckBox flip;
    @FXML
    private Label kind;
    @FXML
    private StepRow brush;
    @FXML
    private StepRow page;

    /// Makes the strip of a model.
    ///
    /// @param giveBack gives the keys back to the picture
    LayerStrip(WalkViewModel model, Appearance appearance, Runnable giveBack) {
        this.model = model;
        this.appearance = appearance;
        this.giveBack = giveBack;
        layer = new LayerSteps(model);
    }

    @FXML
    private void initialize() {
        numbers = new LinkedHashMap<>(Map.of("stride", stride, "padding", padding, "dilation", dilation, "kernel", kernel));
        numbers.forEach((knob, row) -> row.listen(by -> layer.step(knob, by)));
        brush.listen(by -> model.brush().stepValue(by > 0));
        page.listen(layer::turnPage);
        reveal.shownProperty().subscribe(this::see);
        appearance.presentingProperty().subscribe(presenting -> reveal.hide());
        appearance.textsProperty().subscribe(t -> refresh());
        model.edited().documentProperty().subscribe(d -> refresh());
        model.walk().placeProperty().subscribe(p -> refresh());
        model.edited().activeProperty().subscribe(active -> {
            if (!active)
                reveal.hide();
        });
        model.brush().valueProperty().subscribe(b -> brush.show(Numbers.display(b.doubleValue())));
    }

    private void see(boolean shown) {
        boolean hadKeys = hasKeys();
        Visibility.show(strip, shown);
        refresh();
        if (hadKeys && !shown)
            giveBack.run();
    }

    /// Where it is not seen nothing is written: this is called at every step.
    private void refresh() {
        if (!reveal.shownProperty().get())
            return;
        numbers.forEach((knob, row) -> {
            var value = layer.value(knob);
            value.ifPresent(row::show);
            Visibility.show(row, value.isPresent());
        });
        var formula = new LayerFacts(model.edited().atWork(), appearance.texts()).outputSize();
        formula.ifPresent(f -> f.writeShort(size));
        Visibility.show(size, formula.isPresent());
        var word = layer.value("kind");
        flip.setSelected(layer.isFlipped());
        word.ifPresent(w -> kind.setText("= " + appearance.texts().get("knob.kind." + w)));
        Visibility.show(flip, word.isPresent());
        Visibility.show(kind, word.isPresent());
        boolean paged = layer.severalPages().getValue();
        Visibility.show(page, paged);
        if (paged)
            page.show(appearance.texts().get(layer.channels()));
    }

    @FXML
    private void turn() {
        layer.flip();
        refresh();
    }

    private boolean hasKeys() {
        return Optional.ofNullable(strip.getScene()).flatMap(s -> Optional.ofNullable(s.getFocusOwner())).filter(this::isInside)
                .isPresent();
    }

    private boolean isInside(Node node) {
        for (Node n = node; n != null; n = n.getParent())
            if (n.equals(strip))
                return true;
        return false;
    }

    /// Shows the strip and gives it the keys, or hides it. What is walked through without a scene has no settings: then a message says so.
    public void toggle() {
        if (!model.edited().activeProperty().get()) {
            layer.refuse();
            return;
        }
        if (reveal.shownProperty().get()) {
            reveal.hide();
            return;
        }
        reveal.show();
        Stream.of(stride, brush).filter(Node::isVisible).findFirst().ifPresent(StepRow::focus);
    }

    /// Hides the strip, and tells whether there was one to hide.
    public boolean hide() {
        boolean was = reveal.shownProperty().get();
        reveal.hide();
        return was;
    }

    /// Hears how far the pointer is from the right edge of the screen.
    void pointer(double toEdge) {
        if (appearance.presentingProperty().get() && model.edited().activeProperty().get())
            reveal.pointer(toEdge, strip.getWidth());
    }

    /// Moves the clock that hides it.
    void advance(double seconds) {
        if (reveal.shownProperty().get())
            reveal.advance(seconds, hasKeys());
    }
}
