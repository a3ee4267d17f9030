package org.receptive.nn;

import org.receptive.simd.ActivationLoops;
import org.receptive.simd.ChannelLoops;
import org.receptive.simd.MaxoutPlan;
import org.receptive.simd.PoolPlan;
import org.receptive.simd.ResponseNormPlan;
import org.receptive.simd.SoftmaxPlan;
import org.receptive.spec.Activation;
import org.receptive.spec.PoolKind;
import org.receptive.spec.RbfSpec;

/// The layers that learn nothing: each is a plan and two calls.
final class ParameterFreeLayers {

    private ParameterFreeLayers() {}

    /// A function applied value by value.
    ///
    /// @param function the function
    /// @param floats how many values a lane block has
    record ActivationLayer(Activation function, int floats) implements Layer {

        @Override
        public boolean needsOutput() {
            return true;
        }

        @Override
        public boolean worksInPlace() {
            return ActivationLoops.fromOutput(function);
        }

        @Override
        public void forward(Layer.Buffers buffers, float[] parameters) {
            ActivationLoops.forward(function, buffers.x[0], buffers.y, floats);
        }

        @Override
        public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
            if (buffers.wants(0))
                ActivationLoops.backward(function, buffers.x[0], buffers.y, buffers.gradY, buffers.gradX[0], floats);
        }
    }

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
        public void forward(Layer.Buffers buffers, float[] parameters) {
            switch (kind) {
                case MAX -> plan.max(buffers.x[0], buffers.y);
                case AVERAGE -> plan.sum(buffers.x[0], buffers.y);
            }
        }

        @Override
        public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
            if (!buffers.wants(0))
                return;
            switch (kind) {
                case MAX -> plan.maxBackward(buffers.x[0], buffers.y, buffers.gradY, buffers.gradX[0]);
                case AVERAGE -> plan.sumBackward(buffers.gradY, buffers.gradX[0]);
            }
        }
    }

    /// The largest of neighbouring maps.
    ///
    /// @param plan which maps compete
    record MaxoutLayer(MaxoutPlan plan) implements Layer {
        @Override
        public boolean needsOutput() {
            return true;
        }

        @Override
        public void forward(Layer.Buffers buffers, float[] parameters) {
            plan.forward(buffers.x[0], buffers.y);
        }

        @Override
        public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
            if (buffers.wants(0))
                plan.backward(buffers.x[0], buffers.y, buffers.gradY, buffers.gradX[0]);
        }
    }

    /// Softmax or its logarithm.
    ///
    /// @param plan the groups that sum to 1
    record SoftmaxLayer(SoftmaxPlan plan) implements Layer {
        @Override
        public boolean needsOutput() {
            return true;
        }

        @Override
        public void forward(Layer.Buffers buffers, float[] parameters) {
            plan.forward(buffers.x[0], buffers.y);
        }

        @Override
        public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
            if (buffers.wants(0))
                plan.backward(buffers.y, buffers.gradY, buffers.gradX[0]);
        }
    }

    /// Local response normalisation.
    ///
    /// @param plan which maps are neighbours
    record ResponseNormLayer(ResponseNormPlan plan) implements Layer {

        /// The divisors, and what each value shares with its neighbours on the way back.
        @Override
        public int[] scratch() {
            return new int[] {plan.floats(), plan.floats()};
        }

        @Override
        public void forward(Layer.Buffers buffers, float[] parameters) {
            plan.forward(buffers.x[0], buffers.scratch[0], buffers.y);
        }

        @Override
        public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
            if (buffers.wants(0))
                plan.backward(buffers.x[0], buffers.scratch[0], buffers.gradY, buffers.scratch[1], buffers.gradX[0]);
        }
    }

    /// Squared distances to fixed codes.
    record RbfLayer(int length, int count, float[] codes) implements Layer {

        static RbfLayer of(RbfSpec spec) {
            var codes = new float[spec.codes().size() * spec.codeLength()];
            for (int i = 0; i < codes.length; i++)
                codes[i] = spec.codes().get(i / spec.codeLength()).get(i % spec.codeLength());
            return new RbfLayer(spec.codeLength(), spec.codes().size(), codes);
        }

        @Override
        public void forward(Layer.Buffers buffers, float[] parameters) {
            ChannelLoops.squaredDistances(buffers.x[0], length, codes, count, buffers.y);
        }

        @Override
        public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
            if (buffers.wants(0))
                ChannelLoops.squaredDistancesBackward(buffers.x[0], length, codes, count, buffers.gradY, buffers.gradX[0]);
        }
    }

    /// The sum of several branches.
    ///
    /// @param floats how many values a lane block of one branch has
    record SumLayer(int floats) implements Layer {
        @Override
        public void forward(Layer.Buffers buffers, float[] parameters) {
            System.arraycopy(buffers.x[0], 0, buffers.y, 0, floats);
            for (int b = 1; b < buffers.x.length; b++)
                Workspace.add(buffers.x[b], buffers.y, floats);
        }

        @Override
        public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
            for (int b = 0; b < buffers.x.length; b++)
                if (buffers.wants(b))
                    System.arraycopy(buffers.gradY, 0, buffers.gradX[b], 0, floats);
        }
    }

    /// Several branches one after the other.
    ///
    /// @param floats how many values a lane block of each branch has
    record ConcatenationLayer(int... floats) implements Layer {
        @Override
        public void forward(Layer.Buffers buffers, float[] parameters) {
            int at = 0;
            for (int b = 0; b < floats.length; b++) {
                System.arraycopy(buffers.x[b], 0, buffers.y, at, floats[b]);
                at += floats[b];
            }
        }

        @Override
        public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
            int at = 0;
            for (int b = 0; b < floats.length; b++) {
                if (buffers.wants(b))
                    System.arraycopy(buffers.gradY, at, buffers.gradX[b], 0, floats[b]);
                at += floats[b];
            }
        }
    }

    /// Dropout, whose mask is a function of the buffers' seed.
    ///
    /// @param rate the probability that a value becomes 0
    /// @param floats how many values a lane block has
    record DropoutLayer(double rate, int floats) implements Layer {

        @Override
        public int[] scratch() {
            return new int[] {floats};
        }

        @Override
        public void forward(Layer.Buffers buffers, float[] parameters) {
            if (!buffers.training || rate == 0) {
                System.arraycopy(buffers.x[0], 0, buffers.y, 0, floats);
                return;
            }
            float kept = (float) (1 / (1 - rate));
            long limit = (long) (rate * (1L << 32));
            float[] mask = buffers.scratch[0];
            for (int i = 0; i < floats; i++) {
                mask[i] = CounterRandom.mix(buffers.seed + i * CounterRandom.GOLDEN_GAMMA) >>> 32 < limit ? 0f : kept;
                buffers.y[i] = buffers.x[0][i] * mask[i];
            }
        }

        @Override
        public void backward(Layer.Buffers buffers, float[] parameters, float[] gradParameters) {
            if (!buffers.wants(0))
                return;
            if (!buffers.training || rate == 0)
                System.arraycopy(buffers.gradY, 0, buffers.gradX[0], 0, floats);
            else
                for (int i = 0; i < floats; i++)
                    buffers.gradX[0][i] = buffers.gradY[i] * buffers.scratch[0][i];
        }
    }
}
