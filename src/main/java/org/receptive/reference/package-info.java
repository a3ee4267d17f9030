/// The textbook engine: each layer one class with `forward` and `backward` side by side, as slow loops in `double` that read like the
/// formula. It is what a student reads and what the fast engine is held against. May import `text`, `spec` and `array`.
@NullMarked
package org.receptive.reference;

import org.jspecify.annotations.NullMarked;
