package org.receptive.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.draw.chart.Film;
import org.receptive.draw.chart.SliceSheet;
import org.receptive.nn.ParameterLayout;
import org.receptive.session.Replay;
import org.receptive.session.Replay.LayerMaps;
import org.receptive.session.TrainingSetup;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.train.FloatValues;

/// What is shown of a layer, as values for the painters: the film of its kernels, a sheet of all of them, or a sheet of its feature maps.
final class LayerPictures {

    private final TrainViewModel model;
    private final InitialKernels initial = new InitialKernels();

    LayerPictures(TrainViewModel model) {
        this.model = model;
    }

    /// Returns the kernels at the early iterations, the shown ones and, while asked for, their gradients.
    Optional<Film> film(Texts texts) {
        var replay = model.replay().stateProperty().get();
        return kernels().map(now -> {
            var columns = new ArrayList<Film.Column>();
            long shown = replay.iteration();
            for (var column : replay.film())
                if (column.iteration() < shown && column.kernels().layer().equals(now.layer()))
                    columns.add(new Film.Column(moment(column.iteration(), texts), column.kernels().maps(), false));
            var title = shown > 0 && replay.following() ? texts.get("training.now") : moment(shown, texts);
            columns.add(new Film.Column(title, now.maps(), false));
            model.probe().stateProperty().get().gradients().filter(g -> g.layer().equals(now.layer()))
                    .ifPresent(g -> columns.add(new Film.Column(texts.get("training.gradient.column"), g.maps(), true)));
            var key = now.maps().slices() == 1 ? "training.kernel" : "training.filter";
            return Film.of(columns, IntStream.range(0, now.maps().count()).mapToObj(i -> texts.get(key, i)).toList(), name(now.layer()));
        });
    }

    private static String moment(long iteration, Texts texts) {
        return iteration == 0 ? texts.get("training.start.column") : Numbers.grouped(iteration);
    }

    /// Returns all kernels of the layer under a title, as they stand in a file.
    Optional<SliceSheet> kernels(Texts texts) {
        return kernels().map(k -> SliceSheet.of(title("training.sheet.kernels", k, texts), k.maps(),
                names(k, k.maps().slices() == 1 ? "training.kernelOf" : "training.filterOf", texts), SliceSheet.Kind.KERNELS));
    }

    /// Returns all feature maps of the layer under a title, as they stand in a file.
    Optional<SliceSheet> featureMaps(Texts texts) {
        return model.probe().stateProperty().get().probe().flatMap(Probe::maps).map(m -> SliceSheet.of(
                title("training.sheet.maps", m, texts), m.maps(), names(m, "training.mapOf", texts), SliceSheet.Kind.MAPS));
    }

    private String title(String key, LayerMaps of, Texts texts) {
        long iteration = model.replay().stateProperty().get().iteration();
        return texts.get(key, name(of.layer()),
                iteration == 0 ? texts.get("training.start.column") : texts.get("chart.iteration", Numbers.grouped(iteration)));
    }

    private List<String> names(LayerMaps of, String key, Texts texts) {
        var layer = name(of.layer());
        return IntStream.range(0, of.maps().count()).mapToObj(i -> texts.get(key, layer, i)).toList();
    }

    /// Returns a sheet for the screen, where the layer's name stands beside it: no title, and short names where there are many.
    ///
    /// @param alone whether one filter or map is made large
    static SliceSheet untitled(SliceSheet sheet, boolean alone, Texts texts) {
        var key = sheet.kind() == SliceSheet.Kind.MAPS ? "training.map" : "training.kernel";
        var names = IntStream.range(0, sheet.names().size()).mapToObj(i -> texts.get(key, i)).toList();
        return new SliceSheet("", sheet.maps(), alone ? sheet.names() : names, sheet.kind(), sheet.max());
    }

    /// Calls a layer as the rest of the screen does.
    private String name(String layer) {
        return new LayerNames(model.runs().shownNetwork()).toString(layer);
    }

    /// Returns the kernels at the shown iteration; before the first training, those that it will begin with.
    private Optional<LayerMaps> kernels() {
        var replay = model.replay().stateProperty().get();
        return replay.kernels().isPresent() || !model.runs().stateProperty().get().runs().isEmpty()
                ? replay.kernels()
                : initial.of(model.setup().setupProperty().get(), replay.layer());
    }

    /// The kernels with which a training will begin, to the number: the first picture of the screen. Keeps the last ones.
    static final class InitialKernels {

        private Optional<Drawn> last = Optional.empty();

        private record Drawn(String model, long seed, ParameterLayout layout, FloatValues values) {}

        /// Returns the kernels of a layer, or of the first layer that has some.
        Optional<LayerMaps> of(TrainingSetup setup, String layer) {
            var layers = Replay.layers(setup.network());
            if (layers.isEmpty())
                return Optional.empty();
            var drawn = last.filter(d -> d.model().equals(setup.model()) && d.seed() == setup.seed()).orElseGet(() -> draw(setup));
            last = Optional.of(drawn);
            return Optional.of(Replay.kernels(drawn.layout(), layers.contains(layer) ? layer : layers.getFirst(), drawn.values()));
        }

        private static Drawn draw(TrainingSetup setup) {
            var network = setup.network();
            var values = setup.plan().initialiser().draw(network, setup.seed()).values();
            return new Drawn(setup.model(), setup.seed(), ParameterLayout.of(network), FloatValues.of(values));
        }
    }
}
