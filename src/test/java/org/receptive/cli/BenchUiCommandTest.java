package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BenchUiCommandTest {

    /// Only that everything is measured: how fast this machine is does not belong into a test.
    @Test
    void theWindowIsMeasuredInAProcessOfItsOwn() {
        var ran = Ran.of("bench", "ui", "--runs", "1", "--headless", "--json");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        var measured = JsonMapper.shared().readTree(ran.out());
        assertThat(measured.propertyNames()).containsExactly("firstFrameMillis", "seekMillis", "seekP99Millis", "editMillis",
                "editP99Millis",
                "frameMillis", "heapMegabytes", "gifFramesPerSecond");
        for (var value : measured)
            assertThat(value.asDouble(Double.NaN)).as(measured.toString()).isPositive();
    }
}
