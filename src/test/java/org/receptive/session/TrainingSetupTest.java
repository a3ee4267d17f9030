package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.model.Models;
import org.receptive.nn.ParameterLayout;
import org.receptive.session.ImageSource.TrainingImages;
import org.receptive.session.TrainingSetup.ActivationChoice;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

class TrainingSetupTest {

    private static final NormalisationChoice[] PICTURES = Arrays.stream(NormalisationChoice.values())
            .filter(NormalisationChoice::givesPictures).toArray(NormalisationChoice[]::new);

    @TempDir
    private Path folder = Path.of("");

    private TrainingEnvironment place() {
        return SmallEnvironment.in(folder);
    }

    private static <T> T any(SplittableRandom random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static TrainingSetup random(SplittableRandom random) {
        var data = List.of(new DataChoice.Mnist(), new DataChoice.Generated(), new DataChoice.Folder(Path.of("a folder", "数字")),
                new DataChoice.MyDigits(Path.of("mine.jsonl"))).get(random.nextInt(4));
        return TrainingSetup.ofRecipe(Models.all().get(random.nextInt(3)).id(), data).withNormalisation(any(random, PICTURES))
                .withAugmentation(random.nextBoolean()).withOptimizer(any(random, OptimizerChoice.values()))
                .withWeightDecay(random.nextDouble()).withLearningRate(random.nextDouble())
                .withSchedule(any(random, ScheduleChoice.values())).withBatchSize(1 + random.nextInt(500))
                .withEpochs(1 + random.nextInt(100)).withSeed(random.nextLong()).withExamples(random.nextInt(60_000))
                .withDropout(random.nextDouble()).withActivation(any(random, ActivationChoice.values()));
    }

    @Test
    void everySetupIsRememberedExactly() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 40; i++) {
            var setup = random(random);
            place().remember(setup);
            assertThat(place().lastSetup()).isEqualTo(setup);
        }
    }

    @Test
    void aMissingOrDamagedFileMeansTheFirstSetup() throws IOException {
        assertThat(place().lastSetup()).isEqualTo(TrainingSetup.FIRST);
        var file = place().settings().resolve("training.json");
        var random = new SplittableRandom(2);
        place().remember(SmallEnvironment.setup());
        var whole = Files.readAllBytes(file);
        for (int i = 0; i < 300; i++) {
            var bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            Files.write(file, bytes);
            // a changed digit is another setup, and anything else the first one: never a failure
            assertThat(place().lastSetup().plan().epochs()).isPositive();
        }
        for (var text : List.of("", "[]", "{}", "null", "{\"model\":5}", "\0")) {
            Files.writeString(file, text);
            assertThat(place().lastSetup()).isEqualTo(TrainingSetup.FIRST);
        }
    }

    @Test
    void aRecipeGivesThePlanOfItsModel() {
        for (var model : Models.all()) {
            var plan = TrainingSetup.FIRST.withModel(model.id()).plan();
            assertThat(plan.optimizer()).isEqualTo(model.recipe().optimizer());
            assertThat(plan.schedule()).isEqualTo(model.recipe().schedule());
            assertThat(plan.learningRate()).isEqualTo(model.recipe().learningRate());
            assertThat(plan.loss()).isEqualTo(model.recipe().loss());
            assertThat(TrainingSetup.FIRST.withModel(model.id()).network()).isEqualTo(model.network());
        }
    }

    @Test
    void dropoutFollowsTheHiddenDenseLayersAndMovesNoParameter() {
        for (var model : Models.all()) {
            var network = TrainingSetup.FIRST.withModel(model.id()).withDropout(0.4).network();
            var dropped = network.nodes().stream().filter(node -> node.layer() instanceof DropoutSpec).map(node -> node.inputs().getFirst())
                    .toList();
            assertThat(dropped).isEqualTo(model.id().equals("lenet5-1998") ? List.of("f6_tanh")
                    : model.id().equals("lenet5") ? List.of("relu3", "relu4") : List.of("sigmoid3", "sigmoid4"));
            assertThat(ParameterLayout.of(network)).isEqualTo(ParameterLayout.of(model.network()));
            assertThat(network.output()).isEqualTo(model.network().output());
        }
    }

    @Test
    void everyActivationIsExchangedExceptTheOneThatFeedsCodes() {
        var sigmoid = TrainingSetup.FIRST.withActivation(ActivationChoice.SIGMOID).network();
        assertThat(sigmoid.nodes()).extracting(NetworkSpec.Node::name).contains("sigmoid1", "sigmoid4").doesNotContain("relu1");
        var old = TrainingSetup.FIRST.withModel("lenet5-1998").withActivation(ActivationChoice.RELU).network();
        var functions = old.nodes().stream().filter(node -> node.layer() instanceof ActivationSpec)
                .map(node -> ((ActivationSpec) node.layer()).function()).toList();
        assertThat(functions.subList(0, functions.size() - 1)).containsOnly(new Activation.Relu());
        assertThat(functions.getLast()).isEqualTo(Activation.ScaledTanh.lecun());
    }

    @Test
    void impossibleChoicesAreRefusedInOneSentence() {
        for (Supplier<TrainingSetup> choice : List.<Supplier<TrainingSetup>>of(() -> TrainingSetup.FIRST.withExamples(-1),
                () -> TrainingSetup.FIRST.withDropout(1), () -> TrainingSetup.FIRST.withLearningRate(Double.NaN),
                () -> TrainingSetup.FIRST.withModel("none"), () -> TrainingSetup.FIRST.withWeightDecay(-1),
                () -> TrainingSetup.FIRST.withWeightDecay(1e9), () -> TrainingSetup.FIRST.withEpochs(99_999),
                () -> TrainingSetup.FIRST.withBatchSize(0), () -> TrainingSetup.FIRST.withNormalisation(NormalisationChoice.PCA)))
            assertThatThrownBy(choice::get).isInstanceOf(ReadableException.class);
    }

    @Test
    void zcaIsFittedToTheImagesAsTheNetworkReadsThem() {
        var setup = SmallEnvironment.setup().withModel("lenet5-1998").withNormalisation(NormalisationChoice.ZCA);
        var images = new TrainingImages(GeneratedImages.make(1, 20), GeneratedImages.make(2, 5));
        var examples = PreparedTraining.of(setup, images).plain(images.test());
        var values = new float[32 * 32];
        examples.copy(0, 0, 0, values, 0, 1);
        assertThat(values).doesNotContain(Float.NaN);
        assertThat(values).as("the frame is as it was: nothing is known of it").startsWith(0f, 0f, 0f);
    }

    @Test
    void everyExperimentHasItsTextsInBothLanguages() {
        for (var experiment : Experiment.all(new DataChoice.Mnist()))
            for (var language : Language.all()) {
                var texts = Texts.of(language);
                assertThat(List.of(texts.get(experiment.title()), texts.get(experiment.note()),
                        texts.get(experiment.label(experiment.setups().size() - 1)))).doesNotContain("")
                        .noneMatch(text -> text.contains("study."));
            }
    }
}
