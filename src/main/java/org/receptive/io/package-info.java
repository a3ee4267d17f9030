/// File formats: scenes as JSON, pictures in, PNG and GIF out, and writing that leaves no half a file behind. May import `text`, `spec`,
/// `reference`, `trace` and `scene`; no `javafx`.
@NullMarked
package org.receptive.io;

import org.jspecify.annotations.NullMarked;
