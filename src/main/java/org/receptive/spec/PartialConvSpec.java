package org.receptive.spec;

import java.util.List;
import org.receptive.text.ReadableException;

/// The hyperparameters of a convolution whose feature maps read only some of the input maps, as C3 of LeNet-5 does.
///
/// Weight shape (O, I, kH, kW); weights of maps that the table leaves out are 0 and stay 0.
///
/// @param inChannels I, how many maps come in
/// @param table for each feature map the input maps that it reads, ascending
/// @param window how the kernel slides
/// @param bias whether each feature map adds a learned bias
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, table I</a>
public record PartialConvSpec(int inChannels, List<List<Integer>> table, Window window, boolean bias) implements LayerSpec {

    /// Copies and validates the table.
    ///
    /// @throws ReadableException if a feature map reads nothing, or a map that is not there, or the same map twice
    public PartialConvSpec {
        table = table.stream().map(List::copyOf).toList();
        for (int o = 0; o < table.size(); o++) {
            int before = -1;
            if (table.get(o).isEmpty())
                throw ReadableException.of("error.spec.table", o, table.get(o).toString(), inChannels - 1);
            for (int i : table.get(o)) {
                if (i <= before || i >= inChannels)
                    throw ReadableException.of("error.spec.table", o, table.get(o).toString(), inChannels - 1);
                before = i;
            }
        }
        new ConvSpec(inChannels, table.size(), window, 1, bias);
    }

    /// Returns the convolution that reads every input map.
    public ConvSpec full() {
        return new ConvSpec(inChannels, table.size(), window, 1, bias);
    }

    /// Returns how many feature maps come out.
    public int outChannels() {
        return table.size();
    }

    /// Tells whether feature map `out` reads input map `in`.
    public boolean connects(int out, int in) {
        return table.get(out).contains(in);
    }

    private int pairCount() {
        return table.stream().mapToInt(List::size).sum();
    }

    @Override
    public Shape outputShape(Shape input) {
        return full().outputShape(input);
    }

    @Override
    public List<ParameterSpec> parameters() {
        int mostRead = table.stream().mapToInt(List::size).max().orElse(0) * window.tapCount();
        var weight = new ParameterSpec("weight",
                List.of(table.size(), inChannels, window.rows().kernel(), window.cols().kernel()), mostRead,
                table.size() * window.tapCount(), (long) pairCount() * window.tapCount());
        return bias ? List.of(weight, ParameterSpec.bias(mostRead, table.size())) : List.of(weight);
    }

    @Override
    public long multiplyAdds(Shape input) {
        var out = outputShape(input);
        return (long) pairCount() * window.tapCount() * out.rows() * out.cols();
    }

    @Override
    public long connections(Shape input) {
        return multiplyAdds(input) + (bias ? outputShape(input).count() : 0);
    }
}
