/// File formats: scenes and networks as JSON, trained models, checkpoints, pictures in, PNG and GIF out, and writing that leaves no half a file behind.
/// May import `text`, `spec`, `reference`, `trace`, `scene`, `tensor`, `nn`, `model`, `data` and `train`; no `javafx`.
@NullMarked
package org.receptive.io;

import org.jspecify.annotations.NullMarked;
