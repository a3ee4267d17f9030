package org.receptive.nn;

import org.receptive.simd.ChannelLoops;
import org.receptive.simd.MaxoutPlan;
import org.receptive.simd.SoftmaxPlan;
import org.receptive.spec.RbfSpec;

/// Layers that are a plan and two calls.
final class SmallLayers {

    private SmallLayers() {}

    /// The largest of neighbouring maps.
    ///
    /// @param plan which maps compete
    record Maxout(MaxoutPlan plan) implements Layer {
        @Override
        public boolean needsOutput() {
            return true;
        }

        @Override
        public void forward(Slot slot, float[] parameters) {
            plan.forward(slot.x[0], slot.y);
        }

        @Override
        public void backward(Slot slot, float[] parameters, float[] gradParameters) {
            if (slot.wants(0))
                plan.backward(slot.x[0], slot.y, slot.gradY, slot.gradX[0]);
        }
    }

    /// Softmax or its logarithm.
    ///
    /// @param plan the groups that sum to 1
    record Softmax(SoftmaxPlan plan) implements Layer {
        @Override
        public boolean needsOutput() {
            return true;
        }

        @Override
        public void forward(Slot slot, float[] parameters) {
            plan.forward(slot.x[0], slot.y);
        }

        @Override
        public void backward(Slot slot, float[] parameters, float[] gradParameters) {
            if (slot.wants(0))
                plan.backward(slot.y, slot.gradY, slot.gradX[0]);
        }
    }

    /// Squared distances to fixed codes.
    record RadialBasis(int length, int count, float[] codes) implements Layer {

        static RadialBasis of(RbfSpec spec) {
            var codes = new float[spec.codes().size() * spec.codeLength()];
            for (int i = 0; i < codes.length; i++)
                codes[i] = spec.codes().get(i / spec.codeLength()).get(i % spec.codeLength());
            return new RadialBasis(spec.codeLength(), spec.codes().size(), codes);
        }

        @Override
        public void forward(Slot slot, float[] parameters) {
            ChannelLoops.squaredDistances(slot.x[0], length, codes, count, slot.y);
        }

        @Override
        public void backward(Slot slot, float[] parameters, float[] gradParameters) {
            if (slot.wants(0))
                ChannelLoops.squaredDistancesBackward(slot.x[0], length, codes, count, slot.gradY, slot.gradX[0]);
        }
    }

    /// The sum of several branches.
    ///
    /// @param floats how many values a lane block of one branch has
    record Sum(int floats) implements Layer {
        @Override
        public void forward(Slot slot, float[] parameters) {
            System.arraycopy(slot.x[0], 0, slot.y, 0, floats);
            for (int b = 1; b < slot.x.length; b++)
                Workspace.add(slot.x[b], slot.y, floats);
        }

        @Override
        public void backward(Slot slot, float[] parameters, float[] gradParameters) {
            for (int b = 0; b < slot.x.length; b++)
                if (slot.wants(b))
                    System.arraycopy(slot.gradY, 0, slot.gradX[b], 0, floats);
        }
    }

    /// Several branches one after the other.
    ///
    /// @param floats how many values a lane block of each branch has
    record Concatenation(int... floats) implements Layer {
        @Override
        public void forward(Slot slot, float[] parameters) {
            int at = 0;
            for (int b = 0; b < floats.length; b++) {
                System.arraycopy(slot.x[b], 0, slot.y, at, floats[b]);
                at += floats[b];
            }
        }

        @Override
        public void backward(Slot slot, float[] parameters, float[] gradParameters) {
            int at = 0;
            for (int b = 0; b < floats.length; b++) {
                if (slot.wants(b))
                    System.arraycopy(slot.gradY, at, slot.gradX[b], 0, floats[b]);
                at += floats[b];
            }
        }
    }

    /// Dropout, whose mask is a function of the slot's seed.
    ///
    /// @param rate the probability that a value becomes 0
    /// @param floats how many values a lane block has
    record Dropout(double rate, int floats) implements Layer {

        @Override
        public int[] scratch() {
            return new int[] {floats};
        }

        @Override
        public void forward(Slot slot, float[] parameters) {
            if (!slot.training || rate == 0) {
                System.arraycopy(slot.x[0], 0, slot.y, 0, floats);
                return;
            }
            float kept = (float) (1 / (1 - rate));
            long limit = (long) (rate * (1L << 32));
            float[] mask = slot.scratch[0];
            for (int i = 0; i < floats; i++) {
                mask[i] = Mixing.mix(slot.seed + i * Mixing.STEP) >>> 32 < limit ? 0f : kept;
                slot.y[i] = slot.x[0][i] * mask[i];
            }
        }

        @Override
        public void backward(Slot slot, float[] parameters, float[] gradParameters) {
            if (!slot.wants(0))
                return;
            if (!slot.training || rate == 0)
                System.arraycopy(slot.gradY, 0, slot.gradX[0], 0, floats);
            else
                for (int i = 0; i < floats; i++)
                    slot.gradX[0][i] = slot.gradY[i] * slot.scratch[0][i];
        }
    }
}
