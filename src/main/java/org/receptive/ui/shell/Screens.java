package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.PadContent;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.explain.Unit;
import org.receptive.io.network.PretrainedModels;
import org.receptive.io.network.TrainedModel;
import org.receptive.session.DigitCollection;
import org.receptive.session.FineTuning.KnownDigits;
import org.receptive.session.ShownModel;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.digit.DrawScreen;
import org.receptive.ui.digit.DrawViewModels;
import org.receptive.ui.digit.InspectionViewModel;
import org.receptive.ui.digit.MyDigitsViewModel;
import org.receptive.ui.digit.PathViewModel;
import org.receptive.ui.digit.TuningViewModel;
import org.receptive.ui.fxml.Fxml;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.train.TrainDialogs;
import org.receptive.ui.train.TrainScreen;
import org.receptive.ui.train.TrainViewModel;
import org.receptive.ui.walk.Visit;

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

    Screens(Fxml fxml, Appearance appearance, PaintFonts fonts, FileDialogs dialogs, ApplicationEnvironment environment,
            Navigation navigation) {
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
        var models = DrawViewModels.of(ShownModel.of(ModelNames.caption(name), TrainedModel.open(name)),
                keeper.load().orElseGet(Screens::prepared), new DrawViewModels.Samples(environment::samples, new SplittableRandom()),
                background, Platform::runLater);
        var networks = new TuningViewModel.Networks(() -> models.network().model().trained(),
                tuned -> models.network().use(ModelNames.tuned(tuned), tuned),
                () -> Optional.of(KnownDigits.load(environment.training().locator())), (tuned, file) -> tuned.toFile(Map.of()).write(file));
        var mine = new MyDigitsViewModel(() -> DigitCollection.open(environment.myDigits()), models.pad()::drawing, networks,
                Platform::runLater);
        var paths = new PathViewModel(models.network(), background, Platform::runLater, new Visits(navigation)::show);
        var around = new DrawScreen.Surroundings(appearance, fonts, fxml, unit -> walk(models.network(), unit), paths::open,
                paths::openProbability,
                () -> dialogs.save(Kind.MODEL, "lenet5-mine.safetensors"));
        var screen = fxml.load(DrawScreen.class, () -> new DrawScreen(models, mine, around));
        return new DrawPage(models, appearance, screen, dialogs, navigation, fonts, fxml, keeper, mine, paths, background::shutdownNow);
    }

    TrainPage train() {
        var model = new TrainViewModel(environment.training());
        model.probe().deliverTo(navigation::ask);
        model.weight().deliverTo(new Visits(navigation)::show);
        var screen = TrainScreen.load(fxml, model, appearance, fonts, new TrainFiles(dialogs));
        return new TrainPage(model, appearance, screen, dialogs, navigation);
    }

    private void walk(InspectionViewModel network, Unit unit) {
        network.pulse();
        var walk = network.walk(unit);
        navigation.enter(Visit.of(walk, network.title(walk), network.note(walk), network.copy(walk), network.path(unit)));
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
