package org.receptive.ui.walk;

import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// What the steps of a walk by terms are. A total alone would pass the biases off as multiply-adds.
///
/// @param multiplyAdds how many multiply a weight
/// @param biases how many add a bias
/// @param others how many do something else, such as a comparison
record StepCounts(long multiplyAdds, long biases, long others) {

    /// Counts the steps of a timeline; by values, none of them is a term.
    static StepCounts of(Timeline timeline) {
        var stages = timeline.walk().stages();
        long multiplyAdds = 0;
        long biases = 0;
        for (int s = 0; s < stages.size(); s++) {
            var stage = stages.get(s);
            long end = s + 1 < stages.size() ? timeline.indexOf(s + 1, 0, 0) : timeline.length();
            long added = stage.maps(Role.BIAS).isEmpty() ? 0 : stage.stepCount();
            if (timeline.grain() == Grain.TERM && !stage.maps(Role.PARAMETER).isEmpty()) {
                multiplyAdds += end - timeline.indexOf(s, 0, 0) - added;
                biases += added;
            }
        }
        return new StepCounts(multiplyAdds, biases, timeline.length() - multiplyAdds - biases);
    }

    /// Says how many steps there are, and what they are where some are biases.
    Message message() {
        var all = Numbers.grouped(multiplyAdds + biases + others);
        if (biases == 0)
            return Message.of("transport.count", all);
        return others == 0
                ? Message.of("transport.count.bias", all, Numbers.grouped(multiplyAdds), Numbers.grouped(biases))
                : Message.of("transport.count.mixed", all, Numbers.grouped(multiplyAdds), Numbers.grouped(biases), Numbers.grouped(others));
    }
}
