package org.receptive.draw.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void whatAHallReadsIsLargeEnoughOnTheTwoUsualScreens() {
        assertThat(Sizes.present(1280, 720).least()).isEqualTo(18);
        assertThat(Sizes.present(1920, 1080).least()).isEqualTo(24);
        assertThat(Sizes.present(1280, 720).fine()).isEqualTo(12);
        assertThat(Sizes.present(1920, 1080).fine()).isEqualTo(16);
    }

    @Test
    void noSizeOfATextIsBelowTheLeast() {
        for (int width = 640; width < 4000; width += 80)
            for (int height = 400; height < 2400; height += 80) {
                var sizes = Sizes.present(width, height);
                assertThat(List.of(sizes.cellText(), sizes.title(), sizes.body(), sizes.small(), sizes.formula()))
                        .allMatch(px -> px >= sizes.least());
            }
    }

    @Test
    void sizesGrowWithTheNarrowerSideOfTheScreen() {
        for (int height = 720; height < 2160; height += 90) {
            double width = height * 16.0 / 9;
            assertThat(Sizes.present(width + 160, height + 90.0).least()).isGreaterThan(Sizes.present(width, height).least());
            assertThat(Sizes.present(width * 2, height)).isEqualTo(Sizes.present(width, height));
        }
    }

    @Test
    void onlyAHallIsOne() {
        assertThat(Sizes.normal().isHall()).isFalse();
        assertThat(Sizes.normal().withFormula(40).isHall()).isFalse();
        assertThat(Sizes.present().isHall()).isTrue();
        assertThat(Sizes.present(320, 200).isHall()).isTrue();
    }
}
