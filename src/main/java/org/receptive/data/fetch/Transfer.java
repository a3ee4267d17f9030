package org.receptive.data.fetch;

import java.io.IOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.receptive.data.fetch.ResponseChunks.Chunk;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;

/// Fetches the rest of one file from one server.
final class Transfer {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final long TICK_MILLIS = 100;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final HttpClient client;
    private final DataDownload.Timeouts timeouts;
    private final URI address;
    private final PartFile part;
    private final DataDownload.FetchProgress progress;
    private final String name;

    Transfer(HttpClient client, DataDownload.Timeouts timeouts, URI address, PartFile part, DataDownload.FetchProgress progress,
            String name) {
        this.client = client;
        this.timeouts = timeouts;
        this.address = address;
        this.part = part;
        this.progress = progress;
        this.name = name;
    }

    /// Appends to the part what is still missing of it.
    ///
    /// @return false if the progress said stop
    /// @throws MirrorFailure if the server did not send it; what arrived stays in the part
    boolean run() throws MirrorFailure, InterruptedException {
        long have = part.size();
        var request = HttpRequest.newBuilder(address).timeout(timeouts.silence());
        if (have > 0)
            request.header("Range", "bytes=" + have + "-");
        var answer = client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofPublisher());
        try {
            while (!answer.isDone()) {
                if (!progress.goesOn(name, have, 0))
                    return false;
                waitFor(answer);
            }
            return receive(answer.get(), have);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static void waitFor(CompletableFuture<?> answer) throws InterruptedException, ExecutionException {
        try {
            answer.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // The caller asks again whether to go on.
            return;
        }
    }

    private boolean receive(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response, long have) throws MirrorFailure, InterruptedException {
        var chunks = new ResponseChunks();
        response.body().subscribe(chunks);
        try {
            return store(chunks, totalBytes(response, have));
        } finally {
            chunks.stop();
        }
    }

    /// Judges the head of the answer: which part of the file it brings, and how long the file will be; 0 if that is not told.
    private long totalBytes(HttpResponse<?> response, long have) throws MirrorFailure {
        int status = response.statusCode();
        long length = response.headers().firstValueAsLong("Content-Length").orElse(0);
        var range = CONTENT_RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
        boolean continues = status == PARTIAL && range.matches() && range.group(1).equals(Long.toString(have));
        if (status != OK && status != PARTIAL && status != RANGE_NOT_SATISFIABLE)
            throw new MirrorFailure("data.fetch.status", address.resolve("."), status);
        // Anything but the very rest that was asked for must not be appended: it comes from the start, or it is useless.
        if (!continues)
            part.restart();
        if (status != OK && !continues)
            throw new MirrorFailure("data.fetch.range", address.resolve("."));
        long total = length == 0 ? 0 : part.size() + length;
        if (!part.mayHold(total))
            throw tooLarge();
        return total;
    }

    private boolean store(ResponseChunks chunks, long total) throws MirrorFailure, InterruptedException {
        long heard = System.nanoTime();
        while (true) {
            if (!progress.goesOn(name, part.size(), total))
                return false;
            var next = chunks.next(TICK_MILLIS);
            if (next.isEmpty() && System.nanoTime() - heard > timeouts.silence().toNanos())
                throw silent();
            if (next.isEmpty())
                continue;
            heard = System.nanoTime();
            switch (next.get()) {
                case Chunk.Bytes bytes -> append(bytes.buffers());
                case Chunk.End() -> {
                    return progress.goesOn(name, part.size(), part.size());
                }
                case Chunk.Broken _ -> throw new MirrorFailure("data.fetch.brokeOff", address.resolve("."), part.size());
            }
        }
    }

    private void append(List<ByteBuffer> buffers) throws MirrorFailure {
        for (var buffer : buffers) {
            if (!part.mayHold(part.size() + buffer.remaining())) {
                part.restart();
                throw tooLarge();
            }
            part.append(buffer);
        }
    }

    private MirrorFailure tooLarge() {
        return new MirrorFailure("data.fetch.tooLarge", address.resolve("."));
    }

    private MirrorFailure silent() {
        return new MirrorFailure("data.fetch.silent", address.resolve("."), Math.max(1, timeouts.silence().toSeconds()));
    }

    private MirrorFailure failure(Throwable cause) {
        for (Throwable c = cause; c != null; c = c.getCause())
            if (c instanceof UnresolvedAddressException || c instanceof UnknownHostException || c instanceof ConnectException
                    || c instanceof HttpConnectTimeoutException)
                return new MirrorFailure("data.fetch.unreachable", address.resolve("."));
        if (cause instanceof HttpTimeoutException)
            return silent();
        return cause instanceof IOException
                ? new MirrorFailure("data.fetch.noAnswer", address.resolve("."))
                : new MirrorFailure("data.fetch.failed", address.resolve("."), cause);
    }

    /// Says why one server could not provide a file; the next one may.
    static final class MirrorFailure extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Message reason;

        MirrorFailure(String key, Object... args) {
            this(Message.of(key, args));
        }

        private MirrorFailure(Message reason) {
            super(Texts.of(Language.ENGLISH).get(reason));
            this.reason = reason;
        }

        Message reason() {
            return reason;
        }
    }
}
