package org.receptive.ui.control;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// How the application looks and speaks now. Every text on a control is bound to it, so that the language changes while it runs.
public final class Appearance {

    /// The style class of controls that use the arrows, Enter, Space and Delete themselves; the window leaves these keys to them.
    public static final String OWN_KEYS = "own-keys";

    private final List<Language> languages;
    private final ObjectProperty<Language> language;
    private final BooleanProperty dark;
    private final BooleanProperty presenting = new SimpleBooleanProperty(false);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>(Texts.of(Language.ENGLISH));
    private final ObservableMap<String, String> changing = FXCollections.synchronizedObservableMap(FXCollections.observableHashMap());
    // kept, because it hears of changes only as long as it is
    private final ObservableMap<String, String> liveTexts = FXCollections.unmodifiableObservableMap(changing);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.light());
    private final ObjectProperty<Dimension2D> room = new SimpleObjectProperty<>(new Dimension2D(1280, 720));
    private final ReadOnlyObjectWrapper<Sizes> sizes = new ReadOnlyObjectWrapper<>(Sizes.normal());

    /// Makes an appearance that can be read in every language; the derived values follow the settings.
    public Appearance(Language language, boolean dark) {
        this(Language.all(), language, dark);
    }

    /// Makes an appearance that can be read in these languages.
    public Appearance(List<Language> languages, Language language, boolean dark) {
        this.languages = List.copyOf(languages);
        this.language = new SimpleObjectProperty<>(language);
        this.dark = new SimpleBooleanProperty(dark);
        texts.bind(this.language.map(Texts::of));
        palette.bind(this.dark.map(Palette::of));
        sizes.bind(Bindings.createObjectBinding(this::sizesNow, presenting, room));
        texts.subscribe(this::putTexts);
    }

    /// The language of every text.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// Returns the language that is read after the present one is left.
    public Language nextLanguage() {
        return language.get().next(languages);
    }

    /// Whether the dark theme is on.
    public BooleanProperty darkProperty() {
        return dark;
    }

    /// Whether the window is in Present mode.
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /// Whether movement that carries no information is left out.
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /// The bundle of the language.
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /// The colours of the theme.
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /// How large the window is: what a hall reads grows with it.
    public ObjectProperty<Dimension2D> roomProperty() {
        return room;
    }

    private Sizes sizesNow() {
        var now = room.get();
        return presenting.get() ? Sizes.present(now.getWidth(), now.getHeight()) : Sizes.normal();
    }

    /// The sizes of the mode.
    public ReadOnlyObjectProperty<Sizes> sizesProperty() {
        return sizes.getReadOnlyProperty();
    }

    /// Returns the bundle now.
    public Texts texts() {
        return texts.get();
    }

    /// Returns every text by its key, as it is in the language now: what the `${texts['key']}` of an FXML file are bound to.
    ///
    /// Entries only change, so that no text is missing for a moment. Values are not put in: texts that have some are bound in code.
    public ObservableMap<String, String> liveTexts() {
        return liveTexts;
    }

    private void putTexts(Texts now) {
        for (var key : Texts.of(Language.ENGLISH).keys()) {
            var text = now.get(key);
            if (!text.equals(changing.get(key)))
                changing.put(key, text);
        }
    }

    /// Returns a text that follows the language.
    public StringBinding text(String key, Object... args) {
        var values = List.of(args);
        return Bindings.createStringBinding(() -> texts().get(key, values.toArray()), texts);
    }

    /// Puts a text on a control; it follows the language.
    public <T extends Labeled> T label(T control, String key, Object... args) {
        control.textProperty().bind(text(key, args));
        return control;
    }

    /// Gives a control a tip and the same words for a screen reader.
    public <T extends Node> T explain(T control, String key, Object... args) {
        Tip.explain(control, text(key, args));
        control.accessibleTextProperty().bind(text(key, args));
        return control;
    }

    /// Gives a control the tip that belongs to one of its texts: that of `speed` stands under `tip.speed`.
    ///
    /// @param key the key of the control's text, which is its name for a screen reader too
    public <T extends Node> T tip(T control, String key, Object... args) {
        Tip.explain(control, text(tipKey(key), args));
        return control;
    }

    /// Gives an entry of a menu the tip that belongs to its text, if there is one.
    public <T extends MenuItem> T tip(T item, String key, Object... args) {
        if (Texts.of(Language.ENGLISH).keys().contains(tipKey(key)))
            Tip.explain(item, text(tipKey(key), args));
        return item;
    }

    /// Returns the key of the tip that belongs to a text.
    public static String tipKey(String key) {
        return "tip." + key;
    }
}
