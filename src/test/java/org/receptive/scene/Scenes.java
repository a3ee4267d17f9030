package org.receptive.scene;

import java.util.Random;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Window;

/// Scenes to edit.
final class Scenes {

    private Scenes() {
    }

    /// One channel, an input of 5×6 counting from 1, a 3×3 kernel counting from 1, no padding, at the first value.
    static Scene counting() {
        return of(ConvSpec.single(Window.valid(3, 3)), PaddingMode.NARROW, 5, 6);
    }

    /// A scene whose arrays count from 1.
    static Scene of(ConvSpec spec, PaddingMode padding, int rows, int cols) {
        var window = spec.window();
        return Scene.of(new Caption("counting", "计数"), new Caption("1, 2, 3", "一、二、三"), OperationKind.CROSS_CORRELATION, spec, padding,
                counting(1, spec.inChannels(), rows, cols),
                counting(spec.outChannels(), spec.channelsPerFilter(), window.rows().kernel(), window.cols().kernel()),
                spec.bias() ? counting(spec.outChannels(), 1, 1, 1) : Array4.fill(spec.outChannels(), 1, 1, 1, (n, c, row, col) -> 0),
                View.START);
    }

    /// Several channels without padding, at the first value.
    static Scene grouped(int inChannels, int outChannels, int groups) {
        return of(new ConvSpec(inChannels, outChannels, Window.valid(3, 3), groups, false), PaddingMode.NARROW, 5, 6);
    }

    /// Makes an array with the values 1, 2, 3, … in storage order.
    static Array4 counting(int n, int c, int h, int w) {
        var values = new double[n * c * h * w];
        for (int i = 0; i < values.length; i++)
            values[i] = i + 1;
        return Array4.of(n, c, h, w, values);
    }

    /// Makes an array of random whole numbers from −9 to 9.
    static Array4 random(Random random, int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (in, ic, row, col) -> random.nextInt(-9, 10));
    }

    /// Stands at an output cell.
    static Scene at(Scene scene, int channel, int row, int col) {
        var shape = scene.outputShape();
        return scene.withView(scene.view().at(scene.view().grain(), 0, (channel * shape.rows() + row) * shape.cols() + col, 0));
    }
}
