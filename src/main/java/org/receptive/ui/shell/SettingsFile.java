package org.receptive.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.receptive.io.AtomicFiles;
import org.receptive.text.Language;
import org.receptive.ui.shell.SettingsFile.Settings.Bounds;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the settings. A missing or damaged file, or field, means its value at a first start: settings must never keep the
/// application from starting.
public final class SettingsFile {

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

    private static final double SMALLEST = 400;
    private static final double LARGEST = 20_000;

    private final Path file;
    private final JsonMapper json = JsonMapper.shared();

    /// Uses this file.
    public SettingsFile(Path file) {
        this.file = file;
    }

    /// Reads the settings.
    public Settings read() {
        try {
            return of(json.readTree(Files.readString(file)));
        } catch (IOException | JacksonException e) {
            return Settings.first();
        }
    }

    /// Writes the settings.
    ///
    /// @throws org.receptive.text.ReadableException if the file cannot be written
    public void write(Settings s) {
        var node = json.createObjectNode();
        node.put("language", s.language().tag()).put("dark", s.dark()).put("reducedMotion", s.reducedMotion()).put("speed", s.speed());
        var w = s.window();
        var window = node.putObject("window").put("width", w.width()).put("height", w.height()).put("maximized", w.maximized());
        if (!Double.isNaN(w.x()))
            window.put("x", w.x()).put("y", w.y());
        AtomicFiles.writeText(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(node));
    }

    private static Settings of(JsonNode node) {
        var first = Settings.first();
        var window = node.path("window");
        var bounds = new Bounds(window.path("x").asDouble(Double.NaN), window.path("y").asDouble(Double.NaN),
                size(window.path("width").asDouble(0), Bounds.FIRST.width()),
                size(window.path("height").asDouble(0), Bounds.FIRST.height()), window.path("maximized").asBoolean(false));
        double speed = node.path("speed").asDouble(1);
        return new Settings(Language.ofTag(node.path("language").asString("")).orElse(first.language()),
                node.path("dark").asBoolean(first.dark()), node.path("reducedMotion").asBoolean(first.reducedMotion()),
                speed >= 0.25 && speed <= 20 ? speed : 1, bounds);
    }

    private static double size(double stored, double otherwise) {
        return stored >= SMALLEST && stored <= LARGEST ? stored : otherwise;
    }
}
