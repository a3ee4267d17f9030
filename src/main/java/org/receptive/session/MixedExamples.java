package org.receptive.session;

import java.util.List;
import org.receptive.spec.Shape;
import org.receptive.train.ExampleSet;

/// Several sets of examples as one, each after the other; they have the same shape and classes.
///
/// @param parts the sets, at least one
record MixedExamples(List<ExampleSet> parts) implements ExampleSet {

    MixedExamples {
        parts = List.copyOf(parts);
    }

    /// One of the sets, and the index in it.
    private record Place(ExampleSet set, int index) {}

    private Place place(int example) {
        int index = example;
        for (var part : parts) {
            if (index < part.count())
                return new Place(part, index);
            index -= part.count();
        }
        throw new IndexOutOfBoundsException(example);
    }

    @Override
    public int count() {
        return parts.stream().mapToInt(ExampleSet::count).sum();
    }

    @Override
    public Shape shape() {
        return parts.getFirst().shape();
    }

    @Override
    public int classes() {
        return parts.getFirst().classes();
    }

    @Override
    public int label(int example) {
        var place = place(example);
        return place.set().label(place.index());
    }

    @Override
    public void copy(int example, long epochSeed, int shard, float[] target, int offset, int stride) {
        var place = place(example);
        place.set().copy(place.index(), epochSeed, shard, target, offset, stride);
    }

    @Override
    public ExampleSet plain() {
        return new MixedExamples(parts.stream().map(ExampleSet::plain).toList());
    }
}
