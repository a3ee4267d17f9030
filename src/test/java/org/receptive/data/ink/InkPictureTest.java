package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class InkPictureTest {

    private static final InkPicture CORNER = InkPicture.of(3, 4, 0, 0, 0, 0, 0, 0, 0.5f, 0, 0, 0, 0, 1);

    @Test
    void theBoxHoldsAllInk() {
        assertThat(CORNER.inkBox()).contains(new InkPicture.PixelBox(1, 2, 2, 2));
        assertThat(CORNER.crop(new InkPicture.PixelBox(1, 2, 2, 2)).values()).containsExactly(0.5f, 0, 0, 1);
        assertThat(InkPicture.of(1, 1, 0).inkBox()).isEmpty();
    }

    @Test
    void theCentreOfMassWeighsPixelsByTheirInk() {
        assertThat(CORNER.centreOfMass()).contains(new InkPicture.MassCentre((0.5 * 1.5 + 2.5) / 1.5, (0.5 * 2.5 + 3.5) / 1.5));
        assertThat(InkPicture.of(2, 2, 0, 0, 0, 0).centreOfMass()).isEmpty();
    }

    @Test
    void bytesComeBackAsTheyWere() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < 256; i++)
            bytes[i] = (byte) i;
        byte[] back = new byte[256];
        InkPicture.ofBytes(16, 16, bytes, 0).toBytes(back, 0);
        assertThat(back).isEqualTo(bytes);
    }

    @Test
    void whatIsPlacedBeyondTheEdgeIsLost() {
        assertThat(CORNER.placedIn(2, 2, -1, -2).values()).containsExactly(0.5f, 0, 0, 1);
        assertThat(CORNER.placedIn(2, 2, 5, 5).isEmpty()).isTrue();
    }

    @Test
    void aPictureDoesNotChangeWithItsSource() {
        float[] values = {0.5f};
        var picture = InkPicture.of(1, 1, values);
        values[0] = 1;
        picture.values()[0] = 1;
        assertThat(picture.value(0, 0)).isEqualTo(0.5f);
    }

    @Test
    void impossiblePicturesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> InkPicture.of(2, 2, 0, 0)).withMessageContaining("2 × 2");
        assertThatIllegalArgumentException().isThrownBy(() -> InkPicture.of(1, 1, 2)).withMessageContaining("2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> InkPicture.ofBytes(2, 2, new byte[5], 2)).withMessageContaining("5 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> CORNER.crop(new InkPicture.PixelBox(2, 0, 2, 1)))
                .withMessageContaining("3 × 4");
    }
}
