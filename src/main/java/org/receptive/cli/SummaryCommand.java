package org.receptive.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.receptive.io.network.ModelFile;
import org.receptive.io.network.NetworkFile;
import org.receptive.model.ModelSummary;
import org.receptive.model.Models;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Prints the layers of a network: what each gives, learns and costs.
@Command(name = "summary", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class SummaryCommand extends LocalisedCommand implements Callable<Integer> {

    private static final String WEIGHTS = ".safetensors";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MODEL")
    private String model = "";

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        var summary = ModelSummary.of(network(model));
        var out = spec.commandLine().getOut();
        if (json)
            out.println(json(summary));
        else
            new SummaryText(texts()).lines(summary).forEach(out::println);
        out.flush();
        return 0;
    }

    /// Returns the network of a file, with weights or without, or the one of that name; a name comes first.
    ///
    /// @throws ReadableException if there is neither, or the file holds no network
    private static NetworkSpec network(String nameOrFile) {
        var named = Models.find(nameOrFile);
        if (named.isPresent())
            return named.get().network();
        var file = Path.of(nameOrFile);
        if (nameOrFile.endsWith(WEIGHTS))
            return ModelFile.read(file).network();
        if (Files.exists(file) || nameOrFile.endsWith(".json"))
            return NetworkFile.read(file);
        throw ReadableException.of("cli.model", nameOrFile, Models.ids());
    }

    /// Writes the layers as JSON, for programs.
    private static String json(ModelSummary summary) {
        var mapper = JsonMapper.shared();
        var root = mapper.createObjectNode();
        root.put("name", summary.name());
        shape(root, "input", summary.input());
        var layers = root.putArray("layers");
        for (var row : summary.rows()) {
            var layer = layers.addObject();
            layer.put("layer", row.layer());
            layer.put("type", row.kind().id());
            var inputs = layer.putArray("inputs");
            row.inputs().forEach(inputs::add);
            layer.put("kernel", row.kernel());
            shape(layer, "output", row.output());
            counts(layer, row.parameters(), row.multiplyAdds(), row.connections());
        }
        counts(root.putObject("total"), summary.parameters(), summary.multiplyAdds(), summary.connections());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void shape(ObjectNode node, String name, Shape shape) {
        node.putArray(name).add(shape.channels()).add(shape.rows()).add(shape.cols());
    }

    private static void counts(ObjectNode node, long parameters, long multiplyAdds, long connections) {
        node.put("parameters", parameters);
        node.put("multiplyAdds", multiplyAdds);
        node.put("connections", connections);
    }
}
