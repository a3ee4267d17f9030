package org.receptive.draw.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.Stage;
import org.receptive.model.Models;

class NetworkLayoutTest {

    private static void check(NetworkLayout layout, String what, double width, double height) {
        var places = layout.places();
        for (int i = 0; i < places.size(); i++) {
            var p = places.get(i);
            assertThat(p.x()).as(what).isGreaterThanOrEqualTo(0);
            assertThat(p.y()).as(what).isGreaterThanOrEqualTo(0);
            assertThat(p.x() + p.width()).as(what + p).isLessThanOrEqualTo(width + 1);
            assertThat(p.y() + p.height()).as(what + p).isLessThanOrEqualTo(height + 1);
            for (int j = 0; j < i; j++)
                assertThat(overlap(p, places.get(j))).as("%s: %s and %s", what, p, places.get(j)).isFalse();
        }
    }

    private static boolean overlap(MapPlace a, MapPlace b) {
        double slack = 1.01;
        return a.x() + slack < b.x() + b.width() && b.x() + slack < a.x() + a.width() && a.y() + slack < b.y() + b.height()
                && b.y() + slack < a.y() + a.height();
    }

    @Test
    void everyMapOfEveryNetworkHasItsPlace() {
        var random = new Random(1);
        for (var named : Models.all())
            for (int i = 0; i < 20; i++) {
                double width = 520 + random.nextInt(1200);
                double height = 560 + random.nextInt(500);
                var stages = Stage.of(named.network());
                for (var sizes : List.of(Sizes.normal(), Sizes.present())) {
                    var layout = NetworkLayout.of(named.network().input(), stages, width, height, sizes);
                    check(layout, named.id(), width, height);
                    for (var stage : stages)
                        assertThat(
                                layout.places().stream().filter(p -> p.kind() == MapPlace.Kind.MAP && p.stage() == stage.index()).count())
                                .isEqualTo(stage.shape().channels());
                }
            }
    }

    @Test
    void everyMapAndEverySliceOfAnOpenedLayerHasItsPlace() {
        for (var named : Models.all())
            for (var stage : Stage.of(named.network())) {
                var layout = LayerLayout.of(stage, 600, 620, Sizes.normal());
                check(layout, named.id() + stage.label(), 600, 620);
                long slices = Filters.of(stage).map(f -> f.read().stream().mapToLong(List::size).sum()).orElse(0L);
                assertThat(layout.places()).hasSize((int) (stage.shape().channels() + slices));
            }
    }

    @Test
    void aPointInACellFindsThatCell() {
        var network = Models.require("lenet5").network();
        var layout = NetworkLayout.of(network.input(), Stage.of(network), 700, 640, Sizes.normal());
        for (var place : layout.places()) {
            var spot = layout.at(place.x() + (place.cols() - 0.5) * place.cellPx(), place.y() + 0.5 * place.cellPx()).orElseThrow();
            assertThat(spot).isEqualTo(new MapPlace.Spot(place, 0, place.cols() - 1));
        }
    }

    @Test
    void aHallSeesTheMapsOfAnOpenedLayerInTwoRowsRatherThanHalfAnEmptyPicture() {
        var first = Stage.of(Models.require("lenet5").network()).getFirst();
        for (var size : new double[][] {{895, 610}, {1400, 950}}) {
            var places = LayerLayout.of(first, size[0], size[1], Sizes.present()).places();
            assertThat(places.stream().filter(p -> p.kind() == MapPlace.Kind.MAP).map(MapPlace::y).distinct()).hasSize(2);
            assertThat(places.stream().mapToDouble(p -> p.y() + p.height()).max().orElseThrow()).isGreaterThan(0.7 * size[1]);
        }
    }
}
