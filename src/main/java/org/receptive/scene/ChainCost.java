package org.receptive.scene;

import java.util.Optional;

/// What all stages of a scene cost together.
///
/// @param parameters how many numbers they learn
/// @param multiplyAdds how many multiply-adds they compute
/// @param values how many values are kept: the input and what every stage but a loss makes
public record ChainCost(long parameters, long multiplyAdds, long values) {

    /// Adds up the stages; nothing where one of them costs what no layer of a network does.
    public static Optional<ChainCost> of(Scene scene) {
        long parameters = 0;
        long multiplyAdds = 0;
        long values = scene.input().count();
        for (int i = 0; i < scene.stages().size(); i++) {
            var setting = scene.stages().get(i).setting();
            var input = scene.inputShapes(i).getFirst();
            if (setting.cost(input).isPresent())
                return Optional.empty();
            parameters += setting.layer().map(layer -> layer.parameterCount()).orElse(0L);
            multiplyAdds += setting.layer().map(layer -> layer.multiplyAdds(input)).orElse(0L);
            values += setting instanceof LossSetting ? 0 : scene.outputShape(i).count();
        }
        return Optional.of(new ChainCost(parameters, multiplyAdds, values));
    }
}
