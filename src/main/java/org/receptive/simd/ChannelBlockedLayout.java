package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;

import org.receptive.spec.Shape;

/// Lays out the values of a single example with the lanes across maps, as in the channel-blocked layouts of oneDNN (nChw8c):
/// `[group of maps][row][col][lane]`, a lane a map, the last group filled up with maps that are never read. Pooling and activations then
/// run as they do for a lane block of [#groups] maps.
///
/// @param shape the shape of the example
public record ChannelBlockedLayout(Shape shape) {

    /// Returns how many vectors hold the maps of one position.
    public int groups() {
        return (shape.channels() + LENGTH - 1) / LENGTH;
    }

    /// Returns the shape whose lane block has this layout.
    public Shape grouped() {
        return new Shape(groups(), shape.rows(), shape.cols());
    }

    /// Returns how many floats the example takes.
    public int floats() {
        return Math.multiplyExact((int) grouped().count(), LENGTH);
    }

    /// Returns where the value (channel, position) lies, the position counted row by row.
    public int at(int channel, int position) {
        return (channel / LENGTH * shape.rows() * shape.cols() + position) * LENGTH + channel % LENGTH;
    }

    /// Puts values in storage order into this layout. Modifies: blocked.
    public void pack(float[] values, float[] blocked) {
        int positions = shape.rows() * shape.cols();
        for (int c = 0; c < shape.channels(); c++)
            for (int p = 0; p < positions; p++)
                blocked[at(c, p)] = values[c * positions + p];
    }

    /// Puts values back into storage order. Modifies: values.
    public void unpack(float[] blocked, float[] values) {
        int positions = shape.rows() * shape.cols();
        for (int c = 0; c < shape.channels(); c++)
            for (int p = 0; p < positions; p++)
                values[c * positions + p] = blocked[at(c, p)];
    }
}
