package org.receptive.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.layout.VBox;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.io.PretrainedModels;
import org.receptive.io.TrainedModel;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.digit.DrawScreen;
import org.receptive.ui.digit.DrawViewModel;
import org.receptive.ui.digit.PadContent;
import org.receptive.ui.digit.Samples;
import org.receptive.ui.digit.ShownModel;
import org.receptive.ui.paint.PaintFonts;

/// Makes the screens that are not there from the beginning.
final class Screens {

    /// The drawing of a first start: a three, whose curves every layer takes apart.
    private static final int FIRST_DIGIT = 3;
    private static final double SHARE = 0.75;

    private final Appearance appearance;
    private final PaintFonts fonts;
    private final FileDialogs dialogs;
    private final Workshop workshop;
    private final Crossings crossings;

    Screens(Appearance appearance, PaintFonts fonts, FileDialogs dialogs, Workshop workshop, Crossings crossings) {
        this.appearance = appearance;
        this.fonts = fonts;
        this.dialogs = dialogs;
        this.workshop = workshop;
        this.crossings = crossings;
    }

    DrawPage draw() {
        var name = PretrainedModels.names().getFirst();
        var model = new DrawViewModel(ShownModel.of(ModelNames.caption(name), TrainedModel.open(name)), firstDrawing());
        var samples = new Samples(workshop::samples, new SplittableRandom());
        var screen = new DrawScreen(model, appearance, fonts, samples, () -> walk(model), new VBox());
        return new DrawPage(model, appearance, screen, dialogs, crossings, fonts);
    }

    TrainPage train() {
        return new TrainPage();
    }

    private void walk(DrawViewModel model) {
        model.selectedProperty().get().ifPresent(unit -> model.walk(unit).ifPresent(scene -> {
            var path = new ArrayList<>(List.of(appearance.texts().get("screen.draw"), model.lookProperty().get().model().name().in(
                    appearance
                            .texts().language())));
            path.addAll(model.path(unit, appearance.texts()));
            crossings.enter(scene, path);
        }));
    }

    private static PadContent firstDrawing() {
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        long index = 0;
        while (digits.label(FIRST_DIGIT, index) != FIRST_DIGIT)
            index++;
        return PadContent.of(digits.drawing(FIRST_DIGIT, index)).fitted(SHARE);
    }
}
