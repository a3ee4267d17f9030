package org.receptive.session;

import org.receptive.train.EvaluationReport;

/// How well a network did on the test examples at one moment.
///
/// @param iteration after how many batches
/// @param report in detail
public record EvaluationPoint(long iteration, EvaluationReport report) {}
