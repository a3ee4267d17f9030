package org.receptive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class FailureLogTest {

    @Test
    void aFailureIsWrittenOnceWithItsPlace() {
        List<LogRecord> written = new ArrayList<>();
        var listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                written.add(line);
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        var log = Logger.getLogger("org.receptive");
        var failure = new IOException("disk");
        log.addHandler(listening);
        log.setUseParentHandlers(false);
        try {
            FailureLog.write("the scene was not kept", failure);
        } finally {
            log.removeHandler(listening);
            log.setUseParentHandlers(true);
        }
        assertThat(written).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARNING);
            assertThat(line.getMessage()).isEqualTo("the scene was not kept");
            assertThat(line.getThrown()).isSameAs(failure);
        });
    }
}
