package org.receptive.cli;

import org.receptive.trace.Cell;
import org.receptive.trace.Operation;
import org.receptive.trace.Step;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes steps as JSON: target, terms, bias and value of each.
///
/// @param operation the arithmetic
record StepJson(Operation operation) {

    String write(int first, int last) {
        var mapper = JsonMapper.shared();
        var steps = mapper.createArrayNode();
        for (int i = first; i <= last; i++)
            add(steps, operation.step(i));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(steps);
    }

    private void add(ArrayNode steps, Step step) {
        var node = steps.addObject();
        node.put("step", step.index());
        cell(node.putObject("target"), step.target());
        var terms = node.putArray("terms");
        for (var term : step.terms()) {
            var t = terms.addObject();
            cell(t.putObject("left"), term.left());
            cell(t.putObject("right"), term.right());
            t.put("leftValue", term.leftValue()).put("rightValue", term.rightValue()).put("padding", term.padding());
        }
        if (operation.hasBias())
            node.put("bias", step.bias());
        node.put("value", step.value());
    }

    private static void cell(ObjectNode node, Cell cell) {
        node.put("map", cell.map()).put("channel", cell.channel()).put("row", cell.row()).put("col", cell.col());
    }
}
