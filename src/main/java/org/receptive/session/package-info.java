/// Prepared trainings: data, network, plan and files put together, run in the background and recorded for replay; fine-tuning, my digits,
/// and what a network answers to a drawing. No toolkit.
@NullMarked
package org.receptive.session;

import org.jspecify.annotations.NullMarked;
