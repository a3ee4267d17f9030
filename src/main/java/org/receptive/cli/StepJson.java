package org.receptive.cli;

import org.receptive.trace.Cell;
import org.receptive.trace.Operation;
import org.receptive.trace.Stamps;
import org.receptive.trace.Term;
import org.receptive.trace.Timeline;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes steps as JSON: number (from 1), target, terms and value of each; a term lists its factors, and a bias is the last term. A step in
/// paint order is a stamp: the cell whose it is, and every target with the term that it adds and the value so far.
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
        if (moment.stamp().isPresent()) {
            stamp(node, moment.operation(), moment.stamp().get());
            return;
        }
        cell(node.putObject("target"), step.target());
        var terms = node.putArray("terms");
        for (var term : step.terms())
            term(terms.addObject(), term);
        node.put("value", step.value());
    }

    private static void stamp(ObjectNode node, Operation operation, Stamps.Stamp stamp) {
        cell(node.putObject("stamp"), stamp.cell());
        var targets = node.putArray("targets");
        for (int k = 0; k < stamp.of().size(stamp.number()); k++) {
            var step = operation.step(stamp.of().target(stamp.number(), k));
            int done = stamp.termsDone(step.index());
            var target = targets.addObject();
            cell(target.putObject("target"), step.target());
            term(target.putObject("term"), step.terms().get(done - 1));
            target.put("running", step.running(done)).put("complete", done == step.terms().size());
        }
    }

    private static void term(ObjectNode node, Term term) {
        node.put("counts", term.counts());
        var factors = node.putArray("factors");
        for (var factor : term.factors()) {
            var f = factors.addObject();
            cell(f, factor.shown());
            f.put("value", factor.value()).put("padding", factor.padding());
        }
    }

    private static void cell(ObjectNode node, Cell cell) {
        node.put("map", cell.map().toString()).put("channel", cell.channel()).put("row", cell.row()).put("col", cell.col());
    }
}
