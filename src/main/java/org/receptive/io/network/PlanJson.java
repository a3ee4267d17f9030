package org.receptive.io.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonNumbers;
import org.receptive.io.json.JsonValue;
import org.receptive.nn.Initialiser;
import org.receptive.nn.LossSpec;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.train.TrainingPlan;

/// Turns a training plan into JSON and back, exactly.
final class PlanJson {

    private static final String KIND = "kind";

    private PlanJson() {}

    static JsonValue json(TrainingPlan plan) {
        var factors = new LinkedHashMap<String, JsonValue>();
        new TreeMap<>(plan.rateFactors()).forEach((layer, factor) -> factors.put(layer, new JsonValue.Num(factor)));
        return new JsonNumbers().put("epochs", plan.epochs()).put("batchSize", plan.batchSize()).put("learningRate", plan.learningRate())
                .put("optimizer", json(plan.optimizer())).put("schedule", json(plan.schedule()))
                .put("initialiser", plan.initialiser().name()).put("loss", json(plan.loss())).putLong("seed", plan.seed())
                .put("clipNorm", plan.clipNorm()).put("rateFactors", new JsonValue.Fields(factors)).put("heldOut", plan.heldOut()).json();
    }

    static TrainingPlan plan(JsonField field) {
        Map<String, Double> factors = new TreeMap<>();
        var object = field.require("rateFactors");
        if (object.value() instanceof JsonValue.Fields layers)
            for (var layer : layers.values().keySet())
                factors.put(layer, JsonNumbers.real(object, layer));
        return new TrainingPlan(JsonNumbers.whole(field, "epochs"), JsonNumbers.whole(field, "batchSize"),
                JsonNumbers.real(field, "learningRate"), optimizer(field.require("optimizer")), schedule(field.require("schedule")),
                JsonNumbers.constant(field, "initialiser", Initialiser.values()), loss(field.require("loss")),
                JsonNumbers.longNumber(field, "seed"), JsonNumbers.real(field, "clipNorm"), factors, JsonNumbers.real(field, "heldOut"));
    }

    private static JsonValue json(OptimizerSpec optimizer) {
        var out = new JsonNumbers();
        switch (optimizer) {
            case OptimizerSpec.Sgd sgd -> out.put(KIND, "sgd").put("momentum", sgd.momentum()).put("dampening", sgd.dampening())
                    .put("nesterov", sgd.nesterov()).put("weightDecay", sgd.weightDecay());
            case OptimizerSpec.Adagrad rule ->
                out.put(KIND, "adagrad").put("epsilon", rule.epsilon()).put("weightDecay", rule.weightDecay());
            case OptimizerSpec.RmsProp rule -> out.put(KIND, "rmsprop").put("alpha", rule.alpha()).put("epsilon", rule.epsilon())
                    .put("momentum", rule.momentum()).put("weightDecay", rule.weightDecay());
            case OptimizerSpec.Adam rule -> adam(out, "adam", rule.beta1(), rule.beta2(), rule.epsilon(), rule.weightDecay());
            case OptimizerSpec.AdamW rule -> adam(out, "adamw", rule.beta1(), rule.beta2(), rule.epsilon(), rule.weightDecay());
            case OptimizerSpec.Adadelta rule -> out.put(KIND, "adadelta").put("rho", rule.rho()).put("epsilon", rule.epsilon())
                    .put("weightDecay", rule.weightDecay());
        }
        return out.json();
    }

    private static void adam(JsonNumbers out, String kind, double beta1, double beta2, double epsilon, double weightDecay) {
        out.put(KIND, kind).put("beta1", beta1).put("beta2", beta2).put("epsilon", epsilon).put("weightDecay", weightDecay);
    }

    private static OptimizerSpec optimizer(JsonField f) {
        var kind = f.require(KIND);
        return switch (kind.text()) {
            case "sgd" -> new OptimizerSpec.Sgd(JsonNumbers.real(f, "momentum"), JsonNumbers.real(f, "dampening"),
                    f.require("nesterov").flag(), decay(f));
            case "adagrad" -> new OptimizerSpec.Adagrad(JsonNumbers.real(f, "epsilon"), decay(f));
            case "rmsprop" -> new OptimizerSpec.RmsProp(JsonNumbers.real(f, "alpha"), JsonNumbers.real(f, "epsilon"),
                    JsonNumbers.real(f, "momentum"), decay(f));
            case "adam" -> new OptimizerSpec.Adam(JsonNumbers.real(f, "beta1"), JsonNumbers.real(f, "beta2"),
                    JsonNumbers.real(f, "epsilon"), decay(f));
            case "adamw" -> new OptimizerSpec.AdamW(JsonNumbers.real(f, "beta1"), JsonNumbers.real(f, "beta2"),
                    JsonNumbers.real(f, "epsilon"), decay(f));
            case "adadelta" -> new OptimizerSpec.Adadelta(JsonNumbers.real(f, "rho"), JsonNumbers.real(f, "epsilon"), decay(f));
            default -> throw kind.noChoice(List.of("sgd", "adagrad", "rmsprop", "adam", "adamw", "adadelta"));
        };
    }

    private static double decay(JsonField f) {
        return JsonNumbers.real(f, "weightDecay");
    }

    private static JsonValue json(Schedule schedule) {
        var out = new JsonNumbers();
        switch (schedule) {
            case Schedule.Constant _ -> out.put(KIND, "constant");
            case Schedule.StepDecay step -> out.put(KIND, "step").put("every", step.every()).put("drop", step.drop());
            case Schedule.Cosine cosine -> out.put(KIND, "cosine").put("floor", cosine.floor());
            case Schedule.OneCycle cycle ->
                out.put(KIND, "onecycle").put("rise", cycle.rise()).put("start", cycle.start()).put("end", cycle.end());
        }
        return out.json();
    }

    private static Schedule schedule(JsonField f) {
        var kind = f.require(KIND);
        return switch (kind.text()) {
            case "constant" -> new Schedule.Constant();
            case "step" -> new Schedule.StepDecay(JsonNumbers.whole(f, "every"), JsonNumbers.real(f, "drop"));
            case "cosine" -> new Schedule.Cosine(JsonNumbers.real(f, "floor"));
            case "onecycle" -> new Schedule.OneCycle(JsonNumbers.real(f, "rise"), JsonNumbers.real(f, "start"), JsonNumbers.real(f, "end"));
            default -> throw kind.noChoice(List.of("constant", "step", "cosine", "onecycle"));
        };
    }

    private static JsonValue json(LossSpec loss) {
        var out = new JsonNumbers();
        switch (loss) {
            case LossSpec.CrossEntropy entropy -> out.put(KIND, "crossentropy").put("labelSmoothing", entropy.labelSmoothing());
            case LossSpec.MeanSquaredError squared -> out.put(KIND, "squarederror").put("low", squared.low()).put("high", squared.high());
            case LossSpec.Competition competition -> out.put(KIND, "competition").put("rubbish", competition.rubbish());
        }
        return out.json();
    }

    private static LossSpec loss(JsonField f) {
        var kind = f.require(KIND);
        return switch (kind.text()) {
            case "crossentropy" -> new LossSpec.CrossEntropy(JsonNumbers.real(f, "labelSmoothing"));
            case "squarederror" -> new LossSpec.MeanSquaredError(JsonNumbers.real(f, "low"), JsonNumbers.real(f, "high"));
            case "competition" -> new LossSpec.Competition(JsonNumbers.real(f, "rubbish"));
            default -> throw kind.noChoice(List.of("crossentropy", "squarederror", "competition"));
        };
    }
}
