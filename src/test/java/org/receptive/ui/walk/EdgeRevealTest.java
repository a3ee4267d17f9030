package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EdgeRevealTest {

    private static final double SIZE = 260;

    private final EdgeReveal reveal = new EdgeReveal();

    private boolean isShown() {
        return reveal.shownProperty().get();
    }

    @Test
    void itComesWhenThePointerNearsTheEdgeAndNotBefore() {
        reveal.pointer(EdgeReveal.NEAR + 1, SIZE);
        assertThat(isShown()).isFalse();
        reveal.pointer(EdgeReveal.NEAR, SIZE);
        assertThat(isShown()).isTrue();
    }

    @Test
    void itGoesByItselfWhenItIsLeftAlone() {
        reveal.show();
        reveal.advance(EdgeReveal.SECONDS * 0.9, false);
        assertThat(isShown()).isTrue();
        reveal.advance(EdgeReveal.SECONDS * 0.2, false);
        assertThat(isShown()).isFalse();
    }

    @Test
    void itStaysWhileThePointerMovesOnItOrItHasTheKeys() {
        reveal.show();
        reveal.advance(EdgeReveal.SECONDS * 0.9, false);
        reveal.pointer(SIZE - 1, SIZE);
        reveal.advance(EdgeReveal.SECONDS * 0.9, false);
        assertThat(isShown()).isTrue();
        reveal.advance(EdgeReveal.SECONDS * 5, true);
        assertThat(isShown()).isTrue();
        reveal.pointer(SIZE + 1, SIZE);
        reveal.advance(EdgeReveal.SECONDS * 1.1, false);
        assertThat(isShown()).isFalse();
    }
}
