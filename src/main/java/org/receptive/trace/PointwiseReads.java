package org.receptive.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.trace.Term.Factor;

/// What an operation reads that goes value by value: of every map the value at the target's own place, and numbers that are the same
/// everywhere.
///
/// @param products the terms, each the factors in order; a map of one value beside larger ones is a number for all
/// @param equation how the maps stand as one; empty if they do not
/// @param made what every value is, in letters
public record PointwiseReads(List<List<NamedMap>> products, Optional<Equation> equation, String made) implements Reads {

    /// Copies the lists.
    public PointwiseReads {
        products = products.stream().map(List::copyOf).toList();
    }

    /// Reads maps that stand as one equation.
    public PointwiseReads(List<List<NamedMap>> products, Equation equation, String made) {
        this(products, Optional.of(equation), made);
    }

    /// Reads a sum of products: `a·u[i] + v[i]`.
    public static PointwiseReads sum(List<List<NamedMap>> products) {
        return new PointwiseReads(products, Optional.empty(), products.stream()
                .map(product -> product.stream().map(PointwiseReads::factor).collect(Collectors.joining(" · ")))
                .collect(Collectors.joining(" + ")));
    }

    /// A number whose name is a difference, such as `1 − β`, stands in parentheses.
    private static String factor(NamedMap map) {
        var letter = map.id().letter();
        return letter.contains(" ") ? "(" + letter + ")" : letter;
    }

    @Override
    public int count(int channel, int row, int col) {
        return products.size();
    }

    @Override
    public void of(int channel, int row, int col, Consumer<Term> terms) {
        var first = products.getFirst().getFirst();
        int index = first.index(first.cell(channel, row, col));
        for (var factors : products)
            terms.accept(new Term(factors.stream().map(m -> Factor.of(m, m.cell(m.values().count() == 1 ? 0 : index))).toList(), true));
    }

    @Override
    public Optional<List<Cell>> linked(Cell cell, NamedMap y) {
        return Optional.of(products.stream().flatMap(product -> linked(product, cell, y)).distinct().toList());
    }

    /// What is read is linked to what is made of it, a number to what it multiplies.
    private static Stream<Cell> linked(List<NamedMap> product, Cell cell, NamedMap y) {
        return product.stream().filter(map -> map.holds(cell)).flatMap(map -> {
            var to = map.role() == NamedMap.Role.INPUT || product.size() == 1 ? y : product.getFirst();
            return map.values().count() == 1
                    ? IntStream.range(0, to.values().count()).mapToObj(to::cell)
                    : Stream.of(to.cell(map.index(cell)));
        });
    }

    @Override
    public Rule rule(NamedMap y) {
        return new Rule(y.id().letter() + " = " + made, "");
    }
}
