package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.receptive.draw.scene.BarAxis;
import org.receptive.draw.scene.SceneLayout;
import org.receptive.text.Notice;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;

/// Says that the axis of a lane of bars has become another one, so that no one takes a change of scale for a change of values.
final class Rescaling {

    private Rescaling() {
    }

    /// Compares the lanes before and after an edit; nothing where there are no bars, or every axis is as it was.
    static Optional<Notice> notice(WalkPlayer.Place before, WalkPlayer.Place now) {
        var operation = now.moment().operation();
        if (!now.view().bars() || !SceneLayout.canBeLanes(operation))
            return Optional.empty();
        var old = lanes(before.moment().operation());
        var maps = lanes(operation);
        for (int i = 0; i < Math.min(old.size(), maps.size()); i++) {
            var map = maps.get(i);
            if (!old.get(i).id().equals(map.id()) || old.get(i).channels() != map.channels())
                return Optional.empty();
            for (int c = 0; c < map.channels(); c++) {
                var axis = BarAxis.of(map, c);
                if (!axis.equals(BarAxis.of(old.get(i), c)))
                    return Optional.of(Notice.advice("lane.rescaled", map.id().letter() + (map.channels() > 1 ? "[" + c + "]" : ""),
                            Numbers.display(axis.low(), 3), Numbers.display(axis.high(), 3)));
            }
        }
        return Optional.empty();
    }

    private static List<NamedMap> lanes(Operation operation) {
        return Stream.concat(operation.maps(Role.INPUT).stream(), Stream.of(operation.y())).toList();
    }
}
