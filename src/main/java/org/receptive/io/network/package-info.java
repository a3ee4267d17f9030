/// Networks as JSON, and trained models, plans and checkpoints in safetensors files. May import what `io` may.
@NullMarked
package org.receptive.io.network;

import org.jspecify.annotations.NullMarked;
