package org.receptive.ui.train;

import org.receptive.session.Kernels;

/// The kernels of the chosen layer at an early iteration that is always kept.
///
/// @param iteration when; 0 is the beginning
/// @param kernels the kernels
public record FilmColumn(long iteration, Kernels kernels) {}
