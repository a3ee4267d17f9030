/// Writing that leaves no half a file behind, and what is said when it fails. May import `text`.
@NullMarked
package org.receptive.io;

import org.jspecify.annotations.NullMarked;
