package org.receptive.io.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.io.json.Numbered;
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
        return new Numbered().put("epochs", plan.epochs()).put("batchSize", plan.batchSize()).put("learningRate", plan.learningRate())
                .put("optimizer", json(plan.optimizer())).put("schedule", json(plan.schedule())).put("initialiser", plan.initialiser()
                        .name())
                .put("loss", json(plan.loss())).putLong("seed", plan.seed()).put("clipNorm", plan.clipNorm())
                .put("rateFactors", new JsonValue.Fields(factors)).put("heldOut", plan.heldOut()).json();
    }

    static TrainingPlan plan(JsonField field) {
        Map<String, Double> factors = new TreeMap<>();
        var object = field.require("rateFactors");
        if (object.value() instanceof JsonValue.Fields layers)
            for (var layer : layers.values().keySet())
                factors.put(layer, Numbered.real(object, layer));
        return new TrainingPlan(Numbered.whole(field, "epochs"), Numbered.whole(field, "batchSize"), Numbered.real(field, "learningRate"),
                optimizer(field.require("optimizer")), schedule(field.require("schedule")), Numbered.constant(field, "initialiser",
                        Initialiser.values()),
                loss(field.require("loss")), Numbered.longNumber(field, "seed"), Numbered.real(field, "clipNorm"), factors, Numbered.real(
                        field, "heldOut"));
    }

    private static JsonValue json(OptimizerSpec optimizer) {
        var out = new Numbered();
        switch (optimizer) {
            case OptimizerSpec.Sgd sgd -> out.put(KIND, "sgd").put("momentum", sgd.momentum()).put("dampening", sgd.dampening())
                    .put("nesterov", sgd.nesterov()).put("weightDecay", sgd.weightDecay());
            case OptimizerSpec.Adagrad rule -> out.put(KIND, "adagrad").put("epsilon", rule.epsilon()).put("weightDecay", rule
                    .weightDecay());
            case OptimizerSpec.RmsProp rule -> out.put(KIND, "rmsprop").put("alpha", rule.alpha()).put("epsilon", rule.epsilon())
                    .put("momentum", rule.momentum()).put("weightDecay", rule.weightDecay());
            case OptimizerSpec.Adam rule -> adam(out, "adam", rule.beta1(), rule.beta2(), rule.epsilon(), rule.weightDecay());
            case OptimizerSpec.AdamW rule -> adam(out, "adamw", rule.beta1(), rule.beta2(), rule.epsilon(), rule.weightDecay());
            case OptimizerSpec.Adadelta rule -> out.put(KIND, "adadelta").put("rho", rule.rho()).put("epsilon", rule.epsilon())
                    .put("weightDecay", rule.weightDecay());
        }
        return out.json();
    }

    private static void adam(Numbered out, String kind, double beta1, double beta2, double epsilon, double weightDecay) {
        out.put(KIND, kind).put("beta1", beta1).put("beta2", beta2).put("epsilon", epsilon).put("weightDecay", weightDecay);
    }

    private static OptimizerSpec optimizer(JsonField f) {
        var kind = f.require(KIND);
        return switch (kind.text()) {
            case "sgd" -> new OptimizerSpec.Sgd(Numbered.real(f, "momentum"), Numbered.real(f, "dampening"), f.require("nesterov").flag(),
                    decay(f));
            case "adagrad" -> new OptimizerSpec.Adagrad(Numbered.real(f, "epsilon"), decay(f));
            case "rmsprop" -> new OptimizerSpec.RmsProp(Numbered.real(f, "alpha"), Numbered.real(f, "epsilon"), Numbered.real(f,
                    "momentum"), decay(f));
            case "adam" -> new OptimizerSpec.Adam(Numbered.real(f, "beta1"), Numbered.real(f, "beta2"), Numbered.real(f, "epsilon"),
                    decay(f));
            case "adamw" -> new OptimizerSpec.AdamW(Numbered.real(f, "beta1"), Numbered.real(f, "beta2"), Numbered.real(f, "epsilon"),
                    decay(f));
            case "adadelta" -> new OptimizerSpec.Adadelta(Numbered.real(f, "rho"), Numbered.real(f, "epsilon"), decay(f));
            default -> throw kind.noChoice("sgd, adagrad, rmsprop, adam, adamw, adadelta");
        };
    }

    private static double decay(JsonField f) {
        return Numbered.real(f, "weightDecay");
    }

    private static JsonValue json(Schedule schedule) {
        var out = new Numbered();
        switch (schedule) {
            case Schedule.Constant _ -> out.put(KIND, "constant");
            case Schedule.Step step -> out.put(KIND, "step").put("every", step.every()).put("drop", step.drop());
            case Schedule.Cosine cosine -> out.put(KIND, "cosine").put("floor", cosine.floor());
            case Schedule.OneCycle cycle -> out.put(KIND, "onecycle").put("rise", cycle.rise()).put("start", cycle.start()).put("end", cycle
                    .end());
        }
        return out.json();
    }

    private static Schedule schedule(JsonField f) {
        var kind = f.require(KIND);
        return switch (kind.text()) {
            case "constant" -> new Schedule.Constant();
            case "step" -> new Schedule.Step(Numbered.whole(f, "every"), Numbered.real(f, "drop"));
            case "cosine" -> new Schedule.Cosine(Numbered.real(f, "floor"));
            case "onecycle" -> new Schedule.OneCycle(Numbered.real(f, "rise"), Numbered.real(f, "start"), Numbered.real(f, "end"));
            default -> throw kind.noChoice("constant, step, cosine, onecycle");
        };
    }

    private static JsonValue json(LossSpec loss) {
        var out = new Numbered();
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
            case "crossentropy" -> new LossSpec.CrossEntropy(Numbered.real(f, "labelSmoothing"));
            case "squarederror" -> new LossSpec.MeanSquaredError(Numbered.real(f, "low"), Numbered.real(f, "high"));
            case "competition" -> new LossSpec.Competition(Numbered.real(f, "rubbish"));
            default -> throw kind.noChoice("crossentropy, squarederror, competition");
        };
    }
}
