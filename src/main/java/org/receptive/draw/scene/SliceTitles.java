package org.receptive.draw.scene;

import java.util.List;
import org.receptive.explain.Stage;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.trace.Backward;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.NormalisationReads;
import org.receptive.trace.Stretched;
import org.receptive.trace.WeightReads;

/// What the slices of a map are called above them: in words with the numbers by which they go, or, where there is no room for words, as the
/// formula names them.
///
/// @param frame what is shown
record SliceTitles(Frame frame) {

    /// A picture in colours has so many channels.
    private static final int COLOURS = 3;

    /// Returns the titles of a slice, the longest first.
    List<String> of(NamedMap map, int channel) {
        var stage = map.id().stage();
        boolean isComputed = map.role() == Role.INPUT || map.role() == Role.OUTPUT;
        if (map.form() == NamedMap.Form.STRETCHED)
            return ofStretched(map, channel);
        if (!stage.isEmpty() && isComputed)
            return ofStage(stage, map, channel);
        if (!map.namesSlices())
            return List.of(word(map, map.id().letter()));
        return switch (map.role()) {
            case INPUT -> ofInput(map, channel);
            case PARAMETER -> List.of(kernel(map, channel), word(map, name(map, channel)), name(map, channel));
            case BIAS -> List.of(name(map, channel));
            case OUTPUT -> List.of(joined(word(map, map.id().letter()), text("map.number.map", map.number(channel))),
                    word(map, name(map, channel)), name(map, channel));
        };
    }

    /// Returns the title that is shown where there is room.
    String longest(NamedMap map, int channel) {
        return of(map, channel).getFirst();
    }

    /// Returns the title that is shown where there is none.
    String shortest(NamedMap map, int channel) {
        return of(map, channel).getLast();
    }

    /// Names a map by what it is to the operation.
    private String word(NamedMap map, String name) {
        if (map.id().isGradient())
            return text("map.gradient", name);
        return text(switch (map.role()) {
            case INPUT -> "map.input";
            case PARAMETER -> parameter(map);
            case BIAS -> "map.bias";
            case OUTPUT -> "map.output";
        }, name);
    }

    private static String parameter(NamedMap map) {
        return switch (map.form()) {
            case ROWS -> "map.weights";
            case NUMBERS -> switch (map.id().letter()) {
                case NormalisationReads.MEAN -> "map.mean";
                case NormalisationReads.VARIANCE -> "map.variance";
                case Backward.RATE -> "map.rate";
                default -> map.isNumber() && !map.id().letter().equals("w") ? "map.factor" : "map.weight";
            };
            case MAPS, STRETCHED, FILTERS, VECTOR -> switch (map.id().letter().charAt(0)) {
                case 'y' -> "map.target";
                case 'g' -> "map.gate";
                case 'q' -> "map.output";
                default -> "map.kernel";
            };
        };
    }

    /// A map of a network keeps the name that it has there, whoever reads it: `S2 · a · feature map 3`.
    private List<String> ofStage(String id, NamedMap map, int channel) {
        var stage = stageName(id);
        if (!map.namesSlices())
            return List.of(joined(stage, map.id().letter()));
        if (map.form() != NamedMap.Form.MAPS && map.form() != NamedMap.Form.VECTOR && map.form() != NamedMap.Form.FILTERS)
            return List.of(joined(stage, name(map, channel)), name(map, channel));
        var number = map.form() == NamedMap.Form.FILTERS
                ? text("map.number.kernel", map.sliceName(channel))
                : text(map.role() == Role.INPUT && !stage.equals(id) ? "map.number.channel" : "map.number.map", map.number(channel));
        return List.of(joined(joined(stage, map.id().letter()), number), joined(stage, name(map, channel)));
    }

    private List<String> ofInput(NamedMap map, int channel) {
        var named = word(map, name(map, channel));
        var numbered = joined(word(map, map.id().letter()), text("map.number.channel", map.number(channel)));
        if (map.channels() != COLOURS || !map.values().isNonNegative())
            return List.of(numbered, named, name(map, channel));
        var colour = text("map.colour." + channel);
        return List.of(joined(numbered, colour), joined(named, colour), named, name(map, channel));
    }

    /// A kernel of a transposed convolution belongs to a channel of the input and leads to a feature map of the output.
    private String transposed(TransposedConvSpec spec, NamedMap map, int channel) {
        int from = map.outputNumber(channel);
        var input = text("map.number.channel", from);
        var output = text("map.number.map", spec.convolution().firstInputChannel(from) + map.number(channel));
        if (spec.inChannels() > 1 && spec.outChannels() > 1)
            return joined(input, output);
        return joined(word(map, map.id().letter()), spec.outChannels() > 1 ? output : input);
    }

    private List<String> ofStretched(NamedMap map, int channel) {
        var name = text("map.stretched", map.id().unstretched().letter());
        return map.namesSlices()
                ? List.of(joined(name, text("map.number.channel", map.number(channel))),
                        text("map.stretched", map.id().unstretched().letter() + "[" + map.sliceName(channel) + "]"))
                : List.of(name);
    }

    private String kernel(NamedMap map, int channel) {
        if (frame.operation().reads() instanceof WeightReads.Transposed reads)
            return transposed(reads.spec(), map, channel);
        if (frame.operation().reads() instanceof Stretched reads)
            return transposed(reads.spec(), map, channel);
        boolean several = map.values().n() > 1 || map.outputNumber(channel) > 0;
        boolean deep = map.values().c() > 1;
        var filter = text(switch (map.form()) {
            case ROWS -> "map.number.unit";
            case NUMBERS -> "map.number.map";
            case MAPS, STRETCHED, FILTERS, VECTOR -> "map.number.filter";
        }, map.outputNumber(channel));
        var slice = text("map.number.channel", map.number(channel));
        if (several && deep)
            return joined(filter, slice);
        return joined(word(map, map.id().letter()), several ? filter : slice);
    }

    private static String joined(String one, String other) {
        return one + " · " + other;
    }

    private String text(String key, Object... values) {
        return frame.texts().get(key, values);
    }

    /// Names a stage: one that goes by the word of its operation, such as `max-pooling-2`, in the words of the language.
    private String stageName(String stage) {
        if (stage.equals(Stage.OUTPUT))
            return text("draw.map.output");
        var word = stage.replaceFirst("-\\d+$", "");
        var number = stage.substring(word.length()).replace('-', ' ');
        for (var key : List.of(operation(stage, word), "layer.kind." + word, "stage.word." + word))
            if (frame.texts().keys().contains(key))
                return text(key) + number;
        return stage;
    }

    /// Returns the key of an operation's name: of a stage called like another operation, that of its own.
    private String operation(String stage, String word) {
        var key = "operation." + word;
        if (!frame.texts().keys().contains(key))
            return key;
        return frame.timeline().walk().stages().stream().filter(s -> s.output().stage().equals(stage)).findFirst()
                .map(s -> "operation." + s.id()).filter(frame.texts().keys()::contains).orElse(key);
    }

    private static String name(NamedMap map, int channel) {
        return map.id().letter() + (map.namesSlices() ? "[" + map.sliceName(channel) + "]" : "");
    }
}
