package org.receptive.ui.digit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.io.network.PretrainedModels;
import org.receptive.io.network.TrainedModel;
import org.receptive.scene.Caption;
import org.receptive.session.ShownModel;
import org.receptive.text.Language;
import org.receptive.text.Texts;

class LayerWordsTest {

    @Test
    void everyLayerOfEveryNetworkHasBothTermsAFormulaAndItsShape() {
        for (var name : PretrainedModels.names()) {
            var model = ShownModel.of(Caption.same(name), TrainedModel.open(name));
            for (var language : Language.all())
                for (var stage : model.stages()) {
                    var tip = new LayerWords(model, Texts.of(language)).layer(stage.index());
                    assertThat(tip.lines().findFirst().orElseThrow()).as(name).matches(".*[A-Za-z]{3}.*").matches(".*\\p{IsHan}.*");
                    assertThat(tip.lines()).as(name).anyMatch(line -> line.startsWith(" "))
                            .anyMatch(line -> line.contains(Integer.toString(stage.shape().channels())));
                }
        }
    }
}
