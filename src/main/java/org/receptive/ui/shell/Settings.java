package org.receptive.ui.shell;

import org.receptive.text.Language;

/// What the application remembers between two runs.
///
/// @param language the language of every text
/// @param dark whether the dark theme is on
/// @param reducedMotion whether movement that carries no information is left out
/// @param speed the player's speed
/// @param window where the window stood
public record Settings(Language language, boolean dark, boolean reducedMotion, double speed, Bounds window) {

    /// The place of the window.
    ///
    /// @param x the left edge, NaN if it was never placed
    /// @param y the top edge, NaN if it was never placed
    /// @param width the width
    /// @param height the height
    /// @param maximized whether it filled the screen
    public record Bounds(double x, double y, double width, double height, boolean maximized) {

        /// The window of a first start.
        public static final Bounds FIRST = new Bounds(Double.NaN, Double.NaN, 1280, 800, false);
    }

    /// Returns the settings of a first start.
    public static Settings first() {
        return new Settings(Language.ofSystem(), false, false, 1, Bounds.FIRST);
    }
}
