package org.receptive.cli;

import org.receptive.trace.Cell;
import org.receptive.trace.Timeline;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes steps as JSON: number (from 1), target, terms and value of each; a term lists its factors, and a bias is the last term.
///
/// @param timeline the values of a walk in their order
record StepJson(Timeline timeline) {

    String write(int first, int last) {
        var mapper = JsonMapper.shared();
        var steps = mapper.createArrayNode();
        for (int i = first; i <= last; i++)
            add(steps, i);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(steps);
    }

    private void add(ArrayNode steps, int index) {
        var moment = timeline.at(index);
        var step = moment.step();
        var node = steps.addObject();
        node.put("step", index + 1);
        node.put("operation", moment.operation().id());
        cell(node.putObject("target"), step.target());
        var terms = node.putArray("terms");
        for (var term : step.terms()) {
            var t = terms.addObject();
            t.put("counts", term.counts());
            var factors = t.putArray("factors");
            for (var factor : term.factors()) {
                var f = factors.addObject();
                cell(f, factor.shown());
                f.put("value", factor.value()).put("padding", factor.padding());
                if (factor.isCopy())
                    factor.source().ifPresent(source -> cell(f.putObject("source"), source));
            }
        }
        node.put("value", step.value());
    }

    private static void cell(ObjectNode node, Cell cell) {
        node.put("map", cell.map().toString()).put("channel", cell.channel()).put("row", cell.row()).put("col", cell.col());
    }
}
