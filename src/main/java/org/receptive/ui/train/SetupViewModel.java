package org.receptive.ui.train;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.session.Experiment;
import org.receptive.session.TrainingEnvironment;
import org.receptive.session.TrainingSetup;

/// What the next training will be. While one runs, changes wait for the next one, except the learning rate's.
public final class SetupViewModel {

    private final TrainingEnvironment environment;
    private final MessageViewModel message;
    private final ReadOnlyObjectWrapper<TrainingSetup> setup;

    /// Opens with the setup that was used last.
    SetupViewModel(TrainingEnvironment environment, MessageViewModel message) {
        this.environment = environment;
        this.message = message;
        setup = new ReadOnlyObjectWrapper<>(environment.lastSetup());
    }

    // Properties

    /// What the next start trains.
    public ReadOnlyObjectProperty<TrainingSetup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    /// Returns the prepared experiments on the chosen data.
    public List<Experiment> experiments() {
        return Experiment.all(setup.get().data());
    }

    // Commands

    /// Changes the setup; an impossible one becomes a message and changes nothing. If only the learning rate changes, a training that runs
    /// takes it over; an experiment keeps its own.
    public void change(UnaryOperator<TrainingSetup> change) {
        message.orSay(() -> {
            var next = change.apply(setup.get());
            message.dismiss();
            setup.set(next);
        });
    }

    /// Remembers the setup for the next start of the program.
    void remember() {
        message.orSay(() -> environment.remember(setup.get()));
    }
}
