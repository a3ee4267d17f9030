package org.receptive.trace;

import java.util.Optional;

/// Names a map of a walk, whoever reads it: the stage that makes or owns it, and its letter in the formulas.
///
/// @param stage the stage's name; empty for the maps of a walk of one stage
/// @param letter the letter of the formula: `x`, `w`, `b`, `y`, …
public record MapId(String stage, String letter) {

    private static final String GRADIENT = "∂L/∂";
    private static final String UPDATED = "′";
    private static final String STRETCHED = "\u0302";

    /// Names a map of a walk of one stage.
    public static MapId of(String letter) {
        return new MapId("", letter);
    }

    /// Names the gradient of the loss with respect to this map.
    public MapId gradient() {
        return new MapId(stage, GRADIENT + letter);
    }

    /// Names the map whose gradient this is; none where it is no gradient.
    public Optional<MapId> differentiated() {
        return isGradient() ? Optional.of(new MapId(stage, letter.substring(GRADIENT.length()))) : Optional.empty();
    }

    /// Names this map after the update.
    public MapId updated() {
        return new MapId(stage, letter + UPDATED);
    }

    /// Tells whether this is what an optimizer remembers, or makes on the way to the update, of a learned map: `v(w)′` of `w`.
    public boolean isBetween(MapId learned) {
        return stage.equals(learned.stage) && letter.contains("(" + learned.letter + ")");
    }

    /// Names this map with zeros put between and around its values: `x̂`.
    public MapId stretched() {
        return new MapId(stage, letter + STRETCHED);
    }

    /// Names the map of which this one is stretched; itself if it is none.
    public MapId unstretched() {
        return letter.endsWith(STRETCHED) ? new MapId(stage, letter.substring(0, letter.length() - STRETCHED.length())) : this;
    }

    /// Tells whether this is a gradient.
    public boolean isGradient() {
        return letter.startsWith(GRADIENT);
    }

    @Override
    public String toString() {
        return stage.isEmpty() ? letter : stage + "." + letter;
    }
}
