/// Pictures in, PNG and GIF out. May import `text` and the writing of `io`.
@NullMarked
package org.receptive.io.picture;

import org.jspecify.annotations.NullMarked;
