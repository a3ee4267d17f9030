package org.receptive.ui.digit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.receptive.io.network.TrainedModel;
import org.receptive.scene.Caption;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.train.ParameterHistory.Snapshot;

/// Lets a network read the pad while it is trained: with its newest weights, or with those of the iteration at which its replay stands.
///
/// Whoever owns the screen calls [#pulse] once a frame. Who chooses another network ends it; who ends it keeps what was seen last.
public final class FollowViewModel {

    /// What a training shows of itself.
    public interface Training {

        /// Returns the weights that are shown; nothing before the first training.
        Optional<Snapshot> snapshot();

        /// Returns the network with these weights.
        Optional<TrainedModel> network();
    }

    private final InspectionViewModel inspection;
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper();
    private Optional<Training> training = Optional.empty();
    private Optional<Snapshot> seen = Optional.empty();

    /// Follows nothing yet.
    public FollowViewModel(InspectionViewModel inspection) {
        this.inspection = inspection;
        inspection.choicesProperty().subscribe(_ -> end());
    }

    /// Whether a training is followed.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// Follows a training from now on. Before it has weights, the network stays that reads the pad.
    public void begin(Training other) {
        training = Optional.of(other);
        seen = Optional.empty();
        following.set(true);
        pulse();
    }

    /// Stays with the weights that were seen last.
    public void end() {
        training = Optional.empty();
        seen = Optional.empty();
        following.set(false);
    }

    /// Lets the weights read the pad that are new since the last call.
    public void pulse() {
        training.ifPresent(this::look);
    }

    private void look(Training now) {
        var snapshot = now.snapshot();
        if (snapshot.equals(seen))
            return;
        seen = snapshot;
        now.network().ifPresent(network -> {
            boolean reads = inspection.follow(Caption.of(Message.of("draw.following", network.network().name(),
                    Numbers.grouped(snapshot.map(Snapshot::iteration).orElse(0L)))), network);
            if (!reads)
                end();
        });
    }
}
