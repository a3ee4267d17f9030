package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.study.Kernels;

/// What the Train screen shows of one iteration: kernels, feature maps, evaluation. It follows the training, or stands at a recorded
/// iteration.
public final class ReplayViewModel {

    private final ReadOnlyLongWrapper shownIteration = new ReadOnlyLongWrapper(0);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<List<Long>> recorded = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper chosenLayer = new ReadOnlyStringWrapper("");
    private final BooleanProperty showGradients = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<Kernels>> kernels = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Kernels>> gradients = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<FilmColumn>> film = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Probe>> probe = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ShownEvaluation>> evaluation = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OpenedCell>> openedCell = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReplayViewModel() {}

    /// The iteration that is shown; 0 is before training.
    public ReadOnlyLongProperty shownIterationProperty() {
        return shownIteration.getReadOnlyProperty();
    }

    /// Whether the newest weights are shown as they come.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// The iterations that can be shown, rising.
    public ReadOnlyObjectProperty<List<Long>> recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    /// The names of the convolution layers.
    public ReadOnlyObjectProperty<List<String>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /// The layer whose kernels and feature maps are shown; empty before the first training.
    public ReadOnlyStringProperty chosenLayerProperty() {
        return chosenLayer.getReadOnlyProperty();
    }

    /// Whether gradients are computed too.
    public BooleanProperty showGradientsProperty() {
        return showGradients;
    }

    /// The kernels of the chosen layer at the shown iteration.
    public ReadOnlyObjectProperty<Optional<Kernels>> kernelsProperty() {
        return kernels.getReadOnlyProperty();
    }

    /// The gradients of these kernels on the first 64 training examples, while they are asked for.
    public ReadOnlyObjectProperty<Optional<Kernels>> gradientsProperty() {
        return gradients.getReadOnlyProperty();
    }

    /// The kernels of the chosen layer at the early iterations that are always kept, up to the shown one.
    public ReadOnlyObjectProperty<List<FilmColumn>> filmProperty() {
        return film.getReadOnlyProperty();
    }

    /// The probe digit and its feature maps.
    public ReadOnlyObjectProperty<Optional<Probe>> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    /// How well the shown weights do on the test digits.
    public ReadOnlyObjectProperty<Optional<ShownEvaluation>> evaluationProperty() {
        return evaluation.getReadOnlyProperty();
    }

    /// The opened cell of the confusion matrix, as of the shown evaluation.
    public ReadOnlyObjectProperty<Optional<OpenedCell>> openedCellProperty() {
        return openedCell.getReadOnlyProperty();
    }

    /// Shows the recorded iteration nearest to this one.
    public void seek(long iteration) {
        following.set(iteration < 0);
    }

    /// Shows the recorded iteration before.
    public void seekBack() {
        seek(0);
    }

    /// Shows the next recorded iteration; after the last one, follows the training.
    public void seekForward() {
        seek(0);
    }

    /// Shows the first recorded iteration.
    public void first() {
        seek(0);
    }

    /// Follows the training.
    public void live() {
        following.set(true);
    }

    /// Shows the kernels of another layer.
    public void chooseLayer(String layer) {
        chosenLayer.set(layer);
    }

    /// Takes the next test digit as the probe.
    public void nextProbe() {
        seek(0);
    }

    /// Takes the test digit before as the probe.
    public void previousProbe() {
        seek(0);
    }

    /// Lists the test digits of class `actual` that were taken for `predicted`.
    public void openCell(int actual, int predicted) {
        openedCell.set(Optional.of(new OpenedCell(actual, predicted, List.of(), 0)));
    }

    /// Closes the opened cell.
    public void closeCell() {
        openedCell.set(Optional.empty());
    }
}
