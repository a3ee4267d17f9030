package org.receptive.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.receptive.nn.LayerBenchmark;
import org.receptive.nn.WorkerPool;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures two convolutions, forward and backward.
@Command(name = "conv", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class BenchConvCommand extends LocalisedCommand implements Callable<Integer> {

    private static final int FEW_RUNS = 30;
    private static final int MANY_RUNS = 600;

    private record Setting(String name, String key, ConvSpec layer, Shape input, int runs) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting("3×3, 64 → 64 maps at 56×56", "k3c64", new ConvSpec(64, 64, Window.same(3, 3), 1, true), new Shape(64, 56, 56),
                    FEW_RUNS),
            new Setting("5×5, 6 → 16 maps at 14×14", "k5c6", new ConvSpec(6, 16, Window.valid(5, 5), 1, true), new Shape(6, 14, 14),
                    MANY_RUNS));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--batch", paramLabel = "N")
    private int batch = BenchOptions.BATCH;

    @Override
    public Integer call() {
        var figures = new Figures();
        figures.add("threads", options.threads());
        figures.add("batch", batch);
        try (var workers = new WorkerPool(options.threads())) {
            for (var setting : SETTINGS) {
                var run = new LayerBenchmark(setting.layer(), setting.input(), batch, workers);
                double forward = Stopwatch.medianMicros(setting.runs(), run::forward);
                double both = Stopwatch.medianMicros(setting.runs(), () -> {
                    run.forward();
                    run.backward();
                });
                double flops = 2.0 * batch * setting.layer().multiplyAdds(setting.input());
                figures.add(setting.key() + "_forward_us", setting.name() + ", forward", forward, "µs",
                        String.format(Locale.ROOT, "%.0f GFLOP/s", flops / forward / 1e3));
                figures.add(setting.key() + "_forward_backward_us", setting.name() + ", forward + backward", both, "µs",
                        String.format(Locale.ROOT, "%.0f GFLOP/s", 3 * flops / both / 1e3));
            }
        }
        figures.print(spec.commandLine().getOut(), options.json());
        return 0;
    }
}
