package org.receptive.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.PadContent;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.io.Destination;
import org.receptive.io.network.ModelFile;
import org.receptive.io.network.PretrainedModels;
import org.receptive.io.network.TrainedModel;
import org.receptive.io.picture.InkImport;
import org.receptive.io.picture.PngWriter;
import org.receptive.scene.Caption;
import org.receptive.session.Attribution;
import org.receptive.session.FineTuning;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.digit.DrawScreen;
import org.receptive.ui.digit.DrawViewModels;
import org.receptive.ui.digit.FollowViewModel;
import org.receptive.ui.digit.MyDigitsViewModel;
import org.receptive.ui.digit.PathViewModel;
import org.receptive.ui.fxml.Fxml;
import org.receptive.ui.fxml.Fxml.LoadedPane;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.train.ProbeViewModel.PadDigit;

/// The Draw screen in the window.
public final class DrawPage implements Page {

    private static final double PEN_RESTS_SECONDS = 1;

    private final DrawViewModels models;
    private final Appearance appearance;
    private final LoadedPane<DrawScreen> screen;
    private final FileDialogs dialogs;
    private final Navigation navigation;
    private final PaintFonts fonts;
    private final PadKeeper keeper;
    private final MyDigitsViewModel myDigits;
    private final PathViewModel path;
    private final FollowViewModel follow;
    private final FollowControls following;
    private final Runnable end;
    private final List<Command> commands;
    private final List<Node> bar;
    private PadContent seen = PadContent.EMPTY;
    private double penRests;

    DrawPage(DrawViewModels models, Appearance appearance, LoadedPane<DrawScreen> screen, FileDialogs dialogs, Navigation navigation,
            PaintFonts fonts, Fxml fxml, PadKeeper keeper, MyDigitsViewModel myDigits, PathViewModel path, Runnable end) {
        this.models = models;
        this.appearance = appearance;
        this.screen = screen;
        this.dialogs = dialogs;
        this.navigation = navigation;
        this.fonts = fonts;
        this.keeper = keeper;
        this.myDigits = myDigits;
        this.path = path;
        this.end = end;
        follow = new FollowViewModel(models.network());
        following = new FollowControls(follow, navigation, appearance, fxml, screen()::showBelow, models.network()::say);
        commands = Stream.concat(new DrawCommands(models, screen().network(), appearance, path::open, this::openModel, this::export)
                .table().stream(), following.commands().stream()).toList();
        var controls = new BarControls(appearance);
        bar = List.of(following.toggle(controls), models(controls),
                controls.button(Command.find(commands, "export"), "draw-export", "draw.export"));
    }

    private MenuButton models(BarControls controls) {
        var menu = controls.menu("draw-model", "draw.model");
        for (var name : PretrainedModels.names()) {
            var item = new MenuItem();
            item.textProperty().bind(appearance.text("draw.model.pretrained", ModelNames.caption(name).in(Language.ENGLISH)));
            appearance.tip(item, "draw.model.pretrained");
            item.setOnAction(e -> use(ModelNames.caption(name), TrainedModel.open(name)));
            menu.getItems().add(item);
        }
        var trained = controls.item("draw.model.trained", this::useTrained);
        trained.setId("draw-model-trained");
        var mine = controls.item("draw.model.mine", () -> tuned().ifPresent(m -> use(ModelNames.tuned(m), m)));
        mine.setId("draw-model-tuned");
        menu.getItems().addAll(trained, mine, new SeparatorMenuItem(), controls.item("draw.model.open", this::openModel));
        menu.setOnShowing(e -> {
            trained.setDisable(!navigation.hasTrained());
            mine.setDisable(tuned().isEmpty());
        });
        return menu;
    }

    private Optional<TrainedModel> tuned() {
        return myDigits.tuning().stateProperty().get().result().map(FineTuning.Result.Tuned::tuned);
    }

    private void useTrained() {
        try {
            navigation.trained().ifPresent(this::use);
        } catch (ReadableException e) {
            models.network().report(e.problem());
        }
    }

    /// Lets a network that was trained here look.
    void use(TrainedModel trained) {
        use(ModelNames.trained(trained), trained);
    }

    private void use(Caption name, TrainedModel trained) {
        models.network().use(name, trained);
    }

    /// Puts a digit on the pad and asks what decided; a network that is followed goes on reading it.
    void ask(PadDigit asked) {
        if (!follow.followingProperty().get())
            use(asked.network());
        models.pad().load(asked.digit());
        models.attribution().ask(models.attribution().stateProperty().get().asked().or(() -> Optional.of(Attribution.Kind.OCCLUSION)));
    }

    /// Lets the network look that is trained, while it learns.
    void follow() {
        following.begin();
    }

    /// Writes what is shown in the middle, all maps or one layer, twice as large as on screen.
    private void export() {
        dialogs.save(Kind.SHEET, "maps.png").ifPresent(chosen -> {
            try {
                var target = Destination.of(chosen, "png");
                var view = screen().network();
                PngWriter.write(target.file(),
                        Java2dSurface.render(view.sheet(), Math.max(800, view.getWidth()), Math.max(600, view.getHeight()), 2, fonts));
                models.network().say(target.done());
            } catch (ReadableException e) {
                models.network().report(e.problem());
            }
        });
    }

    /// Returns the view models.
    public DrawViewModels models() {
        return models;
    }

    /// Returns the screen.
    public DrawScreen screen() {
        return screen.controller();
    }

    @Override
    public Node content() {
        return screen.root();
    }

    @Override
    public List<Node> actions() {
        return bar;
    }

    @Override
    public ObservableValue<String> document() {
        return Bindings.createStringBinding(() -> models.network().model().name().in(appearance.texts().language()),
                models.network().stateProperty(), appearance.textsProperty());
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void pulse(double seconds) {
        models.network().pulse();
        if (screen.root().getScene() != null)
            follow.pulse();
        penRests = models.pad().content().equals(seen) ? penRests + seconds : 0;
        seen = models.pad().content();
        path.pulse(seconds);
        keeper.rested(models.pad().content(), seconds);
    }

    /// A pen that is down and rests for long needs nothing.
    @Override
    public boolean isHandAtWork() {
        return models.pad().isPenDown() && penRests < PEN_RESTS_SECONDS;
    }

    @Override
    public void makeWay(Duration moment) {
        myDigits.tuning().makeWay(moment);
    }

    @Override
    public Optional<Message> work() {
        return myDigits.tuning().runningProperty().get() ? Optional.of(Message.of("close.tuning")) : Optional.empty();
    }

    @Override
    public void focus() {
        screen().network().requestFocus();
    }

    /// Keeps the drawing for the next start.
    @Override
    public void close() {
        keeper.keep(models.pad().content());
        myDigits.tuning().cancel();
        end.run();
    }

    private void openModel() {
        dialogs.open(Kind.MODEL).ifPresent(this::openModel);
    }

    /// Opens a network, whatever its file is called.
    private void openModel(Path file) {
        try {
            use(Caption.same(String.valueOf(file.getFileName())), TrainedModel.of(ModelFile.read(file)));
        } catch (ReadableException e) {
            models.network().report(e.problem());
        }
    }

    /// Opens a model by its name's end, else takes the file for a picture of a digit.
    @Override
    public void open(Path file) {
        try {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            // of a description of a network it is said why it cannot look
            if (name.endsWith("." + TrainedModel.ENDING) || name.endsWith(".json"))
                openModel(file);
            else {
                InkImport.read(file).ifPresentOrElse(ink -> models.pad().load(square(ink)),
                        () -> models.network().report(Message.of("picture.noPaper")));
            }
        } catch (ReadableException e) {
            models.network().report(e.problem());
        }
    }

    /// Puts ink in the middle of a square sheet.
    private static InkPicture square(InkPicture ink) {
        int side = Math.max(ink.rows(), ink.cols());
        return ink.placedIn(side, side, (side - ink.rows()) / 2, (side - ink.cols()) / 2);
    }
}
