package org.receptive.data.fetch;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The pieces of an answer in the order in which they arrive. Unlike a stream it can be asked without waiting for ever, so that a silent
/// server neither hangs the program nor keeps the user from stopping it.
final class AnswerParts implements Flow.Subscriber<List<ByteBuffer>> {

    /// What a server's answer consists of.
    sealed interface Piece {
        /// Some bytes.
        record Bytes(List<ByteBuffer> buffers) implements Piece {}

        /// The answer is complete.
        record End() implements Piece {}

        /// The connection broke.
        record Broken(Throwable cause) implements Piece {}
    }

    private final BlockingQueue<Piece> arrived = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(new Piece.Bytes(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        arrived.add(new Piece.Broken(cause));
    }

    @Override
    public void onComplete() {
        arrived.add(new Piece.End());
    }

    /// Waits for the next piece; empty if none came in time.
    Optional<Piece> next(long millis) throws InterruptedException {
        var piece = Optional.ofNullable(arrived.poll(millis, TimeUnit.MILLISECONDS));
        // One piece at a time is asked for, so a fast server cannot fill the memory.
        if (piece.isPresent() && piece.get() instanceof Piece.Bytes)
            subscription.join().request(1);
        return piece;
    }

    /// Ends the answer and its connection.
    void stop() {
        var _ = subscription.thenAccept(Flow.Subscription::cancel);
    }
}
