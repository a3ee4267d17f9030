package org.receptive.data.fetch;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Collects the chunks of an HTTP response in the order in which they arrive. Unlike a stream it can be asked without waiting for ever, so
/// that a silent server neither hangs the program nor keeps the user from stopping it.
final class ResponseChunks implements Flow.Subscriber<List<ByteBuffer>> {

    /// What a response consists of.
    sealed interface Chunk {
        /// Some bytes.
        record Bytes(List<ByteBuffer> buffers) implements Chunk {}

        /// The response is complete.
        record End() implements Chunk {}

        /// The connection broke.
        record Broken(Throwable cause) implements Chunk {}
    }

    private final BlockingQueue<Chunk> arrived = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(new Chunk.Bytes(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        arrived.add(new Chunk.Broken(cause));
    }

    @Override
    public void onComplete() {
        arrived.add(new Chunk.End());
    }

    /// Waits for the next chunk; empty if none came in time.
    Optional<Chunk> next(long millis) throws InterruptedException {
        var chunk = Optional.ofNullable(arrived.poll(millis, TimeUnit.MILLISECONDS));
        // One chunk at a time is asked for, so a fast server cannot fill the memory.
        if (chunk.isPresent() && chunk.get() instanceof Chunk.Bytes)
            subscription.join().request(1);
        return chunk;
    }

    /// Ends the response and its connection.
    void stop() {
        var _ = subscription.thenAccept(Flow.Subscription::cancel);
    }
}
