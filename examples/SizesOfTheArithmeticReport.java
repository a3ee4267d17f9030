// Which size does the output have? The settings of Dumoulin and Visin, "A guide to convolution arithmetic for deep learning"
// (https://arxiv.org/abs/1603.07285), and the way back by the transposed convolution.

import org.receptive.spec.SizeFormula;
import org.receptive.spec.WindowAxis;

record Setting(String name, int input, int kernel, int stride, int padding, int dilation) {
    WindowAxis axis() {
        return new WindowAxis(kernel, stride, padding, padding, dilation);
    }
}

void main() {
    var settings = List.of(
            new Setting("no padding", 4, 3, 1, 0, 1),
            new Setting("some padding", 5, 4, 1, 2, 1),
            new Setting("half (same) padding", 5, 3, 1, 1, 1),
            new Setting("full padding", 5, 3, 1, 2, 1),
            new Setting("stride 2, no padding", 5, 3, 2, 0, 1),
            new Setting("stride 2, padding", 5, 3, 2, 1, 1),
            new Setting("stride 2, a row left over", 6, 3, 2, 1, 1),
            new Setting("dilation 2", 7, 3, 1, 0, 2));
    for (var setting : settings) {
        var axis = setting.axis();
        int output = axis.outputSize(setting.input());
        var formula = new SizeFormula(axis, setting.input());
        IO.println(String.format(Locale.ROOT, "%-26s input %d: %s = %d", setting.name(), setting.input(), formula.numbers(), output));

        // Under a stride several inputs give the same output, so the way back may need a row more: the output padding.
        int back = axis.transposedSize(output, 0);
        int missing = setting.input() - back;
        IO.println(String.format(Locale.ROOT, "%-26s back:    %d → %d%s", "", output, axis.transposedSize(output, missing),
                missing > 0 ? " with output padding " + missing : ""));
    }
}
