package org.receptive.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void aLineEndsAtTheLastWordThatFits() {
        assertThat(LineBreaks.of("one two three four", 9)).containsExactly("one two", "three", "four");
        assertThat(LineBreaks.of("one two", 7)).containsExactly("one two");
    }

    @Test
    void aWordThatIsTooLongStandsAlone() {
        assertThat(LineBreaks.of("a incomprehensibilities b", 5)).containsExactly("a", "incomprehensibilities", "b");
    }

    @Test
    void aChineseCharacterCountsAsTwoLettersAndNoLineBeginsWithAMarkThatCloses() {
        assertThat(LineBreaks.of("窗口每次移动几格。", 16)).containsExactly("窗口每次移动几", "格。");
        assertThat(LineBreaks.of("窗口移动", 4)).containsExactly("窗口", "移动");
    }

    @Test
    void aTextOfNothingIsOneEmptyLine() {
        assertThat(LineBreaks.of("", 10)).containsExactly("");
    }
}
