package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import org.receptive.data.ink.GreyPicture;
import org.receptive.data.ink.InkPicture;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.io.network.ModelFile;
import org.receptive.io.network.PretrainedModels;
import org.receptive.io.network.TrainedModel;
import org.receptive.io.picture.ImageImport;
import org.receptive.io.picture.ImportedImage;
import org.receptive.io.picture.PngWriter;
import org.receptive.scene.Caption;
import org.receptive.session.FineTuning;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.digit.DrawScreen;
import org.receptive.ui.digit.DrawViewModels;
import org.receptive.ui.digit.MyDigitsViewModel;
import org.receptive.ui.fxml.LoadedPane;
import org.receptive.ui.shell.FileDialogs.Kind;

/// The Draw screen in the window.
public final class DrawPage implements Page {

    private static final int MOST_PIXELS = 280;

    private final DrawViewModels models;
    private final Appearance appearance;
    private final LoadedPane<DrawScreen> screen;
    private final FileDialogs dialogs;
    private final Navigation crossings;
    private final PaintFonts fonts;
    private final PadKeeper keeper;
    private final MyDigitsViewModel myDigits;
    private final Runnable end;
    private final List<Node> bar;

    DrawPage(DrawViewModels models, Appearance appearance, LoadedPane<DrawScreen> screen, FileDialogs dialogs, Navigation crossings,
            PaintFonts fonts, PadKeeper keeper, MyDigitsViewModel myDigits, Runnable end) {
        this.models = models;
        this.appearance = appearance;
        this.screen = screen;
        this.dialogs = dialogs;
        this.crossings = crossings;
        this.fonts = fonts;
        this.keeper = keeper;
        this.myDigits = myDigits;
        this.end = end;
        var controls = new BarControls(appearance);
        bar = List.of(models(controls), controls.button("draw-export", "draw.export", this::export));
    }

    private MenuButton models(BarControls controls) {
        var menu = controls.menu("draw-model", "draw.model");
        for (var name : PretrainedModels.names()) {
            var item = new MenuItem();
            item.textProperty().bind(appearance.text("draw.model.pretrained", ModelNames.caption(name).en()));
            item.setOnAction(e -> use(ModelNames.caption(name), TrainedModel.open(name)));
            menu.getItems().add(item);
        }
        var trained = controls.item("draw.model.trained", this::useTrained);
        trained.setId("draw-model-trained");
        var mine = controls.item("draw.model.mine", () -> tuned().ifPresent(m -> use(ModelNames.tuned(m), m)));
        mine.setId("draw-model-tuned");
        menu.getItems().addAll(trained, mine, new SeparatorMenuItem(), controls.item("draw.model.open", () -> dialogs.open(Kind.MODEL)
                .ifPresent(
                        this::openModel)));
        menu.setOnShowing(e -> {
            trained.setDisable(!crossings.hasTrained());
            mine.setDisable(tuned().isEmpty());
        });
        return menu;
    }

    private Optional<TrainedModel> tuned() {
        return myDigits.tuning().stateProperty().get().result().map(FineTuning.Result.Tuned::tuned);
    }

    private void useTrained() {
        try {
            crossings.trained().ifPresent(this::use);
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

    /// Writes what is shown in the middle, all maps or one layer, twice as large as on screen.
    private void export() {
        dialogs.save(Kind.SHEET, "maps.png").ifPresent(file -> {
            try {
                var view = screen().network();
                PngWriter.write(file, Java2dSurface.render(view.sheet(), Math.max(800, view.getWidth()), Math.max(600, view.getHeight()), 2,
                        fonts));
                models.network().report(Message.of("file.saved", file));
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
        return Bindings.createStringBinding(() -> models.network().model().name().in(appearance.texts().language()), models.network().stateProperty(), appearance.textsProperty());
    }

    @Override
    public boolean pressed(KeyEvent e, boolean typing, Optional<Node> owner) {
        if (typing)
            return false;
        if (e.isShortcutDown())
            return withControl(e);
        boolean onSlider = owner.filter(Slider.class::isInstance).isPresent();
        return switch (e.getCode()) {
            case ESCAPE -> run(this::escape);
            case ENTER -> owner.filter(ButtonBase.class::isInstance).map(b -> run(((ButtonBase) b)::fire)).orElseGet(() -> run(
                    screen().network()::walk));
            case DELETE, BACK_SPACE -> run(models.pad()::clear);
            case LEFT -> !onSlider && run(() -> move(e, 0, -1));
            case RIGHT -> !onSlider && run(() -> move(e, 0, 1));
            case UP -> !onSlider && run(() -> move(e, -1, 0));
            case DOWN -> !onSlider && run(() -> move(e, 1, 0));
            case PAGE_UP -> run(() -> models.network().moveSelection(-1, 0, 0));
            case PAGE_DOWN -> run(() -> models.network().moveSelection(1, 0, 0));
            default -> false;
        };
    }

    /// The arrows move the chosen unit within its map; with Shift they change the layer and the map.
    private void move(KeyEvent e, int rows, int cols) {
        if (!e.isShiftDown())
            models.network().moveSelection(0, rows, cols);
        else
            if (cols != 0)
                models.network().moveToStage(cols);
            else
                models.network().moveSelection(rows, 0, 0);
    }

    private boolean withControl(KeyEvent e) {
        return switch (e.getCode()) {
            case Z -> run(e.isShiftDown() ? models.pad()::redo : models.pad()::undo);
            case Y -> run(models.pad()::redo);
            case E -> run(this::export);
            case O -> run(() -> dialogs.open(Kind.MODEL).ifPresent(this::openModel));
            default -> false;
        };
    }

    private static boolean run(Runnable command) {
        command.run();
        return true;
    }

    private void escape() {
        if (appearance.presentingProperty().get())
            appearance.presentingProperty().set(false);
        else
            if (models.network().stateProperty().get().enlarged().isPresent())
                models.network().enlarge(Optional.empty());
            else
                models.network().select(Optional.empty());
        models.network().hover(Optional.empty());
        models.network().dismiss();
    }

    @Override
    public void pulse(double seconds) {
        models.network().pulse();
        keeper.rested(models.pad().content(), seconds);
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
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".safetensors"))
                openModel(file);
            else {
                models.pad().load(square(ImageImport.readBrightness(file, MOST_PIXELS)));
            }
        } catch (ReadableException e) {
            models.network().report(e.problem());
        }
    }

    /// Makes ink of a picture and puts it in the middle of a square sheet.
    private static InkPicture square(ImportedImage image) {
        var values = image.values();
        float[] grey = new float[values.length];
        for (int i = 0; i < grey.length; i++)
            grey[i] = (float) values[i];
        int side = Math.max(image.rows(), image.cols());
        return GreyPicture.ink(image.rows(), image.cols(), grey).placedIn(side, side, (side - image.rows()) / 2, (side - image.cols()) / 2);
    }
}
