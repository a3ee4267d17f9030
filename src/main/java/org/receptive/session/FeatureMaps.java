package org.receptive.session;

import org.receptive.spec.Shape;
import org.receptive.train.FloatValues;

/// What one layer makes of a picture.
///
/// @param layer the layer's name
/// @param shape channels, rows and columns
/// @param values in storage order
public record FeatureMaps(String layer, Shape shape, FloatValues values) {

    /// Returns one value.
    public float value(int channel, int row, int col) {
        return values.get(shape.index(channel, row, col));
    }
}
