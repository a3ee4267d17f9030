package org.receptive.data.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A real server on this machine that behaves as a test tells it to.
final class MisbehavingServer implements AutoCloseable {

    /// What the server does with a request for `content`.
    interface Manner {
        void answer(HttpExchange exchange, byte[] content) throws IOException;
    }

    /// A proper answer, which continues where it is asked to.
    static final Manner PROPER = (exchange, content) -> {
        var range = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
        int from = range.map(r -> Integer.parseInt(r.replaceAll("bytes=(\\d+)-", "$1"))).orElse(0);
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (range.isPresent())
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        exchange.sendResponseHeaders(range.isPresent() ? 206 : 200, content.length - from);
        exchange.getResponseBody().write(content, from, content.length - from);
    };

    /// An answer that never continues anything.
    static final Manner WITHOUT_RANGES = (exchange, content) -> {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    };

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, byte[]> files = new ConcurrentHashMap<>();

    MisbehavingServer(Manner manner) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/mnist/", exchange -> {
            var name = exchange.getRequestURI().getPath().substring("/mnist/".length());
            requests.add(name + " " + Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")).orElse("all"));
            try (exchange) {
                manner.answer(exchange, Optional.ofNullable(files.get(name)).orElseThrow(() -> new IOException("no " + name)));
            }
        });
        server.start();
    }

    MisbehavingServer with(String name, byte... content) {
        files.put(name, content);
        return this;
    }

    URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort()
                + "/mnist/");
    }

    /// The requests so far: the name of the file, and the range that was asked for.
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
