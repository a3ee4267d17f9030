/// Reads and writes files: scenes, images in, PNG and GIF out, each written whole or not at all, and one clear sentence when a file
/// holds something else. May import Jackson, `java.desktop` and everything below `ui` but `data` and `train`, never `javafx`.
@NullMarked
package org.receptive.io;

import org.jspecify.annotations.NullMarked;
