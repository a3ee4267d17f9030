package org.receptive.io.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.io.safetensors.NamedTensor;
import org.receptive.io.safetensors.SafetensorsFile;
import org.receptive.nn.Initialiser;
import org.receptive.nn.LossSpec;
import org.receptive.nn.Network;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.nn.WorkerPool;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.train.Checkpoint;
import org.receptive.train.Patterns;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingControl;
import org.receptive.train.TrainingListener;
import org.receptive.train.TrainingPlan;
import org.receptive.train.TrainingRun;
import org.receptive.train.TrainingRun.StopReason;
import org.receptive.train.TrainingTask;

class CheckpointFileTest {

    private static final TrainingPlan PLAN = TrainingPlan.standard().withBatchSize(16).withSeed(Long.MIN_VALUE + 1);

    @TempDir
    Path folder;

    static List<TrainingPlan> plans() {
        return List.of(PLAN, PLAN.withOptimizer(new OptimizerSpec.Sgd(0.9, 0, true, 1e-4)).withHeldOut(0.25).withClipNorm(1.5),
                PLAN.withOptimizer(new OptimizerSpec.Adagrad(1e-10, 0)).withSchedule(new Schedule.Constant()),
                PLAN.withOptimizer(new OptimizerSpec.RmsProp(0.99, 1e-8, 0.1, 0)).withSchedule(new Schedule.StepDecay(2, 1.0 / 3)),
                PLAN.withOptimizer(new OptimizerSpec.Adam(0.9, 0.999, 1e-8, 0)).withSchedule(new Schedule.OneCycle(0.3, 0.04, 1e-5)),
                PLAN.withOptimizer(new OptimizerSpec.AdamW(0.9, 0.999, 1e-8, 0.01)).withLoss(new LossSpec.MeanSquaredError(-1, 1)),
                PLAN.withOptimizer(new OptimizerSpec.Adadelta(0.9, 1e-6, 0)).withLoss(new LossSpec.CrossEntropy(0.1))
                        .withInitialiser(Initialiser.HE_NORMAL).withRateFactors(Map.of("conv1", 0.0, "fc", 0.1)));
    }

    private static Checkpoint trained(TrainingPlan plan, int steps) {
        try (var workers = new WorkerPool(1)) {
            var trainer = new Trainer(TrainingTask.of(new Network(Patterns.network(false)), plan, new Patterns(100, 0.2)), workers);
            for (int i = 0; i < steps; i++)
                trainer.step();
            return trainer.checkpoint();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsReadIsWhatWasWritten(TrainingPlan plan) {
        var store = new CheckpointFile(folder.resolve("a.safetensors"));
        assertThat(store.load()).isEmpty();
        for (int steps : new int[] {0, 3, 17}) {
            var checkpoint = trained(plan, steps);
            store.save(checkpoint);
            assertThat(store.load()).contains(checkpoint);
        }
    }

    @Test
    void anyProgramFindsTheWeightsUnderTheirNames() {
        var checkpoint = trained(PLAN, 5);
        var file = folder.resolve("a.safetensors");
        new CheckpointFile(file).save(checkpoint);
        var tensor = SafetensorsFile.read(file).find("conv1.weight").orElseThrow();
        assertThat(tensor.shape()).containsExactly(4, 1, 3, 3);
        assertThat(tensor.values()[7]).isEqualTo(checkpoint.parameters().get(7));
    }

    @Test
    void remnantsOfThisFileAloneAreClearedAway() throws IOException {
        var file = folder.resolve("a.safetensors");
        var other = folder.resolve(".receptive-0-0.part");
        Files.writeString(other, "another program’s");
        var remnant = folder.resolve(".receptive-" + Integer.toHexString("a.safetensors".hashCode()) + "-1.part");
        Files.writeString(remnant, "half a file");
        new CheckpointFile(file).load();
        assertThat(remnant).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void damagedFilesAreRefusedInOneSentence() throws IOException {
        var file = folder.resolve("a.safetensors");
        new CheckpointFile(file).save(trained(PLAN, 5));
        var whole = SafetensorsFile.read(file);
        var tensors = new ArrayList<>(whole.tensors());
        tensors.removeFirst();
        new SafetensorsFile(tensors, whole.metadata()).write(file);
        refused(file, "the tensor conv1.weight is missing");
        new SafetensorsFile(whole.tensors(), Map.of()).write(file);
        refused(file, "it holds no training");
        tensors.addFirst(NamedTensor.of("conv1.weight", new int[] {36}, new float[36]));
        new SafetensorsFile(tensors, whole.metadata()).write(file);
        refused(file, "should have shape [4, 1, 3, 3] and has [36]");
        var values = new float[36];
        values[3] = Float.NaN;
        tensors.set(0, NamedTensor.of("conv1.weight", new int[] {4, 1, 3, 3}, values));
        new SafetensorsFile(tensors, whole.metadata()).write(file);
        refused(file, "not finite");
        Files.write(file, java.util.Arrays.copyOf(whole.toBytes(), 5000));
        refused(file, "");
    }

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> CheckpointFile.read(file)).isInstanceOf(ReadableException.class).hasMessageContaining("a.safetensors")
                .hasMessageContaining(sentence);
    }

    @Test
    void aFolderThatVanishesStopsNothingAndIsTold() {
        var problems = new ArrayList<Message>();
        var listener = new TrainingListener() {
            @Override
            public AfterFailure checkpointFailed(Message problem) {
                problems.add(problem);
                return AfterFailure.GO_ON;
            }
        };
        try (var workers = new WorkerPool(1)) {
            var trainer = new Trainer(TrainingTask.of(new Network(Patterns.network(false)), PLAN.withEpochs(2), new Patterns(100, 0.2)),
                    workers);
            var store = new CheckpointFile(folder.resolve("gone/a.safetensors"));
            assertThat(new TrainingRun(trainer, listener, store, new TrainingControl()).run()).isEqualTo(new StopReason.Finished());
            assertThat(problems).hasSize(2).allMatch(problem -> problem.key().equals("file.folderMissing"));
        }
    }
}
