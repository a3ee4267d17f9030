/// Pictures of a network at work: its layers, maps and units, what it says, and the pad that it reads, drawn from plain values. May
/// import `draw.surface`, `draw.theme` and what lies below `explain`; no toolkit.
@NullMarked
package org.receptive.draw.network;

import org.jspecify.annotations.NullMarked;
