package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.draw.scene.OpenLine.Piece;

class OpenLineTest {

    private static final OpenLine LEVEL = new OpenLine(0, 10, 100, 10);

    @Test
    void aLineIsOnePieceUntilSomethingIsWrittenOnIt() {
        assertThat(LEVEL.pieces()).containsExactly(new Piece(0, 10, 100, 10));
        assertThat(LEVEL.without(20, 11, 40, 30).pieces()).as("beside it").hasSize(1);
    }

    @Test
    void everyTextOnItMakesAGap() {
        assertThat(LEVEL.without(20, 5, 40, 15).without(60, 5, 70, 15).pieces()).containsExactly(new Piece(0, 10, 20, 10),
                new Piece(40, 10, 60, 10), new Piece(70, 10, 100, 10));
        assertThat(LEVEL.without(60, 5, 70, 15).without(50, 5, 65, 15).pieces()).as("one over the other")
                .containsExactly(new Piece(0, 10, 50, 10), new Piece(70, 10, 100, 10));
    }

    @Test
    void whatCoversAnEndShortensIt() {
        assertThat(LEVEL.without(-5, 5, 25, 15).pieces()).containsExactly(new Piece(25, 10, 100, 10));
        assertThat(LEVEL.without(-5, 5, 125, 15).pieces()).isEmpty();
    }

    @Test
    void aSlantedLineHasItsGapWhereItPassesThrough() {
        var falling = new OpenLine(0, 100, 100, 0);
        assertThat(falling.without(25, 25, 75, 75).pieces()).containsExactly(new Piece(0, 100, 25, 75), new Piece(75, 25, 100, 0));
        assertThat(falling.without(0, 0, 20, 20).pieces()).as("off the line").hasSize(1);
        assertThat(new OpenLine(5, 0, 5, 10).without(0, 4, 10, 6).pieces()).containsExactly(new Piece(5, 0, 5, 4), new Piece(5, 6, 5, 10));
    }
}
