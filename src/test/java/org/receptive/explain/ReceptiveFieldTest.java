package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.nn.Parameters;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

class ReceptiveFieldTest {

    private static final NetworkSpec LENET = Models.require("lenet5").network();

    private static Map<Integer, Region> field(NetworkSpec network, Unit unit) {
        return ReceptiveField.of(network, Stage.of(network), unit);
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
        assertThat(field.keySet()).containsExactly(-1, 0, 1, 2, 3, 4, 5);
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
            assertThat(Optional.ofNullable(found)).as("%s of %s", unit, network).isEqualTo(changing(network, stages.get(unit.stage()), unit,
                    parameters, chains.input(network, true)));
        }
    }

    private static Optional<Region> changing(NetworkSpec network, Stage stage, Unit unit, Parameters parameters, float[] input) {
        double before = value(network, stage, unit, parameters, input);
        int rows = network.input().rows();
        int cols = network.input().cols();
        Optional<Region> changing = Optional.empty();
        for (int i = 0; i < input.length; i++) {
            var changed = input.clone();
            changed[i] += 1e4f;
            if (value(network, stage, unit, parameters, changed) > before + 1e-3) {
                int row = i / cols % rows;
                int col = i % cols;
                var old = changing.orElse(new Region(row, row, col, col));
                changing = Optional.of(new Region(Math.min(old.firstRow(), row), Math.max(old.lastRow(), row), Math.min(old.firstCol(),
                        col),
                        Math.max(old.lastCol(), col)));
            }
        }
        return changing;
    }

    private static double value(NetworkSpec network, Stage stage, Unit unit, Parameters parameters, float[] input) {
        return Objects.requireNonNull(RandomChains.outputs(network, parameters, input).get(stage.node()))
                .get(0, unit.channel(), unit.row(), unit.col());
    }
}
