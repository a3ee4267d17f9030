package org.receptive.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.ui.control.Appearance;

/// Dresses a scene: the bundled font, the AtlantaFX theme, and the palette as style-sheet variables.
final class Style {

    private static final double ICON_EM = 1.3;
    private static final String FONTS = "/org/receptive/draw/theme/fonts/";

    private Style() {}

    /// Loads the fonts, so that Chinese can be read on a system without Chinese fonts.
    static void loadFonts() {
        for (var name : new String[] {"NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"})
            try (var in = Style.class.getResourceAsStream(FONTS + name)) {
                if (in == null)
                    throw new IllegalStateException("the font " + name + " is not on the class path");
                Font.loadFont(in, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
    }

    /// Sets the theme and changes it with the appearance. It comes before the first control, which would set another one otherwise.
    static void followTheme(Appearance appearance) {
        appearance.paletteProperty().subscribe(p -> Application.setUserAgentStylesheet(p.isDark()
                ? new PrimerDark().getUserAgentStylesheetBSS()
                : new PrimerLight().getUserAgentStylesheet()));
    }

    /// Keeps a scene dressed as the appearance says.
    static void dress(Scene scene, Appearance appearance) {
        var sheet = Style.class.getResource("/org/receptive/draw/theme/receptive.css");
        if (sheet == null)
            throw new IllegalStateException("receptive.css is not on the class path");
        Runnable dress = () -> scene.getRoot().setStyle(variables(appearance.paletteProperty().get())
                + textSize(appearance.sizesProperty().get(), appearance.presentingProperty().get()));
        appearance.paletteProperty().subscribe(p -> dress.run());
        appearance.sizesProperty().subscribe(s -> dress.run());
        // The sheet reads the variables, so it comes after them.
        scene.getStylesheets().add(sheet.toExternalForm());
    }

    private static String variables(Palette p) {
        return variable("background", p.background()) + variable("panel", p.panel()) + variable("border", p.panelBorder())
                + variable("text", p.textPrimary()) + variable("muted", p.textMuted()) + variable("input", p.inputText())
                + variable("kernel", p.kernelText()) + variable("output", p.outputText()) + variable("accent", p.accent())
                + variable("on-accent", p.onAccent()) + variable("mistake", p.mistakeText()) + variable("mark", p.kernel());
    }

    /// In a hall every text of the scene graph grows with the pictures; the sheet gives the others as shares of this size.
    /// An icon has a font of its own, so what it is a share of has a name.
    private static String textSize(Sizes sizes, boolean presenting) {
        return presenting
                ? String.format(Locale.ROOT, "-fx-font-size: %.1fpx; -rf-icon: %.0fpx;", sizes.body(), ICON_EM * sizes.body())
                : "";
    }

    private static String variable(String name, int argb) {
        return "-rf-" + name + ": " + Argb.hex(argb) + ";";
    }
}
