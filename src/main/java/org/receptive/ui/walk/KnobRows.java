package org.receptive.ui.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.receptive.scene.Axes;
import org.receptive.scene.Edit;
import org.receptive.scene.Knob;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.Side;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.NumberField;
import org.receptive.ui.control.NumberScale;
import org.receptive.ui.control.Picker;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// The rows of an inspector that are made of a stage's knobs: one control for each, grouped by section.
///
/// A text is looked up as `knob.OPERATION.ID` first, where an operation has words of its own, and as `knob.ID` otherwise; so are the
/// names for a screen reader under `setting` and the explanations under `tip.setting`.
final class KnobRows {

    /// More words than this are listed in a menu.
    private static final int SIDE_BY_SIDE = 5;
    private static final String SETTING = "setting";
    private static final String PADDING = "paddingMode";
    private static final String EQUAL_WIDTH = "equalWidth";
    private static final String FOUR_SIDES = "sides";
    private static final String NOT_KEPT = "edit.sizeNotKept";

    private final SceneEditor editor;
    private final Appearance appearance;
    private final BooleanProperty linked;
    private final String operation;
    private final Map<String, List<Node>> sections = new LinkedHashMap<>();
    private List<Knob> now = List.of();
    private Facts facts = Facts.NONE;
    /// Whether the sides are set one by one because that was asked for.
    private boolean sidesAsked;
    private final Map<String, Consumer<Knob>> shown = new LinkedHashMap<>();

    /// What an edit makes of a scene.
    @FunctionalInterface
    interface Change {
        Edit on(Scene scene);
    }

    /// What knobs do not say themselves.
    ///
    /// @param lost the sizes of what the stage reads and makes, where that differs though the padding is meant to keep it
    /// @param padding the word for the zeros that there are
    record Facts(Optional<Message> lost, Optional<String> padding) {

        /// Nothing more is known.
        static final Facts NONE = new Facts(Optional.empty(), Optional.empty());
    }

    /// Makes the rows.
    ///
    /// @param operation the word of the stage's operation
    /// @param linked whether rows and columns are set together
    KnobRows(SceneEditor editor, Appearance appearance, String operation, List<Knob> knobs, BooleanProperty linked) {
        this.editor = editor;
        this.appearance = appearance;
        this.operation = operation;
        this.linked = linked;
        for (var knob : knobs)
            sections.computeIfAbsent(knob.section(), _ -> new ArrayList<>()).add(row(knob));
    }

    /// Returns the names of the sections in their order.
    Set<String> sections() {
        return sections.keySet();
    }

    /// Returns the rows of a section.
    List<Node> rows(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /// Shows what the knobs are now.
    void show(List<Knob> knobs, Facts known) {
        now = knobs;
        facts = known;
        for (var knob : knobs)
            shown.getOrDefault(knob.id(), _ -> {}).accept(knob);
    }

    private Node row(Knob knob) {
        return switch (knob) {
            case Knob.Whole number -> {
                var field = field(number.id(), v -> s -> KnobEdits.number(s, number.id(), v));
                shown.put(number.id(), now -> field.show(((Knob.Whole) now).value()));
                yield row(number, field);
            }
            case Knob.Real number -> {
                var field = field(number.id(), NumberScale.Named.ONE_TWO_FIVE,
                        v -> s -> KnobEdits.real(s, number.id(), v));
                shown.put(number.id(), now -> field.show(((Knob.Real) now).value()));
                yield row(number, field);
            }
            case Knob.PerAxis axes -> axes(axes);
            case Knob.Sides sides -> sides(sides.id());
            case Knob.Choice choice when choice.options().size() <= SIDE_BY_SIDE -> sideBySide(choice);
            case Knob.Choice choice -> menu(choice);
            case Knob.Flag flag -> {
                var box = appearance.tip(appearance.label(new CheckBox(), text("knob", flag.id())), explanation(flag.id()));
                box.setId(flag.id());
                box.setOnAction(e -> editor.changeSetting(s -> KnobEdits.flag(s, flag.id(), box.isSelected())));
                shown.put(flag.id(), now -> box.setSelected(((Knob.Flag) now).value()));
                yield box;
            }
        };
    }

    private Node axes(Knob.PerAxis knob) {
        var id = knob.id();
        var both = field(id, v -> s -> KnobEdits.number(s, id, v));
        if (!knob.apart()) {
            shown.put(id, now -> both.show(((Knob.PerAxis) now).value(((Knob.PerAxis) now).joint())));
            return row(knob, both);
        }
        var rows = field(id + "Rows", v -> s -> KnobEdits.number(s, id, Axes.ROWS, v));
        var cols = field(id + "Cols", v -> s -> KnobEdits.number(s, id, Axes.COLS, v));
        var apart = pair(rows, cols);
        shown.put(id, now -> {
            var axes = (Knob.PerAxis) now;
            both.show(axes.value(axes.joint()));
            rows.show(axes.rows());
            cols.show(axes.cols());
            boolean together = linked.get() && axes.rows() == axes.cols();
            Visibility.show(both, together);
            Visibility.show(apart, !together);
        });
        return row(knob, both, apart);
    }

    private Node row(Knob knob, Node... controls) {
        return Section.explainedRow(appearance, text("knob", knob.id()), explanation(knob.id()), controls);
    }

    /// Puts two fields side by side, as rows × columns.
    static HBox pair(NumberField rows, NumberField cols) {
        var pair = new HBox(4, rows, new Label("×"), cols);
        pair.setAlignment(Pos.CENTER_RIGHT);
        return pair;
    }

    private Node sides(String id) {
        var fields = new LinkedHashMap<Side, NumberField>();
        for (var side : Side.values())
            fields.put(side, field(fieldOf(side), v -> s -> KnobEdits.side(s, id, side, v)));
        var box = new VBox(8,
                Section.row(appearance, "knob.sides.rows", new HBox(4, fields.get(Side.TOP), fields.get(Side.BOTTOM))),
                Section.row(appearance, "knob.sides.cols", new HBox(4, fields.get(Side.LEFT), fields.get(Side.RIGHT))));
        shown.put(id, now -> {
            var sides = (Knob.Sides) now;
            fields.forEach((side, field) -> field.show(sides.value(side)));
            Visibility.show(box, sidesAsked || facts.padding().equals(Optional.of(FOUR_SIDES)));
        });
        return box;
    }

    private static String fieldOf(Side side) {
        return switch (side) {
            case TOP -> "padTop";
            case BOTTOM -> "padBottom";
            case LEFT -> "padLeft";
            case RIGHT -> "padRight";
        };
    }

    private Node sideBySide(Knob.Choice knob) {
        var options = knob.options().stream().map(word -> new Choice.Option<>(word, text("knob", knob.id()) + "." + word, nodeId(word),
                List.of(), explanation(knob, word))).toList();
        var choice = new Choice<>(appearance, options, word -> choose(knob.id(), word));
        shown.put(knob.id(), now -> {
            choice.show(lit((Knob.Choice) now));
            if (knob.options().contains(EQUAL_WIDTH))
                choice.explain(EQUAL_WIDTH, facts.lost().filter(_ -> facts.padding().equals(Optional.of(EQUAL_WIDTH)))
                        .orElse(Message.of(Appearance.tipKey(explanation(knob, EQUAL_WIDTH)))));
        });
        return choice;
    }

    /// Returns the word that is lit: of the paddings the one that there is, unless the sides are asked for one by one.
    private String lit(Knob.Choice choice) {
        if (!choice.id().equals(PADDING))
            return choice.value();
        sidesAsked &= choice.value().equals(FOUR_SIDES);
        if (sidesAsked)
            return FOUR_SIDES;
        // what does not keep the size is not called the same
        return facts.padding().filter(word -> !word.equals(EQUAL_WIDTH) || facts.lost().isEmpty()).orElse("");
    }

    private void choose(String id, String word) {
        boolean padding = id.equals(PADDING);
        if (padding)
            sidesAsked = word.equals(FOUR_SIDES);
        editor.changeSetting(s -> KnobEdits.choose(s, id, word));
        show(now, facts);
        if (padding && word.equals(EQUAL_WIDTH))
            facts.lost().ifPresent(sizes -> editor.say(new Notice(new Message(NOT_KEPT, sizes.args()), Notice.Tone.ADVICE)));
    }

    private Node menu(Knob.Choice knob) {
        var options = knob.options().stream().map(word -> new Picker.Option<>(word, name(knob, word))).toList();
        var picker = new Picker<>(appearance, knob.id(), options, word -> editor.changeSetting(s -> KnobEdits.choose(s, knob.id(), word)));
        picker.accessibleTextProperty().bind(appearance.text(text(SETTING, knob.id())));
        shown.put(knob.id(), now -> picker.show(name(knob, ((Knob.Choice) now).value())));
        return row(knob, picker);
    }

    private Message name(Knob.Choice knob, String word) {
        return Message.of(text("knob", knob.id()) + "." + word);
    }

    /// Makes a name of a control from a word: `cross-correlation` becomes `crossCorrelation`.
    private static String nodeId(String word) {
        var parts = word.split("-", -1);
        var id = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++)
            id.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        return id.toString();
    }

    /// Makes the field of a whole number.
    NumberField field(String id, IntFunction<Change> change) {
        return field(id, new NumberScale.Steps(1), v -> change.apply((int) v));
    }

    private NumberField field(String id, NumberScale scale, DoubleFunction<Change> change) {
        var field = new NumberField();
        field.setScale(scale);
        field.setFieldId(id);
        field.listen(v -> editor.changeSetting(change.apply(v)::on), editor::report);
        field.captionProperty().bind(appearance.text(text(SETTING, id)));
        field.tipProperty().bind(appearance.text(Appearance.tipKey(explanation(id))));
        return field;
    }

    /// Returns the key of the text whose tip explains a knob; all poolings share theirs.
    private String explanation(String id) {
        var keys = Stream.of(operation, operation.substring(operation.lastIndexOf('-') + 1)).map(word -> SETTING + "." + word + "." + id);
        return keys.filter(key -> appearance.texts().keys().contains(Appearance.tipKey(key))).findFirst().orElse(SETTING + "." + id);
    }

    /// An operation is explained alike wherever it can be chosen.
    private String explanation(Knob.Choice knob, String word) {
        return knob.section().equals(StagePane.OPERATION) ? StageRows.OPERATION_TEXT + word : text("knob", knob.id()) + "." + word;
    }

    private String text(String kind, String id) {
        var own = kind + "." + operation + "." + id;
        return appearance.texts().keys().contains(own) ? own : kind + "." + id;
    }
}
