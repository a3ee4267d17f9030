package org.receptive.io.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.data.LabelledImages;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.normalise.Normalisation;
import org.receptive.model.Models;
import org.receptive.nn.Parameters;
import org.receptive.text.ReadableException;

class TrainedModelTest {

    private static TrainedModel untrained(String name) {
        var named = Models.require(name);
        Parameters parameters = named.recipe().initialiser().draw(named.network(), 1);
        return new TrainedModel(named.network(), parameters, new Normalisation.MeanAndDeviation(0.2, 0.5));
    }

    private static InkPicture random(int rows, int cols) {
        var random = new Random(4);
        var values = new float[rows * cols];
        for (int i = 0; i < values.length; i++)
            values[i] = random.nextFloat();
        return InkPicture.of(rows, cols, values);
    }

    @Test
    void onePictureIsReadAsASetOfOneIs() {
        for (var name : new String[] {"lenet5", "lenet-d2l", "lenet5-1998"}) {
            var model = untrained(name);
            var digit = random(28, 28);
            var bytes = new byte[28 * 28];
            digit.toBytes(bytes, 0);
            var expected = new float[(int) model.network().input().count()];
            model.examples(LabelledImages.of(28, 28, 10, bytes, new byte[1])).copy(0, 0, 0, expected, 0, 1);
            assertThat(model.input(digit)).as(name).isEqualTo(expected);
        }
    }

    @Test
    void aPictureOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> untrained("lenet5").input(random(30, 30))).isInstanceOf(ReadableException.class);
    }
}
