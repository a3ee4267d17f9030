package org.receptive.ui.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.receptive.scene.Axes;
import org.receptive.scene.ConvolutionSetting;
import org.receptive.scene.InputEdits;
import org.receptive.scene.Knob;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneStage;
import org.receptive.spec.Shape;
import org.receptive.text.Message;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.SlicePages;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// The settings of the stage at work: what it reads, its knobs, and which channels are in the picture.
///
/// The rows of a stage are made when it is first at work or gets other knobs, and kept; everything else only shows other numbers.
final class StageSettings {

    private static final String CHANNELS = "channels";
    private static final int KEPT = 24;

    private final WalkViewModel model;
    private final Appearance appearance;
    private final VBox upper;
    private final VBox lower;
    private final VBox pages = new VBox();
    private final BooleanProperty linked = new SimpleBooleanProperty(true);
    private final Map<Kind, Built> kept = new HashMap<>();
    private Optional<Built> built = Optional.empty();

    /// What the rows were made for, and what shows a scene in them.
    ///
    /// @param kind what they were made for
    /// @param upper what slides over the input
    /// @param lower channels and filters
    /// @param paged where the choice of channels stands, as the last
    /// @param show shows a scene in them
    private record Built(Kind kind, List<Node> upper, List<Node> lower, Pane paged, Consumer<Scene> show) {}

    /// What decides which rows there are.
    ///
    /// @param stage which stage
    /// @param word its operation
    /// @param knobs the names of its knobs, and of what can be chosen
    /// @param readsInput whether it reads the input of the scene, whose size can be set
    private record Kind(int stage, String word, List<String> knobs, boolean readsInput) {

        static Kind of(Scene scene) {
            var setting = scene.stage().setting();
            return new Kind(scene.stageIndex(), setting.word(), setting.knobs().stream().map(Kind::nameOf).toList(),
                    scene.stage().inputs().contains(SceneStage.INPUT));
        }

        private static String nameOf(Knob knob) {
            return knob instanceof Knob.Choice choice ? choice.id() + choice.options() : knob.id();
        }
    }

    /// Puts the rows into two boxes and keeps them up to date.
    ///
    /// @param upper for what slides over the input
    /// @param lower for channels and filters
    /// @param reading for what is left to choose where nothing can be edited
    StageSettings(WalkViewModel model, Appearance appearance, VBox upper, VBox lower, VBox reading) {
        this.model = model;
        this.appearance = appearance;
        this.upper = upper;
        this.lower = lower;
        var editor = model.editor();
        editor.edited().documentProperty().subscribe(d -> refresh());
        editor.noticeProperty().subscribe(n -> refresh());
        editor.edited().stageAtWork().subscribe(s -> refresh());
        linked.subscribe(l -> refresh());
        editor.edited().activeProperty().subscribe(active -> {
            if (active) {
                built = Optional.empty();
                refresh();
            } else
                reading.getChildren().setAll(pages);
        });
        model.walk().placeProperty().map(Pages::of).subscribe(this::showPages);
    }

    private void refresh() {
        var scene = model.edited().atWork();
        var kind = Kind.of(scene);
        if (built.filter(b -> b.kind().equals(kind)).isEmpty()) {
            if (kept.size() >= KEPT && !kept.containsKey(kind))
                kept.clear();
            put(kept.computeIfAbsent(kind, k -> build(scene, k)));
        }
        built.ifPresent(b -> b.show().accept(scene));
    }

    private void put(Built rows) {
        built = Optional.of(rows);
        upper.getChildren().setAll(rows.upper());
        lower.getChildren().setAll(rows.lower());
        if (!rows.paged().getChildren().contains(pages))
            rows.paged().getChildren().add(pages);
    }

    private Built build(Scene scene, Kind kind) {
        var setting = scene.stage().setting();
        var knobs = new KnobRows(model.editor(), appearance, setting.word(),
                setting.knobs().stream().filter(k -> !k.section().equals(StagePane.OPERATION)).toList(), linked);
        var above = new ArrayList<Node>();
        var below = new ArrayList<Node>();
        var paged = Optional.<Pane>empty();
        var input = kind.readsInput() ? sizes(knobs) : reading();
        boolean hasChannels = knobs.sections().contains(CHANNELS);
        var first = new ArrayList<>(List.of(input.row()));
        if (input.channels().isPresent() && !hasChannels)
            first.add(input.channels().get());
        for (var name : knobs.sections()) {
            var rows = new ArrayList<Node>();
            if (name.equals(CHANNELS)) {
                input.channels().ifPresent(rows::add);
                rows.addAll(knobs.rows(name));
                var channels = section(name, rows);
                paged = Optional.of(channels);
                below.add(channels);
            } else {
                rows.addAll(first);
                first.clear();
                rows.addAll(knobs.rows(name));
                above.add(section(name, rows));
            }
        }
        if (!first.isEmpty())
            above.addFirst(section("reads", first));
        return new Built(kind, above, below, paged.orElse(upper), now -> {
            input.show().accept(now);
            knobs.show(now.stage().setting().knobs(), new KnobRows.Facts(lostSize(now), padding(now)));
        });
    }

    private static Optional<String> padding(Scene now) {
        return now.stage().setting() instanceof ConvolutionSetting setting ? setting.paddingWord() : Optional.empty();
    }

    /// Says which size the output has instead of the input's, where it has another.
    private static Optional<Message> lostSize(Scene now) {
        var input = now.inputShapes(now.stageIndex()).getFirst();
        return now.stage().setting().window().filter(w -> w.rows().outputSize(input.rows()) != input.rows()
                || w.cols().outputSize(input.cols()) != input.cols())
                .map(w -> Message.of("tip.knob.paddingMode.equalWidth.lost", w.rows().outputSize(input.rows()),
                        w.cols().outputSize(input.cols()), input.rows(), input.cols(), Math.max(w.rows().stride(), w.cols().stride())));
    }

    private Section section(String name, List<Node> rows) {
        var section = new Section(appearance, "section." + name, rows.toArray(Node[]::new));
        if (name.equals("window"))
            addLink(section);
        return section;
    }

    private void addLink(Section section) {
        var link = appearance.tip(new ToggleButton(null, new FontIcon(MaterialDesignL.LINK_VARIANT)), "knob.link");
        link.accessibleTextProperty().bind(appearance.text("knob.link"));
        link.setId("linkAxes");
        link.getStyleClass().addAll("button-icon", "small");
        link.selectedProperty().bindBidirectional(linked);
        var head = (Label) section.getChildren().removeFirst();
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        var row = new HBox(head, link);
        row.setAlignment(Pos.CENTER_LEFT);
        section.getChildren().addFirst(row);
    }

    /// What a stage reads.
    ///
    /// @param row its size
    /// @param channels how many maps it has, if that can be set
    /// @param show shows those of a scene
    private record Input(Node row, Optional<Node> channels, Consumer<Scene> show) {}

    private Input sizes(KnobRows fields) {
        var rows = fields.field("inputRows", v -> s -> InputEdits.size(s, Axes.ROWS, v));
        var cols = fields.field("inputCols", v -> s -> InputEdits.size(s, Axes.COLS, v));
        var channels = fields.field("inChannels", v -> s -> InputEdits.channels(s, v));
        return new Input(Section.explainedRow(appearance, "knob.inputSize", "knob.inputSize", KnobRows.pair(rows, cols)),
                Optional.of(Section.explainedRow(appearance, "knob.inChannels", "setting.inChannels", channels)), now -> {
                    rows.show(now.input().h());
                    cols.show(now.input().w());
                    channels.show(now.input().c());
                });
    }

    /// A stage that reads what another makes: its size follows from the stages before.
    private Input reading() {
        var text = new Label();
        text.setId("reads");
        return new Input(Section.row(appearance, "knob.inputSize", text), Optional.empty(), now -> {
            var shapes = now.inputShapes(now.stageIndex());
            var stages = model.walk().placeProperty().get().walk().stages();
            var maps = stages.get(Math.min(now.stageIndex(), stages.size() - 1)).maps();
            text.setText(IntStream.range(0, shapes.size()).mapToObj(i -> maps.get(i).id().letter() + "  " + size(shapes.get(i)))
                    .collect(Collectors.joining(",  ")));
        });
    }

    /// Writes the shape of maps: `5 × 5`, and in front of it how many there are if several; of single values only how many.
    static String size(Shape shape) {
        if (shape.rows() == 1 && shape.cols() == 1)
            return String.valueOf(shape.channels());
        var one = shape.rows() + " × " + shape.cols();
        return shape.channels() == 1 ? one : shape.channels() + " × " + one;
    }

    /// Which input channels are in the picture.
    private record Pages(List<List<Integer>> channels, int shown) {

        static Pages of(WalkPlayer.Place place) {
            var all = SlicePages.of(place.moment());
            return new Pages(IntStream.range(0, all.count()).mapToObj(p -> numbers(all.on(p), place)).toList(),
                    all.shown(place.moment(), place.view().grain(), place.view().inputPage()));
        }

        /// Returns the numbers by which channels go.
        private static List<Integer> numbers(List<Integer> channels, WalkPlayer.Place place) {
            var map = place.moment().operation().maps(Role.INPUT).getFirst();
            return channels.stream().map(map::number).toList();
        }
    }

    /// Not all of many input channels fit into the picture at once: this chooses which are seen.
    private void showPages(Pages now) {
        Visibility.show(pages, now.channels().size() > 1);
        if (now.channels().size() == 1)
            return;
        var options = new ArrayList<Choice.Option<Integer>>();
        for (var channels : now.channels())
            options.add(new Choice.Option<>(options.size(), LayerSteps.channelsKey(channels),
                    "inputPage" + options.size(), List.of(channels.getFirst(), channels.getLast())));
        var choice = new Choice<>(appearance, options, model.walk()::setInputPage);
        choice.show(now.shown());
        pages.getChildren().setAll(Section.explainedRow(appearance, "channels.shown", "channels.shown", choice));
    }
}
