package org.receptive.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.text.ReadableException;

class SymmetricEigenTest {

    @Test
    void aTwoByTwoMatrixHasTheEigenvaluesOfTheTextbook() {
        var eigen = SymmetricEigen.of(2, 2, 1, 1, 2);
        assertThat(eigen.value(0)).isCloseTo(3, within(1e-12));
        assertThat(eigen.value(1)).isCloseTo(1, within(1e-12));
        assertThat(Math.abs(eigen.vector(0, 0))).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(eigen.vector(1, 0)).isCloseTo(-eigen.vector(1, 1), within(1e-12));
    }

    @Test
    void vectorsAndValuesGiveTheMatrixBack() {
        int n = 40;
        var random = new Random(3);
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
                matrix[i * n + j] = matrix[j * n + i] = random.nextGaussian();
        var eigen = SymmetricEigen.of(n, matrix);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                double sum = 0;
                double product = 0;
                for (int k = 0; k < n; k++) {
                    sum += eigen.value(k) * eigen.vector(k, i) * eigen.vector(k, j);
                    product += eigen.vector(i, k) * eigen.vector(j, k);
                }
                assertThat(sum).isCloseTo(matrix[i * n + j], within(1e-9));
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        for (int k = 1; k < n; k++)
            assertThat(eigen.value(k)).isLessThanOrEqualTo(eigen.value(k - 1));
    }

    @Test
    void aMatrixThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SymmetricEigen.of(2, 1, 2, 3)).withMessageContaining("2 × 2");
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> SymmetricEigen.of(1, Double.NaN))
                .withMessageContaining("not a finite number");
        assertThatIllegalArgumentException().isThrownBy(() -> Whitening.of(2, new float[3], new float[5]))
                .withMessageContaining("3 values");
        assertThatIllegalArgumentException().isThrownBy(() -> Whitening.pca(SymmetricEigen.of(1, 1), new float[1], 1, 0))
                .withMessageContaining("epsilon");
    }
}
