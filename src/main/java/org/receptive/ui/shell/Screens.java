package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.io.network.PretrainedModels;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.FineTuning.KnownDigits;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.digit.DrawScreen;
import org.receptive.ui.digit.DrawViewModel;
import org.receptive.ui.digit.MyDigitsPane;
import org.receptive.ui.digit.MyDigitsViewModel;
import org.receptive.ui.digit.PadContent;
import org.receptive.ui.digit.SampleDigits;
import org.receptive.ui.digit.ShownModel;
import org.receptive.ui.fxml.Fxml;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.train.TrainDialogs;
import org.receptive.ui.train.TrainScreen;
import org.receptive.ui.train.TrainViewModel;

/// Makes the screens that are not there from the beginning.
final class Screens {

    /// The drawing of a first start: a three, whose curves every layer takes apart.
    private static final int FIRST_DIGIT = 3;
    private static final double SHARE = 0.75;

    private final Fxml fxml;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final FileDialogs dialogs;
    private final ApplicationEnvironment environment;
    private final Navigation navigation;

    Screens(Fxml fxml, Appearance appearance, PaintFonts fonts, FileDialogs dialogs, ApplicationEnvironment environment, Navigation navigation) {
        this.fxml = fxml;
        this.appearance = appearance;
        this.fonts = fonts;
        this.dialogs = dialogs;
        this.environment = environment;
        this.navigation = navigation;
    }

    DrawPage draw() {
        var keeper = new PadKeeper(environment.lastDrawing());
        var background = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("draw").factory());
        var name = PretrainedModels.names().getFirst();
        var model = new DrawViewModel(ShownModel.of(ModelNames.caption(name), TrainedModel.open(name)), keeper.load().orElseGet(
                Screens::prepared), background,
                Platform::runLater);
        var samples = new SampleDigits(environment::samples, new SplittableRandom());
        var mine = new MyDigitsViewModel(environment.myDigits(), model::drawing, () -> model.lookProperty().get().model().model(),
                tuned -> model
                        .use(ModelNames.tuned(tuned), tuned), () -> Optional.of(KnownDigits.load(environment.training().locator())),
                Platform::runLater);
        var screen = new DrawScreen(model, appearance, fonts, samples, () -> walk(model), new MyDigitsPane(mine, appearance, fonts,
                () -> dialogs.save(Kind.MODEL, "lenet5-mine.safetensors")));
        return new DrawPage(model, appearance, screen, dialogs, navigation, fonts, keeper, mine, background::shutdownNow);
    }

    TrainPage train() {
        var model = new TrainViewModel(environment.training());
        var screen = TrainScreen.load(fxml, model, appearance, fonts, new TrainFiles(dialogs));
        return new TrainPage(model, appearance, screen, dialogs, navigation);
    }

    private void walk(DrawViewModel model) {
        model.selectedProperty().get().ifPresent(unit -> model.walk(unit).ifPresent(scene -> {
            var path = new ArrayList<>(List.of(appearance.texts().get("screen.draw"), model.lookProperty().get().model().name().in(
                    appearance
                            .texts().language())));
            path.addAll(model.path(unit, appearance.texts()));
            navigation.enter(scene, path);
        }));
    }

    private static PadContent prepared() {
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        long index = 0;
        while (digits.label(FIRST_DIGIT, index) != FIRST_DIGIT)
            index++;
        return PadContent.of(digits.drawing(FIRST_DIGIT, index)).fitted(SHARE);
    }

    /// Asks for the files of the Train screen.
    ///
    /// @param dialogs the dialogs of the window
    private record TrainFiles(FileDialogs dialogs) implements TrainDialogs {

        @Override
        public Optional<Path> dataFolder() {
            return dialogs.open(Kind.DATA_FOLDER);
        }

        @Override
        public Optional<Path> drawings() {
            return dialogs.open(Kind.DRAWINGS);
        }

        @Override
        public Optional<Path> picture(String proposedName) {
            return dialogs.save(Kind.SHEET, proposedName);
        }
    }
}
