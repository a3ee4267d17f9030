package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;

/// What the scenes about cost claim.
class CostScenesTest {

    private static Scene scene(String number) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(number)).findFirst().orElseThrow().load();
    }

    private static ConvSpec layer(Scene scene, int stage) {
        return (ConvSpec) scene.stages().get(stage).setting().layer().orElseThrow();
    }

    @Test
    void aBottleneckTakesLessThanAThirdOfTheWeightsAndComesToTheSame() {
        var scene = scene("96-");
        assertThat(layer(scene, 0).weightCount()).isEqualTo(576);
        assertThat(layer(scene, 1).weightCount()).isEqualTo(16);
        assertThat(layer(scene, 2).weightCount()).isEqualTo(144);
        assertThat(576.0 / (16 + 144)).isEqualTo(3.6);
        var walk = scene.walk();
        assertThat(walk.stages().get(2).y().values().toArray()).containsExactly(walk.stages().get(0).y().values().toArray());
    }

    @Test
    void whatAllStagesCostIsTheSumOfTheStages() {
        // 8·36 values read, 8, 2 and 8 maps of 36 made
        assertThat(ChainCost.of(scene("96-"))).contains(new ChainCost(576 + 16 + 144, 36 * (576 + 16 + 144), 36 * (8 + 8 + 2 + 8)));
        // 3·3 + 1 and 3·4 + 3 parameters; z, a, p, s and q are kept, the loss is not
        assertThat(ChainCost.of(scene("24-"))).contains(new ChainCost(25, 16 * 9 + 12, 36 + 16 + 16 + 4 + 3 + 3));
        assertThat(ChainCost.of(scene("33-"))).as("a kernel on a circle is no layer of a network").isEmpty();
    }

    @Test
    void theLayerOfTheExerciseTakesAsMuchAsTheNoteSays() {
        var input = new Shape(256, 100, 100);
        var direct = new ConvSpec(256, 256, Window.same(3, 3), 1, false);
        var squeeze = new ConvSpec(256, 64, Window.valid(1, 1), 1, false);
        var expand = new ConvSpec(64, 256, Window.same(3, 3), 1, false);
        assertThat(direct.multiplyAdds(input)).isEqualTo(5_898_240_000L);
        assertThat(squeeze.multiplyAdds(input) + expand.multiplyAdds(new Shape(64, 100, 100))).isEqualTo(1_638_400_000L);
        assertThat(direct.weightCount()).isEqualTo(589_824);
        assertThat(squeeze.weightCount() + expand.weightCount()).isEqualTo(163_840);
    }
}
