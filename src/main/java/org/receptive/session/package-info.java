/// Prepared trainings: data, network, plan and files put together, run in the background and recorded for replay; fine-tuning and my
/// digits. No toolkit.
@NullMarked
package org.receptive.session;

import org.jspecify.annotations.NullMarked;
