package org.receptive.nn;

/// Stands for the batch before the first one; nobody asks it for anything.
final class NoExamples implements Examples {

    @Override
    public void copy(int position, int shard, float[] target, int offset, int stride) {
        throw new IllegalStateException("there is no batch yet");
    }

    @Override
    public int label(int position) {
        throw new IllegalStateException("there is no batch yet");
    }
}
