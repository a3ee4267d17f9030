package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// A bar for a person who watches, few lines for a file; the test moves the clock by hand.
class ProgressLineTest {

    private final StringWriter written = new StringWriter();
    private final AtomicLong seconds = new AtomicLong();

    private ProgressLine line(boolean terminal, Language language) {
        return new ProgressLine(new PrintWriter(written), Texts.of(language), terminal, () -> seconds.get() * 1_000_000_000);
    }

    @Test
    void aPipeGetsOneLineEveryTenPercent() {
        var line = line(false, Language.ENGLISH);
        for (int i = 0; i <= 1000; i++) {
            seconds.set(i / 10);
            line.show("images", i, 1000);
        }
        line.end();
        assertThat(written.toString().lines()).hasSize(10).startsWith("images: 10 %, 1:30 left", "images: 20 %, 1:20 left")
                .endsWith("images: 100 %");
    }

    @Test
    void aTerminalGetsABarThatIsRedrawn() {
        var line = line(true, Language.ENGLISH);
        line.show("images", 0, 100);
        seconds.set(2);
        line.show("images", 50, 100);
        line.show("images", 51, 100);
        line.show("images", 100, 100);
        line.end();
        assertThat(written.toString().split("\r")).containsExactly("",
                "[                              ] 0 %  images",
                "[###############               ] 50 %  images, 0:02 left",
                "[##############################] 100 %  images" + " ".repeat(10) + System.lineSeparator());
    }

    @Test
    void theTimeLeftCountsOnlyWhatWasDoneSinceTheBeginning() {
        var line = line(false, Language.CHINESE);
        line.show("图像", 500, 1000);
        seconds.set(10);
        line.show("图像", 600, 1000);
        assertThat(written.toString().strip()).isEqualTo("图像: 60 %，剩余 0:40");
    }

    @Test
    void anUnknownTotalShowsNothingAndANewNameBeginsANewLine() {
        var line = line(true, Language.ENGLISH);
        line.show("a", 7, 0);
        assertThat(written.toString()).isEmpty();
        line.show("a", 10, 10);
        line.show("b", 10, 10);
        line.end();
        line.end();
        assertThat(written.toString().lines().filter(l -> !l.isEmpty())).hasSize(2);
    }
}
