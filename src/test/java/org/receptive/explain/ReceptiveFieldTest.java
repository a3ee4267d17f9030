package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.receptive.explain.ReceptiveField.ReadCells;
import org.receptive.explain.ReceptiveField.Region;
import org.receptive.model.Models;
import org.receptive.nn.Parameters;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

class ReceptiveFieldTest {

    private static final NetworkSpec LENET = Models.require("lenet5").network();

    private static Map<Integer, ReadCells> readCells(NetworkSpec network, Unit unit) {
        return ReceptiveField.of(network, Stage.of(network), unit);
    }

    private static Map<Integer, Region> field(NetworkSpec network, Unit unit) {
        return readCells(network, unit).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, read -> read.getValue().region()));
    }

    private static Set<Integer> maps(Map<Integer, ReadCells> readCells, int stage) {
        return Objects.requireNonNull(readCells.get(stage)).channels();
    }

    @Test
    void aPoolingUnitSeesItsOwnMapOnly() {
        var readCells = readCells(LENET, new Unit(3, 5, 1, 1));
        assertThat(maps(readCells, 2)).containsExactly(5);
        assertThat(maps(readCells, 1)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aUnitOfThePublishedThirdLayerSeesTheMapsOfItsTable() {
        var readCells = readCells(Models.require("lenet5-1998").network(), new Unit(2, 0, 0, 0));
        assertThat(maps(readCells, 1)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aUnitOfTheFirstConvolutionSeesItsWindowClippedToTheInput() {
        assertThat(field(LENET, new Unit(0, 3, 10, 12))).isEqualTo(Map.of(Stage.INPUT, new Region(8, 12, 10, 14)));
        assertThat(field(LENET, new Unit(0, 3, 0, 27))).isEqualTo(Map.of(Stage.INPUT, new Region(0, 2, 25, 27)));
    }

    @Test
    void aUnitBehindPoolingSeesMoreOfTheInput() {
        assertThat(field(LENET, new Unit(2, 0, 4, 5)))
                .isEqualTo(Map.of(1, new Region(4, 8, 5, 9), 0, new Region(8, 17, 10, 19), Stage.INPUT, new Region(6, 19, 8, 21)));
    }

    @Test
    void aDenseUnitSeesEverything() {
        var field = field(LENET, new Unit(6, 7, 0, 0));
        assertThat(field.keySet()).containsExactlyInAnyOrder(-1, 0, 1, 2, 3, 4, 5);
        assertThat(field.get(Stage.INPUT)).isEqualTo(new Region(0, 27, 0, 27));
        assertThat(field.get(3)).isEqualTo(new Region(0, 4, 0, 4));
    }

    @Test
    void theLastUnitsOfThePublishedNetworkSeeTheWholeInput() {
        var network = Models.require("lenet5-1998").network();
        assertThat(field(network, new Unit(4, 119, 0, 0)).get(Stage.INPUT)).isEqualTo(new Region(0, 31, 0, 31));
    }

    @Test
    void aUnitThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> field(LENET, new Unit(0, 6, 0, 0))).isInstanceOf(ReadableException.class);
        assertThatThrownBy(() -> field(LENET, new Unit(7, 0, 0, 0))).isInstanceOf(ReadableException.class);
    }

    /// With weights and values above 0, every layer here grows with each value it reads if that grows enough.
    @Test
    void exactlyTheCellsInsideCanChangeTheUnit() {
        var chains = new RandomChains(5);
        for (int i = 0; i < 150; i++) {
            var network = chains.network();
            var stages = Stage.of(network);
            var parameters = chains.parameters(network, true);
            var unit = chains.unit(stages);
            var found = ReceptiveField.of(network, stages, unit).get(Stage.INPUT);
            assertThat(Optional.ofNullable(found)).as("%s of %s", unit, network)
                    .isEqualTo(changing(network, stages.get(unit.stage()), unit, parameters, chains.input(network, true)));
        }
    }

    private static Optional<ReadCells> changing(NetworkSpec network, Stage stage, Unit unit, Parameters parameters, float[] input) {
        double before = value(network, stage, unit, parameters, input);
        int rows = network.input().rows();
        int cols = network.input().cols();
        var channels = new TreeSet<Integer>();
        var changedRows = new TreeSet<Integer>();
        var changedCols = new TreeSet<Integer>();
        for (int i = 0; i < input.length; i++) {
            var changed = input.clone();
            changed[i] += 1e4f;
            if (value(network, stage, unit, parameters, changed) > before + 1e-3) {
                channels.add(i / cols / rows);
                changedRows.add(i / cols % rows);
                changedCols.add(i % cols);
            }
        }
        return channels.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadCells(new Region(changedRows.first(), changedRows.last(), changedCols.first(), changedCols.last()),
                        channels));
    }

    private static double value(NetworkSpec network, Stage stage, Unit unit, Parameters parameters, float[] input) {
        return Objects.requireNonNull(RandomChains.outputs(network, parameters, input).get(stage.node()))
                .get(0, unit.channel(), unit.row(), unit.col());
    }
}
