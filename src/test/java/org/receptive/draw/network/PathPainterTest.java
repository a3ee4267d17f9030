package org.receptive.draw.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.model.Models;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// Where the strongest path is drawn.
class PathPainterTest {

    private static NetworkLayout layout(NetworkSpec network, Sizes sizes) {
        return NetworkLayout.of(network.input(), Stage.of(network), 620, 650, sizes);
    }

    private static PathPainter painter(RecordingSurface surface, List<Unit> path, Sizes sizes) {
        return new PathPainter(surface, path, new NetworkStyle(Palette.light(), sizes, Texts.of(Language.ENGLISH)));
    }

    private static List<Unit> anyPath(NetworkSpec network, Random random) {
        var stages = Stage.of(network);
        var path = new ArrayList<Unit>();
        for (int i = stages.size() - 1; i >= Stage.INPUT; i--) {
            var shape = i == Stage.INPUT ? network.input() : stages.get(i).shape();
            path.add(new Unit(i, random.nextInt(shape.channels()), random.nextInt(shape.rows()), random.nextInt(shape.cols())));
        }
        return path;
    }

    @Test
    void everyUnitOfTheWayIsFramedAndLinesLeadFromOneToTheNext() {
        var random = new Random(3);
        for (var named : Models.all())
            for (var sizes : List.of(Sizes.normal(), Sizes.present())) {
                var layout = layout(named.network(), sizes);
                var path = anyPath(named.network(), random);
                var surface = new RecordingSurface();
                var painter = painter(surface, path, sizes);
                painter.paint(layout);
                var marks = painter.marks(layout);
                assertThat(marks).hasSize(path.size());
                assertThat(surface.lines()).isNotEmpty();
                for (int i = 0; i < path.size(); i++) {
                    var unit = path.get(i);
                    var place = layout.placeOf(unit).orElseThrow();
                    assertThat(marks.get(i).contains(place.x() + (unit.col() + 0.5) * place.cellPx(),
                            place.y() + (unit.row() + 0.5) * place.cellPx())).isTrue();
                }
            }
    }

    @Test
    void noLineLiesOverAUnitOfTheWayOrOverNumbers() {
        // its layer is so small that the numbers stand in its cells
        var network = NetworkSpec.chain("small", new Shape(1, 28, 28), Map.of("a", new DenseSpec(784, 3, true)));
        var random = new Random(4);
        for (int i = 0; i < 20; i++) {
            var layout = LayerLayout.of(Stage.of(network).getFirst(), 400, 400, Sizes.normal());
            var path = List.of(new Unit(0, 0, 0, 0), new Unit(0, 2, 0, 0));
            var painter = painter(new RecordingSurface(), path, Sizes.normal());
            assertThat(layout.places()).filteredOn(MapPainter::hasNumbers).hasSize(3);
            requireOutside(painter.pieces(layout), layout, painter.marks(layout));
            var whole = layout(Models.require("lenet5").network(), Sizes.normal());
            var other = painter(new RecordingSurface(), anyPath(Models.require("lenet5").network(), random), Sizes.normal());
            requireOutside(other.pieces(whole), whole, other.marks(whole));
        }
    }

    private static void requireOutside(List<PathPainter.EdgePiece> pieces, NetworkLayout layout, List<Rect> marks) {
        var kept = new ArrayList<>(marks);
        layout.places().stream().filter(MapPainter::hasNumbers).forEach(p -> kept.add(new Rect(p.x(), p.y(), p.width(), p.height())));
        for (var piece : pieces)
            for (int k = 1; k < 50; k++) {
                double x = piece.x1() + k / 50.0 * (piece.x2() - piece.x1());
                double y = piece.y1() + k / 50.0 * (piece.y2() - piece.y1());
                assertThat(kept).noneMatch(r -> x > r.x() + 1e-6 && x < r.right() - 1e-6 && y > r.y() + 1e-6 && y < r.bottom() - 1e-6);
            }
    }

    @Test
    void whereOneLayerHasThePictureOnlyItsUnitIsFramed() {
        var network = Models.require("lenet5").network();
        var stage = Stage.of(network).get(2);
        var surface = new RecordingSurface();
        var painter = painter(surface, anyPath(network, new Random(5)), Sizes.normal());
        painter.paint(LayerLayout.of(stage, 620, 650, Sizes.normal()));
        assertThat(painter.marks(LayerLayout.of(stage, 620, 650, Sizes.normal()))).hasSize(1);
        assertThat(surface.lines()).isEmpty();
    }
}
