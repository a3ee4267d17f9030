/// The safetensors format: named tensors in a file, checked before anything is believed. May import `io.json` and `text`.
@NullMarked
package org.receptive.io.safetensors;

import org.jspecify.annotations.NullMarked;
