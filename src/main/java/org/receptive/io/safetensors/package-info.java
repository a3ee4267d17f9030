/// The safetensors format: named tensors in a file, checked before memory is set aside for them. May import what `io` may, and Jackson.
@NullMarked
package org.receptive.io.safetensors;

import org.jspecify.annotations.NullMarked;
