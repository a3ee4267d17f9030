/// Networks as JSON, and trained models, plans and checkpoints in safetensors files. May import `io.json`, `io.safetensors` and what is
/// written.
@NullMarked
package org.receptive.io.network;

import org.jspecify.annotations.NullMarked;
