/// Prepared trainings: data, network, plan and files put together, run in the background and recorded for replay. May import `place`, `spec`, `tensor`, `nn`, `data`, `model`, `train` and `io`; no `javafx`.
@NullMarked
package org.receptive.study;

import org.jspecify.annotations.NullMarked;
