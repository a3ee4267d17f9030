/// Pictures of a network at work: its layers, maps and units, drawn from what the network gave. May import `draw.surface`, `draw.theme`
/// and what lies below `explain`; no toolkit.
@NullMarked
package org.receptive.draw.network;

import org.jspecify.annotations.NullMarked;
