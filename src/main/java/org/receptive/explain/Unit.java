package org.receptive.explain;

/// Names one value of a network: one cell of one map of a stage.
///
/// @param stage the stage's index, [Stage#INPUT] for the network's input
/// @param channel the map
/// @param row its row, from 0 at the top
/// @param col its column, from 0 at the left
public record Unit(int stage, int channel, int row, int col) {
}
