package org.receptive.draw.theme;

/// Names every colour of the product, packed `0xAARRGGBB`; no other file holds
/// a colour value.
///
/// Roles follow Okabe and Ito and are safe for colour-blind readers; in the light
/// theme their amber is darker, so that its lines stand out from white (3:1). A `…Text`
/// colour reaches 4.5:1 on background and panel, a line that carries a meaning 3:1;
/// fine amber text takes `kernelTextSmall`.
///
/// @param isDark whether this is the dark theme
/// @param background behind the maps
/// @param panel rail, bars and cards
/// @param panelBorder outline of cards and chips
/// @param gridLine faint lines: of charts, and around scales
/// @param cellLine between the cells of a map, which are counted by it
/// @param textPrimary numbers and sentences
/// @param textMuted captions and shapes
/// @param input frame of the input x
/// @param inputText its title
/// @param kernel frame of the kernel w, the window and everything that is "now"
/// @param kernelText its title
/// @param kernelTextSmall the small weights at the corner of cells and other fine amber text
/// @param output frame of the output y
/// @param outputText its title and results
/// @param mistake mistakes and test marks, values that are no number
/// @param mistakeText their text
/// @param paddingFill behind the hatching of padded cells
/// @param paddingHatch the hatching
/// @param paddingText the zero in a padded cell
/// @param cellEmpty a cell that is not yet computed
/// @param cellTextDark dark text on light cells
/// @param cellTextLight light text on dark cells
/// @param accent selection, focus and the primary button
/// @param onAccent text on it
/// @param chipInputFill fill of an input term in the formula
/// @param chipInputBorder its outline
/// @param chipKernelFill fill of a kernel term in the formula
/// @param chipKernelBorder its outline
/// @param chipOutputFill fill of a result in the formula
/// @param chipOutputBorder its outline
/// @param chipNeutralFill fill of the bias and other terms
/// @param chipNeutralBorder their outline
/// @param windowTint translucent, laid over the cells under the window
/// @param hoverFill translucent, laid over the cells that the pointed one is linked to
/// @param labelHalo translucent, behind fine text that crosses a picture
/// @param shadow translucent, under cards that float
/// @param ink paper to ink
/// @param signed −max through 0 to max
/// @param sequential 0 to max
public record Palette(boolean isDark, int background, int panel, int panelBorder, int gridLine, int cellLine, int textPrimary,
        int textMuted, int input, int inputText, int kernel, int kernelText, int kernelTextSmall, int output,
        int outputText, int mistake, int mistakeText, int paddingFill, int paddingHatch, int paddingText, int cellEmpty,
        int cellTextDark, int cellTextLight, int accent, int onAccent, int chipInputFill, int chipInputBorder,
        int chipKernelFill, int chipKernelBorder, int chipOutputFill, int chipOutputBorder, int chipNeutralFill,
        int chipNeutralBorder, int windowTint, int hoverFill, int labelHalo, int shadow, Ramp ink, Ramp signed,
        Ramp sequential) {

    static final int BLACK = 0xFF000000;
    static final int WHITE = 0xFFFFFFFF;

    private static final Palette LIGHT = new Palette(false, // dark
            0xFFFFFFFF, // background
            0xFFF6F8FA, // panel
            0xFFD1D9E0, // panelBorder
            0xFFC4CBD3, // gridLine
            0xFF848D97, // cellLine
            0xFF1F2328, // textPrimary
            0xFF59636E, // textMuted
            0xFF0072B2, // input
            0xFF0069A4, // inputText
            0xFFC48200, // kernel
            0xFFA06500, // kernelText
            0xFF8A5700, // kernelTextSmall
            0xFF009E73, // output
            0xFF007556, // outputText
            0xFFD55E00, // mistake
            0xFFB34A00, // mistakeText
            0xFFF6F8FA, // paddingFill
            0xFF848D97, // paddingHatch
            0xFF656D76, // paddingText
            0xFFFFFFFF, // cellEmpty
            0xFF1F2328, // cellTextDark
            0xFFFFFFFF, // cellTextLight
            0xFF0969DA, // accent
            0xFFFFFFFF, // onAccent
            0xFFE7F2FA, // chipInputFill
            0xFF4797C8, // chipInputBorder
            0xFFFDF3DC, // chipKernelFill
            0xFFBF8410, // chipKernelBorder
            0xFFE2F5EE, // chipOutputFill
            0xFF2FA17E, // chipOutputBorder
            0xFFFFFFFF, // chipNeutralFill
            0xFFC4CBD3, // chipNeutralBorder
            0x38E69F00, // windowTint
            0x330072B2, // hoverFill
            0xD9FFFFFF, // labelHalo
            0x291F2328, // shadow
            Ramp.through(0xFFFFFFFF, 0xFF22272E), // ink
            Ramp.through(0xFF4B5FD6, 0xFFFAFAFA, 0xFFD9480F), // signed
            Ramp.through(0xFFFFFFFF, 0xFF58B592, 0xFF00563F)); // sequential

    // Cells stay ink on paper in the dark theme, so that a digit is never its own
    // negative; the paper is dimmed so as not to glare.
    private static final Palette DARK = new Palette(true, // dark
            0xFF0D1117, // background
            0xFF161B22, // panel
            0xFF3D444D, // panelBorder
            0xFF4A525C, // gridLine
            0xFF667080, // cellLine
            0xFFE6EDF3, // textPrimary
            0xFF9DA7B3, // textMuted
            0xFF3FA0DC, // input
            0xFF5CB3E8, // inputText
            0xFFE69F00, // kernel
            0xFFF0B429, // kernelText
            0xFFF0B429, // kernelTextSmall
            0xFF1DB98D, // output
            0xFF3CCBA0, // outputText
            0xFFE8701A, // mistake
            0xFFF58A42, // mistakeText
            0xFF161B22, // paddingFill
            0xFF667080, // paddingHatch
            0xFF9DA7B3, // paddingText
            0xFF1A2028, // cellEmpty
            0xFF14181D, // cellTextDark
            0xFFF4F3F0, // cellTextLight
            0xFF1F6FEB, // accent
            0xFFFFFFFF, // onAccent
            0xFF11283A, // chipInputFill
            0xFF2B6C96, // chipInputBorder
            0xFF33270C, // chipKernelFill
            0xFF8D6A17, // chipKernelBorder
            0xFF0D2C24, // chipOutputFill
            0xFF1F7D62, // chipOutputBorder
            0xFF1A2028, // chipNeutralFill
            0xFF4A525C, // chipNeutralBorder
            0x47E69F00, // windowTint
            0x4D3FA0DC, // hoverFill
            0xD90D1117, // labelHalo
            0x80000000, // shadow
            Ramp.through(0xFFCFCCC4, 0xFF1E2329), // ink
            Ramp.through(0xFF5468DE, 0xFFD6D4CF, 0xFFDB5018), // signed
            Ramp.through(0xFFD3D4CD, 0xFF4DA283, 0xFF005A43)); // sequential

    /// Gives the light theme.
    public static Palette light() {
        return LIGHT;
    }

    /// Gives the dark theme.
    public static Palette dark() {
        return DARK;
    }

    /// Gives the theme asked for.
    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }
}
