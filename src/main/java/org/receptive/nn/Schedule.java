package org.receptive.nn;

/// Says how the learning rate changes while a network trains. Time is counted in epochs, fractions included.
public sealed interface Schedule {

    /// Returns the factor on the learning rate after `epoch` of `epochs` epochs; from 0 on, and at most 1.
    double factor(double epoch, double epochs);

    /// Always the same.
    record Constant() implements Schedule {
        @Override
        public double factor(double epoch, double epochs) {
            return 1;
        }
    }

    /// Multiplied by `factor` after every `every` epochs.
    ///
    /// @param every how many epochs a step lasts
    /// @param drop the factor from one step to the next
    record StepDecay(int every, double drop) implements Schedule {
        @Override
        public double factor(double epoch, double epochs) {
            return StrictMath.pow(drop, Math.floor(epoch / every));
        }
    }

    /// Half a cosine from 1 down to `floor` (Loshchilov and Hutter 2017).
    ///
    /// @param floor the factor at the end
    record Cosine(double floor) implements Schedule {
        @Override
        public double factor(double epoch, double epochs) {
            return floor + (1 - floor) * 0.5 * (1 + StrictMath.cos(StrictMath.PI * Math.min(1, epoch / epochs)));
        }
    }

    /// Up from `start` along half a cosine for the first `rise` of the time, then down to `end` (Smith 2018).
    ///
    /// @param rise which part of the time the rate rises
    /// @param start the factor at first
    /// @param end the factor at the end
    record OneCycle(double rise, double start, double end) implements Schedule {
        @Override
        public double factor(double epoch, double epochs) {
            double time = Math.min(1, epoch / epochs);
            return time < rise ? between(start, 1, time / rise) : between(1, end, (time - rise) / (1 - rise));
        }

        private static double between(double from, double to, double part) {
            return to + (from - to) * 0.5 * (1 + StrictMath.cos(StrictMath.PI * part));
        }
    }
}
