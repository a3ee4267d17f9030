package org.receptive.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.receptive.simd.Lanes;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;

/// One layer or network run by the fast engine, forward and backward, for a batch of any size. Every buffer that a layer must write holds
/// NaN before, so a missing write shows; the blocks of the batch share their buffers, so what one leaves behind shows too.
///
/// @param y the output, example by example in storage order
/// @param gradX the gradient of the input
/// @param gradParameters the gradient of the parameters, one after the other
/// @param parameters the parameters afterwards: training changes running averages
record EngineRun(float[] y, float[] gradX, float[] gradParameters, float[] parameters) {

    static EngineRun of(LayerSpec layer, Shape input, float[] x, float[] parameters, float[] gradY) {
        return of(new NetworkSpec("one", input, List.of(new NetworkSpec.Node("layer", layer, List.of(NetworkSpec.INPUT)))), x, parameters,
                gradY);
    }

    /// @param x the examples one after the other
    /// @param gradY the gradient of the output, likewise; empty for a forward run only
    static EngineRun of(NetworkSpec spec, float[] x, float[] parameters, float[] gradY) {
        var network = new Network(spec);
        int values = (int) spec.input().count();
        int outputs = (int) spec.output().count();
        int count = x.length / values;
        var y = new float[count * outputs];
        var gradX = new float[x.length];
        var gradParameters = new float[network.layout().size()];
        int last = network.nodes().size() - 1;
        var workspace = new Workspace(network, Workspace.Use.ALL_GRADIENTS);
        for (int first = 0; first < count; first += Lanes.LENGTH) {
            int used = Math.min(Lanes.LENGTH, count - first);
            spread(x, first, used, values, workspace.input());
            for (int n = 0; n <= last; n++)
                Arrays.fill(workspace.output(n), Float.NaN);
            workspace.forward(parameters, last, false, 0);
            collect(workspace.output(last), first, used, outputs, y);
            if (gradY.length > 0) {
                for (int n = 0; n <= last; n++)
                    Arrays.fill(workspace.gradOutput(n), Float.NaN);
                for (int n = 0; n <= last; n++)
                    if (isUnread(network, n))
                        Arrays.fill(workspace.gradOutput(n), 0f);
                Arrays.fill(workspace.gradInput(), Float.NaN);
                spread(gradY, first, used, outputs, workspace.gradOutput(last));
                workspace.backward(parameters, gradParameters, last);
                collect(workspace.gradInput(), first, used, values, gradX);
            }
        }
        return new EngineRun(y, gradX, gradParameters, parameters);
    }

    /// Runs a single layer that has to know the whole batch, while training; every block has its own buffers.
    static EngineRun training(NetworkSpec spec, float[] x, float[] parameters, float[] gradY) {
        var network = new Network(spec);
        int values = (int) spec.input().count();
        int outputs = (int) spec.output().count();
        int count = x.length / values;
        var y = new float[count * outputs];
        var gradX = new float[x.length];
        var after = parameters.clone();
        var gradParameters = new float[network.layout().size()];
        var layer = network.nodes().getFirst().layer();
        var sums = new BatchSums(layer.coupledChannels());
        var workspaces = new ArrayList<Workspace>();
        for (int first = 0; first < count; first += Lanes.LENGTH) {
            var workspace = new Workspace(network, Workspace.Use.ALL_GRADIENTS);
            workspaces.add(workspace);
            workspace.couple(0, sums);
            workspace.use(Math.min(Lanes.LENGTH, count - first));
            spread(x, first, Math.min(Lanes.LENGTH, count - first), values, workspace.input());
            workspace.collect(0, sums);
        }
        for (int b = 0; b < workspaces.size(); b++) {
            int first = b * Lanes.LENGTH;
            int used = Math.min(Lanes.LENGTH, count - first);
            Arrays.fill(workspaces.get(b).output(0), Float.NaN);
            workspaces.get(b).forward(parameters, 0, true, 0);
            collect(workspaces.get(b).output(0), first, used, outputs, y);
            spread(gradY, first, used, outputs, workspaces.get(b).gradOutput(0));
            workspaces.get(b).collectGradients(0, parameters, gradParameters, sums);
        }
        for (int b = 0; b < workspaces.size(); b++) {
            int first = b * Lanes.LENGTH;
            Arrays.fill(workspaces.get(b).gradInput(), Float.NaN);
            workspaces.get(b).backward(parameters, gradParameters, 0);
            collect(workspaces.get(b).gradInput(), first, Math.min(Lanes.LENGTH, count - first), values, gradX);
        }
        layer.updateStatistics(after, sums);
        return new EngineRun(y, gradX, gradParameters, after);
    }

    /// Returns one tensor as it is afterwards.
    float[] parameter(ParameterLayout layout, String name) {
        var slice = layout.find(name).orElseThrow();
        return Arrays.copyOfRange(parameters, slice.offset(), slice.end());
    }

    /// Tells whether no layer reads this one, so that nothing but the loss gives it a gradient.
    private static boolean isUnread(Network network, int n) {
        return network.nodes().stream().flatMapToInt(node -> Arrays.stream(node.inputs())).noneMatch(input -> input == n);
    }

    /// Returns the gradient of one tensor.
    float[] gradient(ParameterLayout layout, String name) {
        var slice = layout.find(name).orElseThrow();
        return Arrays.copyOfRange(gradParameters, slice.offset(), slice.end());
    }

    /// Puts named tensors one after the other in the order of the layout.
    static float[] parameters(NetworkSpec spec, Map<String, float[]> tensors) {
        var layout = ParameterLayout.of(spec);
        var values = new float[layout.size()];
        for (var slice : layout.slices())
            System.arraycopy(tensors.getOrDefault(slice.name(), new float[slice.count()]), 0, values, slice.offset(), slice.count());
        return values;
    }

    private static void spread(float[] from, int first, int used, int values, float[] lanes) {
        for (int e = 0; e < used; e++)
            for (int v = 0; v < values; v++)
                lanes[v * Lanes.LENGTH + e] = from[(first + e) * values + v];
    }

    private static void collect(float[] lanes, int first, int used, int values, float[] to) {
        for (int e = 0; e < used; e++)
            for (int v = 0; v < values; v++)
                to[(first + e) * values + v] = lanes[v * Lanes.LENGTH + e];
    }
}
