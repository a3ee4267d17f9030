package org.receptive.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.receptive.scene.Axes;
import org.receptive.scene.Edit;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.InputEdits;
import org.receptive.scene.Knob;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Side;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.SizeFormula;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Numbers;
import org.receptive.trace.Moment;
import org.receptive.trace.SlicePages;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.NumberField;
import org.receptive.ui.control.NumberScale;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// The hyperparameters of the layer: operation, window, channels, the output's size and the layer's cost.
final class SettingsPane extends VBox {

    private final ConvolveViewModel model;
    private final Appearance appearance;

    SettingsPane(ConvolveViewModel model, Appearance appearance) {
        super(18);
        this.model = model;
        this.appearance = appearance;
        getChildren().addAll(operation(), window(), outputSize());
    }

    private Section operation() {
        var choice = new Choice<>(appearance,
                List.of(new Choice.Option<>(OperationKind.CROSS_CORRELATION, "operation.crossCorrelation", "crossCorrelation"),
                        new Choice.Option<>(OperationKind.CONVOLUTION, "operation.convolution", "convolution")),
                kind -> model.change(s -> KnobEdits.choose(s, "kind", kind.id())));
        model.documentProperty().subscribe(s -> choice.show(s.convolution().kind()));
        return new Section(appearance, "section.operation", choice);
    }

    private Section window() {
        var link = appearance.explain(new ToggleButton(null, new FontIcon(MaterialDesignL.LINK_VARIANT)), "window.link");
        link.setId("linkAxes");
        link.getStyleClass().addAll("button-icon", "small");
        link.selectedProperty().bindBidirectional(model.linkedAxesProperty());
        var section = new Section(appearance, "section.window",
                Section.row(appearance, "window.input", sizeSteppers()),
                axisRow("window.kernel", "kernel", WindowAxis::kernel, a -> v -> s -> KnobEdits.number(s, "kernel", a, v)),
                axisRow("window.stride", "stride", WindowAxis::stride, a -> v -> s -> KnobEdits.number(s, "stride", a, v)),
                axisRow("window.dilation", "dilation", WindowAxis::dilation, a -> v -> s -> KnobEdits.number(s, "dilation", a, v)),
                Section.row(appearance, "window.padding", stepper("padding", s -> KnobEdits.knob(s, "padding") instanceof Knob.PerAxis p
                        ? p.value(p.joint())
                        : 0, v -> s -> KnobEdits.number(s, "padding", v))),
                paddingChoice(), sides());
        var head = (Label) section.getChildren().removeFirst();
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        var row = new HBox(head, link);
        row.setAlignment(Pos.CENTER_LEFT);
        section.getChildren().addFirst(row);
        return section;
    }

    private HBox sizeSteppers() {
        return pair(stepper("inputRows", s -> s.input().h(), v -> s -> InputEdits.size(s, Axes.ROWS, v)),
                stepper("inputCols", s -> s.input().w(), v -> s -> InputEdits.size(s, Axes.COLS, v)));
    }

    private static HBox pair(NumberField rows, NumberField cols) {
        var pair = new HBox(4, rows, new Label("×"), cols);
        pair.setAlignment(Pos.CENTER_RIGHT);
        return pair;
    }

    /// A wish for a number: what the scene becomes when a setting takes the value.
    @FunctionalInterface
    private interface Change {
        Edit on(Scene scene);
    }

    private NumberField stepper(String id, ToIntFunction<Scene> read, IntFunction<Change> change) {
        var stepper = new NumberField(new NumberScale.Steps(1), v -> model.change(change.apply((int) v)::on), model::report);
        stepper.field().setId(id);
        appearance.explain(stepper.field(), "setting." + id);
        model.documentProperty().subscribe(s -> stepper.show(read.applyAsInt(s)));
        model.messageProperty().subscribe(m -> stepper.show(read.applyAsInt(model.documentProperty().get())));
        return stepper;
    }

    private HBox axisRow(String key, String id, ToIntFunction<WindowAxis> read, Function<Axes, IntFunction<Change>> change) {
        var both = stepper(id, s -> read.applyAsInt(s.convolution().spec().window().rows()), change.apply(Axes.BOTH));
        var rows = stepper(id + "Rows", s -> read.applyAsInt(s.convolution().spec().window().rows()), change.apply(Axes.ROWS));
        var cols = stepper(id + "Cols", s -> read.applyAsInt(s.convolution().spec().window().cols()), change.apply(Axes.COLS));
        var apart = pair(rows, cols);
        Runnable show = () -> {
            var w = model.documentProperty().get().convolution().spec().window();
            boolean equal = read.applyAsInt(w.rows()) == read.applyAsInt(w.cols());
            boolean together = model.linkedAxesProperty().get() && equal;
            Visibility.show(both, together);
            Visibility.show(apart, !together);
        };
        model.documentProperty().subscribe(s -> show.run());
        model.linkedAxesProperty().subscribe(l -> show.run());
        return Section.row(appearance, key, both, apart);
    }

    private Choice<PaddingMode> paddingChoice() {
        var choice = new Choice<>(appearance,
                List.of(new Choice.Option<>(PaddingMode.NARROW, "padding.narrow", "narrow"),
                        new Choice.Option<>(PaddingMode.EQUAL_WIDTH, "padding.equalWidth", "equalWidth"),
                        new Choice.Option<>(PaddingMode.WIDE, "padding.wide", "wide"),
                        new Choice.Option<>(PaddingMode.CUSTOM, "padding.sides", "sides")),
                mode -> model.change(s -> KnobEdits.choose(s, "paddingMode", List.of("narrow", "equalWidth", "wide", "sides").get(mode.ordinal()))));
        model.documentProperty().subscribe(s -> choice.show(s.convolution().padding()));
        return choice;
    }

    private VBox sides() {
        var vertical = Section.row(appearance, "padding.topBottom", pairOfSides(Side.TOP, "padTop", Side.BOTTOM, "padBottom"));
        var horizontal = Section.row(appearance, "padding.leftRight", pairOfSides(Side.LEFT, "padLeft", Side.RIGHT, "padRight"));
        var box = new VBox(8, vertical, horizontal);
        model.documentProperty().subscribe(s -> Visibility.show(box, s.convolution().padding() == PaddingMode.CUSTOM));
        return box;
    }

    private HBox pairOfSides(Side one, String oneId, Side other, String otherId) {
        return new HBox(4, side(one, oneId), side(other, otherId));
    }

    private NumberField side(Side side, String id) {
        return stepper(id, s -> side.padding(s.convolution().spec().window()), v -> s -> KnobEdits.side(s, "sides", side, v));
    }

    /// Makes the section of channels, groups and bias.
    Section channels() {
        var bias = appearance.label(new CheckBox(), "channels.bias");
        bias.setId("bias");
        bias.setOnAction(e -> model.change(s -> KnobEdits.flag(s, "bias", bias.isSelected())));
        model.documentProperty().subscribe(s -> bias.setSelected(s.convolution().spec().bias()));
        return new Section(appearance, "section.channels",
                Section.row(appearance, "channels.in", stepper("inChannels", s -> s.convolution().spec().inChannels(), v -> s -> InputEdits.channels(s, v))),
                Section.row(appearance, "channels.out", stepper("outChannels", s -> s.convolution().spec().outChannels(), v -> s -> KnobEdits.number(s, "outChannels", v))),
                Section.row(appearance, "channels.groups", stepper("groups", s -> s.convolution().spec().groups(), v -> s -> KnobEdits.number(s, "groups", v))),
                pages(), bias);
    }

    /// Which input channels are in the picture.
    private record Pages(List<List<Integer>> channels, int shown) {

        static Pages of(Scene scene, Moment moment) {
            var pages = SlicePages.of(moment);
            return new Pages(IntStream.range(0, pages.count()).mapToObj(pages::on).toList(),
                    pages.shown(moment, scene.view().grain(), scene.view().inputPage()));
        }
    }

    /// Not all of many input channels fit into the picture at once: this chooses which are seen.
    private VBox pages() {
        var row = new VBox();
        model.sceneProperty().map(s -> Pages.of(s, model.momentProperty().get())).subscribe(pages -> {
            var options = new ArrayList<Choice.Option<Integer>>();
            for (var channels : pages.channels())
                options.add(new Choice.Option<>(options.size(), "channels.page", "inputPage" + options.size(), List.of(channels.getFirst(),
                        channels.getLast())));
            var choice = new Choice<>(appearance, options, model::setInputPage);
            choice.show(pages.shown());
            row.getChildren().setAll(Section.row(appearance, "channels.shown", choice));
            Visibility.show(row, options.size() > 1);
        });
        return row;
    }

    private Section outputSize() {
        var card = new VBox(4);
        card.setId("sizeFormula");
        card.getStyleClass().add("card-box");
        model.documentProperty().subscribe(s -> showSize(card, s));
        appearance.textsProperty().subscribe(t -> showSize(card, model.documentProperty().get()));
        return new Section(appearance, "section.outputSize", card);
    }

    private void showSize(VBox card, Scene s) {
        var rows = new SizeFormula(s.convolution().spec().window().rows(), s.input().h());
        var cols = new SizeFormula(s.convolution().spec().window().cols(), s.input().w());
        card.getChildren().setAll(new Label(rows.letters()));
        if (rows.equals(cols))
            card.getChildren().add(line("", rows));
        else
            card.getChildren().addAll(line(appearance.texts().get("size.rows"), rows), line(appearance.texts().get("size.cols"), cols));
    }

    /// One line, which breaks rather than cut a number off.
    private static FlowPane line(String axis, SizeFormula formula) {
        var result = new Label(formula.result());
        result.getStyleClass().add("result");
        var line = new FlowPane(4, 0, new Label("= " + formula.numbers() + " ="), result);
        if (!axis.isEmpty()) {
            var name = new Label(axis);
            name.getStyleClass().add("muted");
            line.getChildren().addFirst(name);
        }
        return line;
    }

    /// Makes the section that says what the layer costs.
    Section cost() {
        var parameters = new Label();
        var dense = new Label();
        parameters.setId("cost");
        dense.getStyleClass().add("muted");
        parameters.setWrapText(true);
        dense.setWrapText(true);
        Runnable show = () -> {
            var s = model.documentProperty().get();
            var spec = s.convolution().spec();
            var in = s.inputShape();
            parameters.setText(appearance.texts().get("cost.layer", Numbers.grouped(spec.weightCount()), spec.biasCount(),
                    Numbers.grouped(spec.multiplyAdds(in))));
            dense.setText(appearance.texts().get("cost.dense", Numbers.grouped(spec.denseWeightCount(in))));
        };
        model.documentProperty().subscribe(s -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return new Section(appearance, "section.cost", parameters, dense);
    }
}
