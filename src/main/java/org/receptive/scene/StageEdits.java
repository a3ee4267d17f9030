package org.receptive.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.receptive.spec.Shape;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Adds, replaces and removes stages.
///
/// Nothing here throws: what does not fit changes nothing, and the result says why.
public final class StageEdits {

    private StageEdits() {
    }

    /// Makes the stage at work another operation over the same inputs. It keeps of its setting what the other has, too; the walk stays at
    /// the nearest value.
    public static Edit replace(Scene scene, SettingKind kind) {
        int at = scene.stageIndex();
        var stage = scene.stages().get(at);
        if (stage.setting().word().equals(kind.word()))
            return Edit.done(scene);
        return tried(scene, () -> {
            var name = renamed(scene, stage, kind);
            var inputs = inputs(scene, at, kind, stage.inputs());
            var shapes = inputs.stream().map(input -> shape(scene, input)).toList();
            var settings = new KeptSettings(stage.setting(), shapes.getFirst()).as(kind, shapes);
            for (var setting : settings.subList(0, settings.size() - 1)) {
                var edit = tried(scene, () -> changed(scene, at, new SceneStage(name, setting, inputs), false));
                if (edit.refusal().isEmpty())
                    return edit.scene();
            }
            return changed(scene, at, new SceneStage(name, settings.getLast(), inputs), false);
        });
    }

    /// Adds a stage that reads what the stage at work makes, and goes to it; what read that stage reads the new one.
    public static Edit add(Scene scene, SettingKind kind) {
        int at = scene.stageIndex();
        if (scene.stages().size() == SceneLimits.STAGES)
            return Edit.refused(scene, Message.of("error.scene.stages", scene.stages().size() + 1, SceneLimits.STAGES));
        return tried(scene, () -> {
            var named = named(scene);
            var before = named.stages().get(at);
            var inputs = kind.inputs() == 1 ? List.of(before.name()) : List.of(before.name(), partner(named, at, before.name()));
            var shapes = inputs.stream().map(name -> shape(named, name)).toList();
            return changed(named, at, new SceneStage(fresh(named, kind), kind.begin(shapes), inputs), true);
        });
    }

    /// Removes the stage at work; what read it reads its input.
    public static Edit remove(Scene scene) {
        if (scene.stages().size() == 1)
            return Edit.refused(scene, Message.of("edit.onlyStage"));
        int at = scene.stageIndex();
        var gone = scene.stages().get(at);
        return tried(scene, () -> {
            var stages = new ArrayList<SceneStage>();
            for (var stage : scene.stages())
                if (!stage.name().equals(gone.name()))
                    stages.add(new SceneStage(stage.name(), stage.setting(),
                            stage.inputs().stream().map(i -> i.equals(gone.name()) ? gone.inputs().getFirst() : i).toList()));
            return settled(scene, stages, Math.max(0, at - 1));
        });
    }

    private static List<String> inputs(Scene scene, int at, SettingKind kind, List<String> now) {
        if (kind.inputs() == now.size())
            return now;
        return kind.inputs() == 1 ? List.of(now.getFirst()) : List.of(now.getFirst(), partner(scene, at, now.getFirst()));
    }

    /// Finds another map of the same shape that there is before the stage at `at`, to be joined with `name`; `name` itself if there is
    /// none.
    private static String partner(Scene scene, int at, String name) {
        var shape = shape(scene, name);
        if (scene.inputShape().equals(shape) && !name.equals(SceneStage.INPUT))
            return SceneStage.INPUT;
        return IntStream.range(0, at).filter(i -> scene.outputShape(i).equals(shape)).mapToObj(i -> scene.stages().get(i).name())
                .filter(n -> !n.equals(name)).findFirst().orElse(name);
    }

    private static Shape shape(Scene scene, String name) {
        for (int i = 0; i < scene.stages().size(); i++)
            if (scene.stages().get(i).name().equals(name))
                return scene.outputShape(i);
        return scene.inputShape();
    }

    /// Gives the only stage of a scene a name, so that there can be another.
    private static Scene named(Scene scene) {
        if (scene.stages().size() > 1 || !scene.stages().getFirst().name().isEmpty())
            return scene;
        var only = scene.stages().getFirst();
        var stage = new SceneStage(only.setting().word(), only.setting(), only.inputs());
        return new Scene(scene.title(), scene.note(), scene.input(), List.of(stage), scene.passes(),
                scene.view().withPin(Optional.empty()));
    }

    /// A stage that is called like its operation is called like the other then; a name that someone chose stays.
    private static String renamed(Scene scene, SceneStage stage, SettingKind kind) {
        return stage.name().matches(Pattern.quote(stage.setting().word()) + "(-\\d+)?") ? fresh(scene, kind) : stage.name();
    }

    private static String fresh(Scene scene, SettingKind kind) {
        var names = scene.stages().stream().map(SceneStage::name).toList();
        return IntStream.iterate(1, n -> n + 1).mapToObj(n -> n == 1 ? kind.word() : kind.word() + "-" + n).filter(n -> !names.contains(n))
                .findFirst().orElseThrow();
    }

    private static Scene changed(Scene scene, int at, SceneStage stage, boolean added) {
        var stages = new ArrayList<SceneStage>();
        for (int i = 0; i < scene.stages().size(); i++) {
            var old = scene.stages().get(i);
            if (i == at && !added)
                stages.add(stage);
            else
                stages.add(i > at
                        ? new SceneStage(old.name(), old.setting(),
                                old.inputs().stream().map(n -> n.equals(scene.stages().get(at).name()) ? stage.name() : n).toList())
                        : old);
            if (i == at && added)
                stages.add(stage);
        }
        return added ? settled(scene, stages, at + 1) : scene.followed(stages);
    }

    /// Lets every stage follow what it reads now, and goes to the first value of a stage.
    private static Scene settled(Scene scene, List<SceneStage> stages, int at) {
        var followed = scene.followed(stages);
        return followed.withView(scene.view().at(scene.view().grain(), at, 0, 0).withPin(Optional.empty()));
    }

    private interface Build {
        Scene make();
    }

    private static Edit tried(Scene scene, Build build) {
        try {
            return Edit.done(build.make());
        } catch (ReadableException impossible) {
            return Edit.refused(scene, impossible.problem());
        }
    }
}
