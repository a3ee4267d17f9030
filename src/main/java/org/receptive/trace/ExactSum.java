package org.receptive.trace;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.receptive.text.Numbers;

/// What products of written numbers come to without any rounding: decimals, and fractions where weights are written so.
///
/// @param operation the operation whose terms are added
/// @param fractions which of its maps are written in fractions
record ExactSum(Operation operation, Map<MapId, Boolean> fractions) {

    ExactSum(Operation operation) {
        this(operation, new HashMap<>());
    }

    /// Adds the products of the numbers as they are seen.
    ///
    /// @param seen the number that is seen where a value is written in decimals; none where it is rounded
    /// @return none if a number is rounded, or the sum has no end in decimals
    Optional<BigDecimal> of(List<Term> terms, DoubleFunction<Optional<BigDecimal>> seen) {
        var numerator = BigDecimal.ZERO;
        var denominator = BigInteger.ONE;
        for (var term : terms) {
            var product = BigDecimal.ONE;
            var divisor = BigInteger.ONE;
            for (var factor : term.factors()) {
                int n = isFraction(factor) ? Numbers.denominator(factor.value()) : 0;
                if (n > 1) {
                    product = product.multiply(BigDecimal.valueOf(Math.rint(factor.value() * n)));
                    divisor = divisor.multiply(BigInteger.valueOf(n));
                    continue;
                }
                var number = seen.apply(factor.value());
                if (number.isEmpty())
                    return Optional.empty();
                product = product.multiply(number.get());
            }
            var common = denominator.multiply(divisor).divide(denominator.gcd(divisor));
            numerator = numerator.multiply(new BigDecimal(common.divide(denominator)))
                    .add(product.multiply(new BigDecimal(common.divide(divisor))));
            denominator = common;
        }
        try {
            return Optional.of(numerator.divide(new BigDecimal(denominator)));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    private boolean isFraction(Term.Factor factor) {
        return fractions.computeIfAbsent(factor.shown().map(), id -> operation.map(id).inFractions());
    }
}
