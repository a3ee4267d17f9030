package org.receptive.explain;

/// One value that a unit is computed from, with what it contributes.
///
/// @param stage where it comes from, [Stage#INPUT] for the network's input
/// @param channel the map
/// @param row its row, possibly in the padding
/// @param col its column, possibly in the padding
/// @param value its value, 0 in the padding
/// @param weight what it is multiplied by: a learned weight, a mean's share, 1 in a maximum; or the code that it is compared with
/// @param product what it contributes: `value·weight`, or the squared difference
/// @param padding whether it lies in the padding
public record UnitTerm(int stage, int channel, int row, int col, double value, double weight, double product, boolean padding) {

    static UnitTerm product(int stage, int channel, int row, int col, double value, double weight, boolean padding) {
        return new UnitTerm(stage, channel, row, col, value, weight, value * weight, padding);
    }
}
