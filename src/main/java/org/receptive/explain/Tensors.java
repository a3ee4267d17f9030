package org.receptive.explain;

import java.util.HashMap;
import java.util.Map;
import org.receptive.array.Array4;
import org.receptive.nn.Parameters;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.spec.Shape;

/// Carries numbers between the engine's arrays of `float` and the reference's arrays of `double`.
final class Tensors {

    private Tensors() {}

    /// Returns every learned tensor by its name.
    static Map<String, Array4> of(Parameters parameters) {
        var tensors = new HashMap<String, Array4>();
        for (var slice : parameters.layout().slices()) {
            var shape = ReferenceNetwork.shape(slice.spec());
            tensors.put(slice.name(), Array4.of(shape.get(0), shape.get(1), shape.get(2), shape.get(3),
                    doubles(parameters.tensor(slice))));
        }
        return tensors;
    }

    static Array4 example(Shape shape, float[] values) {
        return Array4.of(1, shape.channels(), shape.rows(), shape.cols(), doubles(values));
    }

    static float[] floats(Array4 array) {
        var values = array.toArray();
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++)
            floats[i] = (float) values[i];
        return floats;
    }

    private static double[] doubles(float[] values) {
        var doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++)
            doubles[i] = values[i];
        return doubles;
    }
}
