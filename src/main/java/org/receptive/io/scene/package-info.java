/// Scene files and the catalogue of prepared scenes. May import `io.json`, `io.network` for windows, and `scene`.
@NullMarked
package org.receptive.io.scene;

import org.jspecify.annotations.NullMarked;
