package org.receptive.ui.control;

/// Where − and + of a [NumberField] lead.
public sealed interface NumberScale {

    /// Returns the next number upwards or downwards.
    double next(double value, boolean up);

    /// Tells whether only whole numbers stand on it.
    boolean isWhole();

    /// Returns the scale that an FXML file names: one of [Named], or how far one of [Steps] goes.
    ///
    /// @throws IllegalArgumentException if there is no such scale
    static NumberScale valueOf(String name) {
        return Character.isDigit(name.charAt(0)) ? new Steps(Integer.parseInt(name)) : Named.valueOf(name);
    }

    /// Whole numbers of either sign.
    ///
    /// @param by how far one step goes
    record Steps(int by) implements NumberScale {

        @Override
        public double next(double value, boolean up) {
            return value + (up ? by : -by);
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }

    /// Positive numbers of several sizes.
    enum Named implements NumberScale {
        /// …, 0.01, 0.02, 0.05, 0.1, …; below 0.00001 it is 0.
        ONE_TWO_FIVE,
        /// 1, 2, 4, 8, …
        DOUBLED,
        /// One up or down.
        WHOLE,
        /// A thousand up or down.
        THOUSANDS,
        /// A tenth up or down.
        TENTHS;

        private static final double LEAST = 1e-5;
        private static final int UNITS = 3;

        /// Never leads below 0.
        @Override
        public double next(double value, boolean up) {
            return switch (this) {
                case ONE_TWO_FIVE -> oneTwoFive(value, up);
                case DOUBLED -> up ? Math.max(1, value * 2) : Math.max(1, Math.floor(value / 2));
                case WHOLE -> Math.max(0, value + (up ? 1 : -1));
                case THOUSANDS -> Math.max(0, value + (up ? 1000 : -1000));
                case TENTHS -> Math.max(0, Math.rint(value * 10 + (up ? 1 : -1)) / 10);
            };
        }

        private static double oneTwoFive(double value, boolean up) {
            if (value < LEAST)
                return up ? LEAST : 0;
            int start = UNITS * (int) Math.floor(Math.log10(value) + 1e-9);
            for (int i = -1; i <= UNITS + 2; i++) {
                int k = up ? start + i : start + UNITS + 1 - i;
                double candidate = nice(k);
                if (up ? candidate > value * (1 + 1e-9) : candidate < value * (1 - 1e-9))
                    return candidate < LEAST * (1 - 1e-9) ? 0 : candidate;
            }
            return value;
        }

        /// Returns the k-th of 1, 2, 5, 10, 20, …, written without a rounding error.
        private static double nice(int k) {
            return Double.parseDouble("125".charAt(Math.floorMod(k, UNITS)) + "e" + Math.floorDiv(k, UNITS));
        }

        @Override
        public boolean isWhole() {
            return switch (this) {
                case DOUBLED, WHOLE, THOUSANDS -> true;
                case ONE_TWO_FIVE, TENTHS -> false;
            };
        }
    }
}
