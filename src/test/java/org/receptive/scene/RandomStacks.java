package org.receptive.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.receptive.array.Array4;
import org.receptive.scene.Scene.Passes;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Cell;
import org.receptive.trace.Losses;
import org.receptive.trace.UpdateMemory;
import org.receptive.trace.UpdateMethod;

/// Small random stacks of convolutions and average poolings with positive weights.
final class RandomStacks {

    private static final int MOST_STAGES = 4;

    private final Random random;

    RandomStacks(long seed) {
        random = new Random(seed);
    }

    /// Draws a place in an array of this size.
    int index(int count) {
        return random.nextInt(count);
    }

    /// Draws a scene of one to four stages.
    Scene scene() {
        var input = Array4.fill(1, 1, 5 + random.nextInt(8), 5 + random.nextInt(8), (_, _, _, _) -> random.nextInt(10));
        var stages = new ArrayList<SceneStage>();
        var shape = input.shape();
        int count = 1 + random.nextInt(MOST_STAGES);
        for (int i = 0; i < count; i++) {
            var setting = fitting(shape);
            if (setting.isEmpty())
                break;
            stages.add(new SceneStage("s" + i, setting.get(), List.of(i == 0 ? SceneStage.INPUT : "s" + (i - 1))));
            shape = setting.get().outputShape(List.of(shape));
        }
        return stages.isEmpty()
                ? scene()
                : new Scene(Caption.same("stack"), Caption.same(""), input, stages, Passes.FORWARD, View.START);
    }

    private Optional<Setting> fitting(Shape shape) {
        for (int tries = 0; tries < 20; tries++) {
            boolean pools = random.nextInt(3) == 0;
            var window = new Window(axis(pools), axis(pools));
            if (!window.fits(shape.rows(), shape.cols()))
                continue;
            if (pools)
                return Optional.of(new LayerSetting(new PoolSpec(PoolKind.AVERAGE, window, random.nextBoolean(), random.nextBoolean()),
                        Map.of()));
            var spec = new ConvSpec(shape.channels(), 1 + random.nextInt(2), window, 1, false);
            var kind = random.nextBoolean() ? OperationKind.CROSS_CORRELATION : OperationKind.CONVOLUTION;
            return Optional.of(ConvolutionSetting.of(kind, spec, PaddingMode.of(window),
                    Array4.fill(spec.outChannels(), spec.inChannels(), window.rows().kernel(), window.cols().kernel(),
                            (_, _, _, _) -> 1 + random.nextInt(3)),
                    Optional.empty()));
        }
        return Optional.empty();
    }

    private WindowAxis axis(boolean pools) {
        int kernel = 1 + random.nextInt(3);
        int most = pools ? kernel / 2 : 2;
        int before = random.nextInt(most + 1);
        return new WindowAxis(kernel, 1 + random.nextInt(3), before, pools ? before : random.nextInt(most + 1), 1 + random.nextInt(3));
    }

    /// Puts a loss behind the stack whose gradient is 1 at a cell of the last map and 0 at all others, and walks back to the input.
    static Scene withLossAt(Scene scene, Cell cell) {
        var last = scene.walk().stages().getLast().y();
        var target = last.values().toArray();
        target[last.index(cell)] -= 1;
        var shape = scene.outputShape(scene.stages().size() - 1);
        var y = Array4.of(1, shape.channels(), shape.rows(), shape.cols(), target);
        var loss = new LossSetting(Losses.Kind.SQUARED_ERROR, y, UpdateMethod.sgd(0.1), UpdateMemory.NONE, true);
        var stages = new ArrayList<>(scene.stages());
        stages.add(new SceneStage("loss", loss, List.of(scene.stages().getLast().name())));
        return new Scene(scene.title(), scene.note(), scene.input(), stages, Passes.BACKWARD, View.START);
    }
}
