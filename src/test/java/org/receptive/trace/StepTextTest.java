package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;

class StepTextTest {

    private static final StepText EN = new StepText(Texts.of(Language.ENGLISH));
    private static final StepText ZH = new StepText(Texts.of(Language.CHINESE));

    private static Array4 counting(int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (in, ic, row, col) -> ((in * c + ic) * h + row) * w + col);
    }

    private static Operation single(Window window, int rows, int cols) {
        return Operations.crossCorrelation(ConvSpec.single(window), counting(1, 1, rows, cols),
                counting(1, 1, window.rows().kernel(), window.cols().kernel()), Array4.of(1, 1, 1, 1, 0));
    }

    private static Operation channels(int in, int out, int groups, boolean bias) {
        var spec = new ConvSpec(in, out, Window.valid(1, 2), groups, bias);
        return Operations.crossCorrelation(spec, counting(1, in, 2, 3), counting(out, in / groups, 1, 2), counting(out, 1, 1, 1));
    }

    private static final Array4 SIGNAL = Array4.of(1, 1, 1, 4, 9, 8, 0, 3);
    private static final Array4 KERNEL = Array4.of(1, 1, 1, 3, -1, -2, 1);
    private static final ConvSpec BIASED = new ConvSpec(1, 1, Window.valid(1, 3), 1, true);
    private static final Operation SMALL = Operations.crossCorrelation(BIASED, SIGNAL, KERNEL, Array4.of(1, 1, 1, 1, 0.5));

    private static Timeline values(Operation op) {
        return new Timeline(op, Grain.VALUE);
    }

    private static Timeline multiplyAdds(Operation op) {
        return new Timeline(op, Grain.TERM);
    }

    @Test
    void theWrittenFormulaEvaluatesToTheDisplayedNumber() {
        RandomOperations.of(41, 1200).forEach(op -> {
            for (var grain : Grain.values()) {
                var t = new Timeline(op, grain);
                for (long i = 0; i < t.length(); i += Math.max(1, t.length() / 25))
                    requireEvaluates(t.at(i));
                requireEvaluates(t.at(t.length() - 1));
            }
        });
    }

    private static void requireEvaluates(Moment moment) {
        var formula = EN.formula(moment);
        var sides = formula.split(" = ");
        assertThat(sides).as(formula).hasSize(2);
        double value = FormulaReader.evaluate(sides[0]);
        assertThat(sides[1]).isEqualTo(Numbers.exact(moment.running()));
        assertThat(Numbers.display(value)).as(formula).isEqualTo(Numbers.display(moment.running()));
        assertThat(value).as(formula).isCloseTo(moment.running(), within(1e-9 * Math.abs(moment.running())));
        assertThat(sides[0].split(" \\+ ")).hasSize(moment.termsDone());
    }

    @Test
    void negativeFactorsStandInParentheses() {
        assertThat(EN.formula(values(SMALL).at(0))).isEqualTo("9·(−1) + 8·(−2) + 0·1 + 0.5 = −24.5");
    }

    @Test
    void aNegativeBiasStandsInParentheses() {
        var op = Operations.crossCorrelation(BIASED, SIGNAL, KERNEL, Array4.of(1, 1, 1, 1, -0.25));
        assertThat(EN.formula(values(op).at(1))).isEqualTo("8·(−1) + 0·(−2) + 3·1 + (−0.25) = −5.25");
    }

    @Test
    void aBiasOfZeroIsStillASummand() {
        var op = Operations.crossCorrelation(BIASED, SIGNAL, KERNEL, Array4.of(1, 1, 1, 1, 0));
        assertThat(EN.formula(values(op).at(1))).isEqualTo("8·(−1) + 0·(−2) + 3·1 + 0 = −5");
    }

    @Test
    void theFormulaGrowsWithTheMultiplyAdds() {
        var t = multiplyAdds(SMALL);
        assertThat(EN.formula(t.at(0))).isEqualTo("9·(−1) = −9");
        assertThat(EN.formula(t.at(1))).isEqualTo("9·(−1) + 8·(−2) = −25");
        assertThat(EN.formula(t.at(2))).isEqualTo("9·(−1) + 8·(−2) + 0·1 = −25");
        assertThat(EN.formula(t.at(3))).isEqualTo("9·(−1) + 8·(−2) + 0·1 + 0.5 = −24.5");
    }

    @Test
    void theFormulaKeepsEveryDigit() {
        var op = Operations.crossCorrelation(ConvSpec.single(Window.valid(1, 2)), Array4.of(1, 1, 1, 2, 0.1, 0.2),
                Array4.of(1, 1, 1, 2, 1, 1), Array4.of(1, 1, 1, 1, 0));
        assertThat(EN.formula(values(op).at(0))).isEqualTo("0.1·1 + 0.2·1 = 0.30000000000000004");
    }

    @Test
    void symbolsNameRowAndColumn() {
        assertThat(EN.symbols(values(single(Window.valid(2, 2), 3, 4)).at(5)))
                .isEqualTo("y[1,2] = x[1,2]·w[0,0] + x[1,3]·w[0,1] + x[2,2]·w[1,0] + x[2,3]·w[1,1]");
    }

    @Test
    void symbolsWriteZeroForThePadding() {
        var op = single(Window.signal(new WindowAxis(3, 1, 1, 1, 1)), 1, 4);
        assertThat(EN.symbols(values(op).at(0))).isEqualTo("y[0,0] = 0·w[0,0] + x[0,0]·w[0,1] + x[0,1]·w[0,2]");
    }

    @Test
    void symbolsOfAConvolutionNameTheStoredKernelCell() {
        var op = Operations.convolution(BIASED, SIGNAL, KERNEL, Array4.of(1, 1, 1, 1, 0.5));
        assertThat(EN.symbols(values(op).at(1))).isEqualTo("y[0,1] = x[0,1]·w[0,2] + x[0,2]·w[0,1] + x[0,3]·w[0,0] + b[0]");
    }

    @Test
    void symbolsNameChannelsAndFilters() {
        assertThat(EN.symbols(values(channels(2, 2, 1, true)).at(5)))
                .isEqualTo("y[1,0,1] = x[0,0,1]·w[1,0,0,0] + x[0,0,2]·w[1,0,0,1] + x[1,0,1]·w[1,1,0,0] + x[1,0,2]·w[1,1,0,1] + b[1]");
    }

    @Test
    void symbolsOfAGroupCountTheKernelsChannelWithinItsFilter() {
        assertThat(EN.symbols(values(channels(2, 2, 2, false)).at(4))).isEqualTo("y[1,0,0] = x[1,0,0]·w[1,0,0,0] + x[1,0,1]·w[1,0,0,1]");
    }

    @Test
    void symbolsAreThoseOfTheWholeStepInEitherGrain() {
        assertThat(EN.symbols(multiplyAdds(SMALL).at(0))).isEqualTo(EN.symbols(values(SMALL).at(0)));
    }

    @Test
    void aCellOfThePaddingIsNamedWithATrueMinus() {
        assertThat(StepText.symbol(SMALL, new Cell("x", 0, -1, 2))).isEqualTo("x[−1,2]");
    }

    @Test
    void generalFormulaOfCrossCorrelation() {
        assertThat(EN.general(SMALL)).isEqualTo("y[r,c] = b + Σ x[r·S + u·D − P, c·S + v·D − P] · w[u,v]");
    }

    @Test
    void generalFormulaOfConvolutionTurnsTheKernel() {
        var op = Operations.convolution(BIASED, SIGNAL, KERNEL, Array4.of(1, 1, 1, 1, 0.5));
        assertThat(EN.general(op)).isEqualTo("y[r,c] = b + Σ x[r·S + u·D − P, c·S + v·D − P] · w[kH−1−u, kW−1−v]");
    }

    @Test
    void generalFormulaTellsTheAxesApartWhereTheyDiffer() {
        var window = new Window(new WindowAxis(2, 2, 1, 0, 1), new WindowAxis(2, 1, 0, 0, 3));
        assertThat(EN.general(single(window, 5, 5)))
                .isEqualTo("y[r,c] = Σ x[r·SH + u·DH − PH, c·SW + v·DW − PW] · w[u,v]");
    }

    @Test
    void generalFormulaSumsOverTheChannels() {
        assertThat(EN.general(channels(3, 2, 1, true)))
                .isEqualTo("y[o,r,c] = b[o] + Σ x[i, r·S + u·D − P, c·S + v·D − P] · w[o,i,u,v]   (sum over i, u, v)");
        assertThat(ZH.general(channels(3, 1, 1, false)))
                .isEqualTo("y[r,c] = Σ x[i, r·S + u·D − P, c·S + v·D − P] · w[0,i,u,v]（对 i, u, v 求和）");
    }

    @Test
    void generalFormulaOfSeveralFiltersOverOneChannel() {
        assertThat(EN.general(channels(1, 2, 1, false)))
                .isEqualTo("y[o,r,c] = Σ x[r·S + u·D − P, c·S + v·D − P] · w[o,0,u,v]   (sum over u, v)");
    }

    @Test
    void generalFormulaOfADepthwiseLayerReadsItsOwnChannel() {
        assertThat(EN.general(channels(2, 2, 2, false)))
                .isEqualTo("y[o,r,c] = Σ x[o, r·S + u·D − P, c·S + v·D − P] · w[o,0,u,v]   (sum over u, v)");
    }

    @Test
    void generalFormulaOfGroupsStartsAtTheGroupsFirstChannel() {
        assertThat(EN.general(channels(4, 2, 2, false)))
                .isEqualTo("y[o,r,c] = Σ x[⌊o·G/O⌋·I/G + i, r·S + u·D − P, c·S + v·D − P] · w[o,i,u,v]   (sum over i, u, v)");
    }
}
