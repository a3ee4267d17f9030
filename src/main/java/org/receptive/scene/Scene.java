package org.receptive.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Operations;
import org.receptive.trace.SlicePages;
import org.receptive.trace.Walk;

/// Everything that the Step screen shows. The picture is a pure function of this value.
///
/// @param title the scene's name
/// @param note one sentence on what to look at
/// @param input x (1, I, H, W)
/// @param stages what is done with it, one after the other; a stage may read any before it
/// @param passes which passes are walked
/// @param view position and way of looking
public record Scene(Caption title, Caption note, Array4 input, List<SceneStage> stages, Passes passes, View view) {

    /// Which passes a scene walks through.
    public enum Passes {
        /// From the input to the last stage.
        FORWARD("forward"),
        /// On from the loss back to the input: the gradient of everything.
        BACKWARD("backward"),
        /// One training iteration: forward, backward, the update, and the loss afterwards.
        ITERATION("iteration");

        private final String word;

        Passes(String word) {
            this.word = word;
        }

        /// Returns the word in files.
        public String word() {
            return word;
        }
    }

    /// Validates names, sizes, limits, values and the position.
    ///
    /// @throws ReadableException if the scene is impossible; the message says why and what would help
    public Scene {
        stages = List.copyOf(stages);
        Operations.requireSingle(input);
        SceneLimits.require(input);
        requireNames(stages);
        var shapes = shapes(input, stages);
        if (!(stages.getLast().setting() instanceof LossSetting))
            passes = Passes.FORWARD;
        boolean back = passes != Passes.FORWARD && view.stage() >= stages.size();
        if (view.stage() < 0 || (view.stage() >= stages.size() && !back))
            throw ReadableException.of("error.scene.stage", view.stage(), stages.size() - 1);
        var at = stages.get(Math.min(view.stage(), stages.size() - 1));
        var output = require(shapes, at.name());
        // how many steps a stage of the way back has is known when it is computed
        if (view.step() < 0 || (view.step() >= output.count() && !back))
            throw ReadableException.of("error.scene.step", view.step(), output.count() - 1);
        if (view.offset() < 0)
            throw ReadableException.of("error.scene.offset", view.offset());
        if (at.setting() instanceof ConvolutionSetting conv)
            view = view.withInputPage(SlicePages.nearest(view.inputPage(), conv.spec().channelsPerFilter(), conv.spec().outChannels()));
    }

    private static void requireNames(List<SceneStage> stages) {
        if (stages.isEmpty() || stages.size() > SceneLimits.STAGES)
            throw ReadableException.of("error.scene.stages", stages.size(), SceneLimits.STAGES);
        var known = new HashSet<>(List.of(SceneStage.INPUT));
        for (var stage : stages) {
            for (var input : stage.inputs())
                if (!known.contains(input))
                    throw ReadableException.of("error.scene.noInput", stage.name(), input);
            if (stage.name().isEmpty() && stages.size() > 1)
                throw ReadableException.of("error.scene.noName", stages.size());
            if (!known.add(stage.name()))
                throw ReadableException.of("error.scene.sameName", stage.name());
            if (stage.setting() instanceof LossSetting && !stage.equals(stages.getLast()))
                throw ReadableException.of("error.scene.lossLast");
        }
    }

    /// Returns the shapes of the input and of what every stage makes, by their names.
    private static Map<String, Shape> shapes(Array4 input, List<SceneStage> stages) {
        var shapes = new LinkedHashMap<String, Shape>();
        shapes.put(SceneStage.INPUT, input.shape());
        for (var stage : stages)
            shapes.put(stage.name(), stage.setting().outputShape(stage.inputs().stream().map(shapes::get).toList()));
        return shapes;
    }

    private static Shape require(Map<String, Shape> shapes, String name) {
        return Optional.ofNullable(shapes.get(name)).orElseThrow();
    }

    /// Makes a scene of a single convolution.
    ///
    /// @param weight w as stored (O, I/groups, kH, kW)
    /// @param bias b (O, 1, 1, 1); zeros where the specification has no bias
    /// @throws ReadableException if the scene is impossible
    public static Scene of(Caption title, Caption note, OperationKind kind, ConvSpec spec, PaddingMode padding, Array4 input, Array4 weight,
            Array4 bias, View view) {
        return new Scene(title, note, input, List.of(SceneStage.only(new ConvolutionSetting(kind, spec, padding, weight, bias))),
                Passes.FORWARD, view);
    }

    /// Computes what is walked through. It costs the arithmetic of all stages: keep the result as long as [#sameArithmetic] holds.
    public Walk walk() {
        return new SceneWalk(this).walk();
    }

    /// Tells whether the other scene has the same operations, so that only the position or the look differs.
    public boolean sameArithmetic(Scene other) {
        return sameNumbers(other) && passes == other.passes;
    }

    /// Tells whether the other scene has the same input and stages, though it may walk other passes through them.
    public boolean sameNumbers(Scene other) {
        return input.equals(other.input) && stages.equals(other.stages);
    }

    /// Returns the stage at work; on the way back it is the last, the loss.
    public SceneStage stage() {
        return stages.get(stageIndex());
    }

    /// Returns which stage that is.
    public int stageIndex() {
        return Math.min(view.stage(), stages.size() - 1);
    }

    /// Tells whether the walk stands at a gradient or an update.
    public boolean isOnWayBack() {
        return view.stage() >= stages.size();
    }

    /// Returns this scene with other passes; a place that is not walked any more becomes the last that is.
    public Scene with(Passes other) {
        var last = view.at(view.grain(), stages.size() - 1, 0, 0);
        return new Scene(title, note, input, stages, other, isOnWayBack() && other == Passes.FORWARD ? last : view);
    }

    /// Returns the shapes of what a stage reads.
    public List<Shape> inputShapes(int stage) {
        var shapes = shapes(input, stages);
        return stages.get(stage).inputs().stream().map(shapes::get).toList();
    }

    /// Returns the shape of what a stage makes.
    public Shape outputShape(int stage) {
        return require(shapes(input, stages), stages.get(stage).name());
    }

    /// Returns the shape of what the stage at work makes.
    public Shape outputShape() {
        return outputShape(stageIndex());
    }

    /// Returns the shape of the input.
    public Shape inputShape() {
        return input.shape();
    }

    /// Returns the convolution at work, or the first there is.
    ///
    /// @throws NoSuchElementException if no stage is one
    public ConvolutionSetting convolution() {
        return (ConvolutionSetting) stages.get(convolutionStage()).setting();
    }

    /// Returns which stage [#convolution] is.
    int convolutionStage() {
        if (stage().setting() instanceof ConvolutionSetting)
            return stageIndex();
        for (int i = 0; i < stages.size(); i++)
            if (stages.get(i).setting() instanceof ConvolutionSetting)
                return i;
        throw new NoSuchElementException("no stage is a convolution");
    }

    /// Tells whether a stage is a convolution.
    public boolean hasConvolution() {
        return stages.stream().anyMatch(s -> s.setting() instanceof ConvolutionSetting);
    }

    /// Tells whether the numbers of a map are the scene's own, so that they can be changed.
    public boolean owns(MapId map) {
        return map.equals(MapId.of(SceneStage.INPUT)) || stages.stream()
                .anyMatch(s -> s.name().equals(map.stage()) && s.setting().values().containsKey(map.letter()));
    }

    /// Tells whether some map of the scene shows this cell, padding included.
    public boolean shows(Cell cell) {
        return new SceneMaps(this).shows(cell);
    }

    /// Returns the last term of a step of the stage at work, 0-based; of other stages than convolutions, the most that any step may have.
    public int lastOffset() {
        if (isOnWayBack())
            return view.offset();
        if (stage().setting() instanceof ConvolutionSetting conv)
            return conv.spec().termsPerOutput() - (conv.spec().bias() ? 0 : 1);
        // every cell under the window, in every channel, and a bias
        return stage().setting().window().map(w -> w.tapCount() * inputShapes(stageIndex()).getFirst().channels())
                .orElseGet(() -> Math.toIntExact(Math.max(1, inputShapes(stageIndex()).stream().mapToLong(Shape::count).sum())));
    }

    /// Returns the scene with the numbers that its iteration leaves, at the beginning of the next.
    public Scene nextIteration() {
        return new SceneWalk(this).next();
    }

    /// Returns this scene at its own place, looked at like another: with the same symbols, indices, bars and values to come.
    public Scene lookedAtLike(View other) {
        return withView(view.withSymbols(other.symbols()).withAllOutputs(other.allOutputs()).withIndices(other.indices())
                .withBars(other.bars()));
    }

    /// Returns this scene looked at in another way.
    public Scene withView(View value) {
        return new Scene(title, note, input, stages, passes, value);
    }

    /// Returns this scene under another name.
    public Scene withCaptions(Caption newTitle, Caption newNote) {
        return new Scene(newTitle, newNote, input, stages, passes, view);
    }

    /// Returns this scene with another input and other stages, at the position nearest to the present one; this very scene if nothing
    /// changed.
    ///
    /// @throws ReadableException if the parts do not suit each other or are beyond the limits
    Scene changed(Array4 newInput, List<SceneStage> newStages) {
        var there = new Scene(title, note, newInput, newStages, passes, View.START);
        var scene = there.withView(Position.carried(this, there));
        return scene.equals(this) ? this : scene;
    }

    /// Returns this scene with the input and the stages of another, at the position nearest to the present one.
    public Scene becoming(Scene other) {
        return changed(other.input, other.stages);
    }

    /// Returns this scene with another setting of a stage; the stages that read it follow.
    ///
    /// @throws ReadableException if there is no such scene
    Scene with(int stage, Setting setting) {
        return followed(input, stages, stage, setting);
    }

    /// Returns this scene with other stages, each of which follows what it reads.
    ///
    /// @throws ReadableException if there is no such scene
    Scene followed(List<SceneStage> newStages) {
        return followed(input, newStages);
    }

    /// Returns this scene with another input and other stages, each of which follows what it reads.
    ///
    /// @throws ReadableException if there is no such scene
    Scene followed(Array4 newInput, List<SceneStage> newStages) {
        return followed(newInput, newStages, -1, newStages.getFirst().setting());
    }

    /// Returns this scene with another input; the stages follow.
    ///
    /// @throws ReadableException if there is no such scene
    Scene withInput(Array4 newInput) {
        return followed(newInput, stages, -1, stages.getFirst().setting());
    }

    private Scene followed(Array4 newInput, List<SceneStage> all, int changedStage, Setting setting) {
        var shapes = new HashMap<String, Shape>();
        shapes.put(SceneStage.INPUT, newInput.shape());
        var changed = new ArrayList<SceneStage>();
        for (int i = 0; i < all.size(); i++) {
            var stage = all.get(i);
            var inputs = stage.inputs().stream().map(name -> Optional.ofNullable(shapes.get(name))
                    .orElseThrow(() -> ReadableException.of("error.scene.noInput", stage.name(), name))).toList();
            var now = stage.with((i == changedStage ? setting : stage.setting()).following(inputs));
            shapes.put(stage.name(), now.setting().outputShape(inputs));
            changed.add(now);
        }
        return changed(newInput, changed);
    }
}
