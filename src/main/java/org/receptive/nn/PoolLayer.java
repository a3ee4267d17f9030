package org.receptive.nn;

import org.receptive.simd.PoolPlan;
import org.receptive.spec.PoolKind;

/// Pooling by maximum or mean.
///
/// @param kind which of the two
/// @param plan the windows
record PoolLayer(PoolKind kind, PoolPlan plan) implements Layer {

    @Override
    public boolean needsOutput() {
        return kind == PoolKind.MAX;
    }

    @Override
    public void forward(Slot slot, float[] parameters) {
        switch (kind) {
            case MAX -> plan.max(slot.x[0], slot.y);
            case AVERAGE -> plan.sum(slot.x[0], slot.y);
        }
    }

    @Override
    public void backward(Slot slot, float[] parameters, float[] gradParameters) {
        if (!slot.wants(0))
            return;
        switch (kind) {
            case MAX -> plan.maxBackward(slot.x[0], slot.y, slot.gradY, slot.gradX[0]);
            case AVERAGE -> plan.sumBackward(slot.gradY, slot.gradX[0]);
        }
    }
}
