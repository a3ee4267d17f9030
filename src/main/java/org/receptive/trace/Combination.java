package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.receptive.trace.Term.Factor;

/// A sum of products of maps, value by value: `y[i] = a·u[i] + v[i]`. A map of a single value takes part in every place as it is.
///
/// @param products the maps of every term
public record Combination(List<List<NamedMap>> products) implements Reads {

    /// Copies the lists.
    public Combination {
        products = products.stream().map(List::copyOf).toList();
    }

    @Override
    public int count(int channel, int row, int col) {
        return products.size();
    }

    @Override
    public void of(int channel, int row, int col, Consumer<Term> terms) {
        for (var product : products) {
            var factors = new ArrayList<Factor>();
            for (var map : product)
                factors.add(Factor.of(map, map.isNumber() ? map.cell(0) : map.cell(channel, row, col)));
            terms.accept(new Term(factors, true));
        }
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
        return new Rule(y.id().letter() + " = " + products.stream()
                .map(product -> product.stream().map(Combination::factor).collect(Collectors.joining(" · ")))
                .collect(Collectors.joining(" + ")), "");
    }

    /// A number whose name is a difference, such as `1 − β`, stands in parentheses.
    private static String factor(NamedMap map) {
        var letter = map.id().letter();
        return letter.contains(" ") ? "(" + letter + ")" : letter;
    }
}
