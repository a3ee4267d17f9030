package org.receptive.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.data.LabelledImages;

/// Holds some of a writer's digits out of a tuning, so that they can judge it: who learned a digit by heart knows that one, and it says
/// nothing of the next.
///
/// A fifth is held out, of the labels with the most digits first, the latest of each, and never the last one of its label. With fewer than
/// ten digits every one is needed to learn from.
///
/// @param learned the digits to learn from
/// @param heldOut the digits to judge by; none if there are too few
record HeldOutDigits(LabelledImages learned, LabelledImages heldOut) {

    private static final int LEAST = 10;
    private static final int SHARE = 5;

    static HeldOutDigits of(LabelledImages digits) {
        int count = digits.count();
        var held = chosen(digits, count < LEAST ? 0 : count / SHARE);
        return new HeldOutDigits(digits.select(IntStream.range(0, count).filter(i -> !held[i]).toArray()),
                digits.select(IntStream.range(0, count).filter(i -> held[i]).toArray()));
    }

    private static boolean[] chosen(LabelledImages digits, int wanted) {
        var held = new boolean[digits.count()];
        List<List<Integer>> ofLabel = new ArrayList<>();
        for (int label = 0; label < digits.classes(); label++)
            ofLabel.add(new ArrayList<>());
        for (int i = 0; i < held.length; i++)
            ofLabel.get(digits.label(i)).add(i);
        var taken = new int[digits.classes()];
        for (int n = 0; n < wanted; n++) {
            int label = next(ofLabel, taken);
            if (label < 0)
                break;
            held[ofLabel.get(label).removeLast()] = true;
            taken[label]++;
        }
        return held;
    }

    /// One of each label comes before a second of any, and of those equally often taken the one with the most left.
    private static int next(List<List<Integer>> ofLabel, int... taken) {
        int next = -1;
        for (int k = 0; k < taken.length; k++) {
            int left = ofLabel.get(k).size();
            if (left > 1 && (next < 0 || taken[k] < taken[next] || (taken[k] == taken[next] && left > ofLabel.get(next).size())))
                next = k;
        }
        return next;
    }
}
