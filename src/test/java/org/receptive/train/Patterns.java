package org.receptive.train;

import java.util.LinkedHashMap;
import java.util.SplittableRandom;
import org.receptive.nn.CounterRandom;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;

/// A small deterministic set: bars in 6×6 pixels, of four directions, under noise that changes with the epoch.
public record Patterns(int count, double noise) implements ExampleSet {

    static final int SIDE = 6;

    @Override
    public Shape shape() {
        return new Shape(1, SIDE, SIDE);
    }

    @Override
    public int classes() {
        return 4;
    }

    @Override
    public int label(int example) {
        return (int) Long.remainderUnsigned(CounterRandom.mix(7, example), 4);
    }

    @Override
    public void copy(int example, long epochSeed, int shard, float[] target, int offset, int stride) {
        var fixed = new SplittableRandom(CounterRandom.mix(11, example));
        int place = fixed.nextInt(SIDE);
        var random = new SplittableRandom(CounterRandom.mix(epochSeed, example));
        int label = label(example);
        for (int r = 0; r < SIDE; r++)
            for (int c = 0; c < SIDE; c++) {
                boolean ink = switch (label) {
                    case 0 -> r == place;
                    case 1 -> c == place;
                    case 2 -> (r + c) % SIDE == place;
                    default -> (r - c + SIDE) % SIDE == place;
                };
                target[offset + (r * SIDE + c) * stride] = (float) ((ink ? 1 : 0) + noise * (fixed.nextDouble() + random.nextDouble() - 1));
            }
    }

    @Override
    public ExampleSet plain() {
        return new Patterns(count, 0);
    }

    /// Makes a network for the patterns.
    public static NetworkSpec network(boolean dropout) {
        var layers = new LinkedHashMap<String, LayerSpec>();
        layers.put("conv1", new ConvSpec(1, 4, Window.same(3, 3), 1, true));
        layers.put("relu1", ActivationSpec.relu());
        layers.put("pool1", PoolSpec.square(PoolKind.MAX, 2));
        layers.put("conv2", new ConvSpec(4, 6, Window.valid(2, 2), 1, true));
        layers.put("relu2", ActivationSpec.relu());
        if (dropout)
            layers.put("drop", new DropoutSpec(0.2));
        layers.put("fc", new DenseSpec(24, 4, true));
        return NetworkSpec.chain("patterns", new Shape(1, SIDE, SIDE), layers);
    }
}
