/// Pictures of a scene at a moment: its maps, windows, projections and formula, for the screen and every export alike. May import
/// `draw.surface`, `draw.theme`, `scene` and `explain` and what lies below them; no toolkit.
@NullMarked
package org.receptive.draw.scene;

import org.jspecify.annotations.NullMarked;
