package org.receptive.ui.walk;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.receptive.draw.chart.ReadMap;
import org.receptive.draw.chart.WeightBars;
import org.receptive.draw.chart.WeightBars.Bar;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.scene.Sharing;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.ui.canvas.PaintedView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// What a convolution saves, in the inspector: its weights beside those of layers that share none, and how often each cell is read.
final class SharingPane {

    private final WalkViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private Optional<Sharing> sharing = Optional.empty();

    @FXML
    private Section section;
    @FXML
    private PaintedView bars;
    @FXML
    private PaintedView reads;
    @FXML
    private Label readsNote;

    SharingPane(WalkViewModel model, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        bars.show(appearance, fonts, (on, width, _, style) -> sharing.ifPresent(s -> bars(s).paint(on, width, style)));
        reads.show(appearance, fonts, (on, width, _, style) -> sharing.ifPresent(s -> reads(s).paint(on, width, style)));
        model.edited().documentProperty().subscribe(_ -> refresh());
        model.edited().stageAtWork().subscribe(_ -> refresh());
        model.edited().activeProperty().subscribe(_ -> refresh());
        appearance.textsProperty().subscribe(_ -> refresh());
        appearance.sizesProperty().subscribe(_ -> show());
        section.widthProperty().subscribe(_ -> show());
    }

    private static WeightBars bars(Sharing sharing) {
        return new WeightBars(List.of(new Bar(Message.of("sharing.dense"), sharing.dense(), false),
                new Bar(Message.of("sharing.local"), sharing.local(), false),
                new Bar(Message.of("sharing.shared"), sharing.shared(), true)));
    }

    private static ReadMap reads(Sharing sharing) {
        return new ReadMap(sharing.cols().size(), sharing.reads());
    }

    private void refresh() {
        var now = model.edited().activeProperty().get() ? Sharing.of(model.edited().atWork()) : Optional.<Sharing>empty();
        // most edits change no size
        if (!now.equals(sharing)) {
            sharing = now;
            show();
        }
        Visibility.show(section, sharing.isPresent());
        sharing.ifPresent(this::say);
    }

    private void say(Sharing now) {
        var texts = appearance.texts();
        readsNote.setText(texts.get(reading(now)));
        bars.setAccessibleText(texts.get("sharing.spoken", Numbers.grouped(now.dense()), Numbers.grouped(now.local()),
                Numbers.grouped(now.shared())));
        reads.setAccessibleText(readsNote.getText());
    }

    private static Message reading(Sharing now) {
        int least = Collections.min(now.reads());
        int most = Collections.max(now.reads());
        if (least < most)
            return Message.of("sharing.reads", least, most);
        return most == 1 ? Message.of("sharing.reads.alike.one") : Message.of("sharing.reads.alike", most);
    }

    private void show() {
        sharing.ifPresent(now -> {
            fix(bars, bars(now).height(bars.style()));
            fix(reads, reads(now).height(section.getWidth(), reads.style()));
        });
        bars.redraw();
        reads.redraw();
    }

    private static void fix(PaintedView picture, double height) {
        picture.setMinHeight(height);
        picture.setPrefHeight(height);
    }
}
