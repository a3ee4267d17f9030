package org.receptive.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.InkPipeline;
import org.receptive.explain.Inference;
import org.receptive.explain.NetworkWalk;
import org.receptive.explain.TrainingWalk;
import org.receptive.explain.WholePath;
import org.receptive.io.network.PretrainedModels;
import org.receptive.io.network.TrainedModel;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Caption;
import org.receptive.scene.LossSetting;
import org.receptive.scene.MatrixView;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneStage;
import org.receptive.scene.SettingKind;
import org.receptive.scene.View;
import org.receptive.trace.Operation;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.UpdateMethod;
import org.receptive.trace.Walk;
import org.receptive.ui.walk.WalkViewModel;

/// A picture of the Step screen of which the speed is measured.
///
/// @param name what it shows, as a word of a file
/// @param opening opens it
/// @param stages the stages of the opened walk among whose moments one seeks
/// @param among among which of their moments
record MeasuredPicture(String name, Consumer<WalkViewModel> opening, Predicate<Operation> stages, Among among) {

    /// Among which moments one seeks.
    enum Among {

        ALL, ENDS_OF_STAGES
    }

    /// What the names of the pictures begin with in which most seeks lead to another stage, so that the panel and the figures change.
    static final String ACROSS = "across-";

    private static final long SEED = 11;
    private static final int LABEL = 3;
    private static final double RATE = 0.05;
    private static final int SIDE = 8;

    /// Returns one picture for every operation, then one for every other form.
    static List<MeasuredPicture> all() {
        var prepared = SceneCatalogue.entries().stream().map(SceneCatalogue.Entry::load).toList();
        var all = new ArrayList<MeasuredPicture>();
        for (var kind : SettingKind.values())
            all.add(prepared.stream().flatMap(s -> ofKind(s, kind).stream()).findFirst().orElseGet(() -> begun(kind)));
        all.add(form("bars", prepared, View::bars));
        for (var look : MatrixView.Look.values())
            if (look != MatrixView.Look.SLIDING)
                all.add(form("matrix-" + look.word(), prepared, v -> v.matrix().look() == look));
        all.add(form("two-ways", prepared, v -> v.ways() == View.Ways.BOTH));
        prepared.stream().filter(s -> s.passes() == Scene.Passes.BACKWARD).findFirst()
                .ifPresent(s -> all.add(of("gradients", s, stage -> stage.output().isGradient())));
        for (var rule : UpdateMethod.Kind.values())
            prepared.stream().filter(s -> s.passes() == Scene.Passes.ITERATION && isUpdatedBy(s, rule)).findFirst()
                    .ifPresent(s -> all.add(of("update-" + rule.word(), s, stage -> isUpdate(s, stage))));
        prepared.stream().filter(s -> s.passes() == Scene.Passes.ITERATION).findFirst().ifPresent(
                s -> all.add(new MeasuredPicture(ACROSS + "stages", model -> model.open(s), _ -> true, Among.ENDS_OF_STAGES)));
        all.add(network(ACROSS + "lenet5-whole-path", false));
        all.add(network(ACROSS + "lenet5-iteration", true));
        return all;
    }

    /// Returns every prepared scene as it opens: in those of several steps most seeks lead from one to another.
    static List<MeasuredPicture> scenes() {
        return SceneCatalogue.entries().stream().map(entry -> {
            var scene = entry.load();
            boolean across = scene.stages().size() > 1 || scene.passes() != Scene.Passes.FORWARD;
            return of((across ? ACROSS : "") + entry.name(), scene, _ -> true);
        }).toList();
    }

    private static boolean isUpdatedBy(Scene scene, UpdateMethod.Kind rule) {
        return scene.stages().getLast().setting() instanceof LossSetting loss && loss.method().kind() == rule;
    }

    /// Tells whether a stage comes after the gradients.
    private static boolean isUpdate(Scene scene, Operation stage) {
        return !stage.output().isGradient() && scene.stages().stream().noneMatch(s -> s.output().equals(stage.output()));
    }

    private static MeasuredPicture of(String name, Scene scene, Predicate<Operation> stages) {
        return new MeasuredPicture(name, model -> model.open(scene), stages, Among.ALL);
    }

    private static MeasuredPicture form(String name, List<Scene> prepared, Predicate<View> shown) {
        var scene = prepared.stream().filter(s -> shown.test(s.view())).findFirst().orElseThrow();
        return of(name, scene, _ -> true);
    }

    private static Optional<MeasuredPicture> ofKind(Scene scene, SettingKind kind) {
        return scene.stages().stream().filter(s -> s.setting().word().equals(kind.word())).findFirst()
                .map(s -> of(kind.word(), scene.withView(View.START), stage -> stage.output().equals(s.output())));
    }

    /// The operation as it begins, over a small input.
    private static MeasuredPicture begun(SettingKind kind) {
        var random = new Random(SEED);
        var input = Array4.fill(1, 2, SIDE, SIDE, (_, _, _, _) -> random.nextInt(10));
        var inputs = IntStream.range(0, kind.inputs()).mapToObj(_ -> SceneStage.INPUT).toList();
        var setting = kind.begin(inputs.stream().map(_ -> input.shape()).toList());
        var before = new SceneStage("before", SettingKind.ACTIVATION.begin(List.of(input.shape())), List.of(SceneStage.INPUT));
        var stages = List.of(before, new SceneStage("measured", setting, inputs));
        var scene = new Scene(Caption.same(kind.word()), Caption.same(""), input, stages, Scene.Passes.FORWARD, View.START);
        return of(kind.word(), scene, stage -> stage.output().equals(stages.getLast().output()));
    }

    /// A digit on its whole way through LeNet-5, and on request back again with the update of every weight.
    private static MeasuredPicture network(String name, boolean back) {
        return new MeasuredPicture(name, model -> {
            var walk = lenet(back);
            model.show(walk, View.START, Caption.same(name), Caption.same(""));
        }, _ -> true, Among.ALL);
    }

    private static Walk lenet(boolean back) {
        var model = TrainedModel.of(PretrainedModels.require("lenet5"));
        var network = model.network();
        var digit = InkPipeline.MNIST.run(new GeneratedDigits(WritingStyle.VARIED).drawing(SEED, LABEL)).digit();
        var activations = new Inference(network, model.parameters()).run(model.input(digit));
        var walk = new NetworkWalk(network, model.parameters());
        return back ? TrainingWalk.of(walk, model.parameters(), activations, LABEL, RATE) : WholePath.of(walk, activations);
    }

    /// Opens it, and returns the moments among which one seeks: two at least. A loss is one value: then one seeks among its terms.
    int[] open(WalkViewModel model) {
        opening.accept(model);
        var moments = moments(model);
        if (moments.length > 1)
            return moments;
        model.walk().setGrain(Grain.TERM);
        return moments(model);
    }

    private int[] moments(WalkViewModel model) {
        var timeline = model.walk().placeProperty().get().timeline();
        var all = timeline.walk().stages();
        return IntStream.range(0, all.size()).filter(s -> stages.test(all.get(s)))
                .flatMap(s -> IntStream.range((int) timeline.startOf(s, 0), (int) timeline.startOf(s, timeline.units(s))))
                .filter(m -> among == Among.ALL || m + 1 == timeline.startOf(timeline.stageAt(m), timeline.units(timeline.stageAt(m))))
                .toArray();
    }
}
