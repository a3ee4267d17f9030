package org.receptive.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a convolution saves by reading few cells with the same weights everywhere: m input values, n output values, k weights a filter.
///
/// @param dense m · n, the weights of a fully connected layer between the same values
/// @param local k · n, the weights if every window had its own
/// @param shared the weights that the convolution has
/// @param rows how often the windows of one feature map read each row
/// @param cols how often they read each column
/// @see <a href="https://www.deeplearningbook.org/contents/convnets.html">Goodfellow, Bengio and Courville, Deep Learning, section 9.2</a>
public record Sharing(long dense, long local, long shared, List<Integer> rows, List<Integer> cols) {

    /// Copies the lists.
    public Sharing {
        rows = List.copyOf(rows);
        cols = List.copyOf(cols);
    }

    /// Counts for the stage at work; nothing where it is no sliding kernel.
    public static Optional<Sharing> of(Scene scene) {
        if (!(scene.stage().setting() instanceof ConvolutionSetting conv))
            return Optional.empty();
        var input = scene.inputShapes(scene.stageIndex()).getFirst();
        var spec = conv.spec();
        var window = spec.window();
        return Optional.of(new Sharing(spec.denseWeightCount(input), spec.multiplyAdds(input), spec.weightCount(),
                Arrays.stream(conv.filling().reads(window.rows(), input.rows())).boxed().toList(),
                Arrays.stream(conv.filling().reads(window.cols(), input.cols())).boxed().toList()));
    }

    /// Returns how often each cell of a channel is read for one feature map, row by row.
    public List<Integer> reads() {
        return rows.stream().flatMap(row -> cols.stream().map(col -> row * col)).toList();
    }
}
