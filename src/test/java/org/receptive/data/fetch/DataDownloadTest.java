package org.receptive.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.folders.MnistFolder;
import org.receptive.data.folders.MnistPart;
import org.receptive.data.idx.IdxBytes;
import org.receptive.text.ReadableException;

/// For all that a server does, either the right file is there in the end or one sentence says why it is not.
class DataDownloadTest {

    private static final byte[] CONTENT = IdxBytes.images(400, 9, 9, 4);
    private static final byte[] PACKED = IdxBytes.packed(CONTENT);
    private static final String NAME = "t10k-images-idx3-ubyte.gz";
    private static final DataDownload.Timeouts SHORT = new DataDownload.Timeouts(Duration.ofSeconds(2), Duration.ofMillis(500));
    private static final DataDownload.FetchProgress ON = (file, done, total) -> true;

    @TempDir
    private Path folder;

    private static String sha256(byte... content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private DataDownload download(URI... mirrors) {
        var file = new DataCatalogue.RemoteFile(MnistPart.TEST_IMAGES, CONTENT.length, sha256(CONTENT));
        return new DataDownload(new DataCatalogue(List.of(mirrors), List.of(file)), folder, SHORT);
    }

    private static MisbehavingServer server(MisbehavingServer.Manner manner) throws IOException {
        return new MisbehavingServer(manner).with(NAME, PACKED);
    }

    private boolean fetched(URI... mirrors) {
        return assertTimeoutPreemptively(Duration.ofSeconds(15), () -> download(mirrors).fetch(ON));
    }

    private void isComplete() throws IOException {
        assertThat(folder.resolve(NAME)).hasBinaryContent(PACKED);
        assertThat(names()).containsExactly(NAME);
        assertThat(new MnistFolder(folder).find(MnistPart.TEST_IMAGES)).isPresent();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private void fails(String reasons, URI... mirrors) {
        assertThatThrownBy(() -> fetched(mirrors)).isInstanceOf(ReadableException.class).hasMessage(NAME + " could not be downloaded ("
                + reasons + "): check the network and try again, or copy the four files into "
                + folder);
    }

    private byte[] begun(int length) throws IOException {
        byte[] part = Arrays.copyOf(PACKED, length);
        Files.write(folder.resolve(NAME + ".part"), part);
        return part;
    }

    @Test
    void aFileIsFetchedAndNotFetchedAgain() throws IOException {
        try (var server = server(MisbehavingServer.PROPER)) {
            assertThat(fetched(server.address())).isTrue();
            isComplete();
            assertThat(fetched(server.address())).isTrue();
            assertThat(server.requests()).containsExactly(NAME + " all");
        }
    }

    @Test
    void whatWasBegunIsContinued() throws IOException {
        begun(1000);
        try (var server = server(MisbehavingServer.PROPER)) {
            assertThat(fetched(server.address())).isTrue();
            isComplete();
            assertThat(server.requests()).containsExactly(NAME + " bytes=1000-");
        }
    }

    @Test
    void aServerThatCannotContinueStartsAgain() throws IOException {
        begun(1000);
        try (var server = server(MisbehavingServer.WITHOUT_RANGES)) {
            assertThat(fetched(server.address())).isTrue();
            isComplete();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aWrongBeginningIsDroppedAndTheFileFetchedFromItsStart() throws IOException {
        Files.write(folder.resolve(NAME + ".part"), new byte[700]);
        try (var server = server(MisbehavingServer.PROPER)) {
            assertThat(fetched(server.address())).isTrue();
            isComplete();
            assertThat(server.requests()).containsExactly(NAME + " bytes=700-", NAME + " all");
        }
    }

    @Test
    void aBeginningLongerThanTheFileIsDropped() throws IOException {
        Files.write(folder.resolve(NAME + ".part"), new byte[PACKED.length + 5]);
        try (var server = server(MisbehavingServer.PROPER)) {
            assertThat(fetched(server.address())).isTrue();
            isComplete();
        }
    }

    @Test
    void aServerThatContinuesElsewhereIsNotBelieved() throws IOException {
        begun(1000);
        try (var server = server((exchange, content) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 900-" + (content.length - 1) + "/" + content.length);
            exchange.sendResponseHeaders(206, content.length - 900);
            exchange.getResponseBody().write(content, 900, content.length - 900);
        })) {
            fails(server.address() + " does not continue a transfer as asked", server.address());
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void aPartThatIsWholeAlreadyNeedsNoServer() throws IOException {
        begun(PACKED.length);
        assertThat(fetched(URI.create("http://127.0.0.1:9/"))).isTrue();
        isComplete();
    }

    @Test
    void aTransferThatBreaksOffIsContinuedByTheNextMirror() throws IOException {
        try (var breaking = server((exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, 5000);
            exchange.getResponseBody().flush();
            exchange.getHttpContext().getServer().stop(0);
        }); var proper = server(MisbehavingServer.PROPER)) {
            assertThat(fetched(breaking.address(), proper.address())).isTrue();
            isComplete();
            assertThat(proper.requests()).hasSize(1).allMatch(r -> r.matches(NAME + " bytes=[1-9]\\d*-"));
        }
    }

    @Test
    void aServerThatPromisesMoreThanItSendsLeavesOnlyThePart() throws IOException {
        try (var server = server((exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, 5000);
            exchange.getResponseBody().flush();
        })) {
            fails("the connection to " + server.address() + " broke off after 5000 bytes", server.address());
            assertThat(names()).containsExactly(NAME + ".part");
            assertThat(folder.resolve(NAME + ".part")).hasBinaryContent(Arrays.copyOf(PACKED, 5000));
        }
    }

    @Test
    void aServerThatPromisesLessThanTheFileIsNotBelieved() throws IOException {
        try (var server = server((exchange, content) -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write(content, 0, 5000);
        })) {
            fails(server.address() + " does not send that file", server.address());
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void alteredBytesAreRefusedAndTheNextMirrorAsked() throws IOException {
        byte[] altered = CONTENT.clone();
        altered[altered.length - 1] ^= 1;
        try (var wrong = new MisbehavingServer(MisbehavingServer.PROPER).with(NAME, IdxBytes.packed(altered));
                var proper = server(MisbehavingServer.PROPER)) {
            fails(wrong.address() + " does not send that file", wrong.address());
            assertThat(names()).isEmpty();
            assertThat(fetched(wrong.address(), proper.address())).isTrue();
            isComplete();
        }
    }

    @Test
    void aPageInsteadOfTheFileIsRefused() throws IOException {
        try (var server = new MisbehavingServer(MisbehavingServer.PROPER).with(NAME, (byte) '<', (byte) 'p', (byte) '>')) {
            fails(server.address() + " does not send that file", server.address());
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void aBombIsNotUnpackedBeyondTheSizeOfTheFile() throws IOException {
        byte[] bomb = IdxBytes.packed(new byte[60_000_000]);
        assertThat(bomb.length).isLessThan(CONTENT.length + (1 << 16));
        try (var server = new MisbehavingServer(MisbehavingServer.PROPER).with(NAME, bomb)) {
            fails(server.address() + " does not send that file", server.address());
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsTooLongOrNeverEndsIsCutOff() throws IOException {
        try (var honest = new MisbehavingServer(MisbehavingServer.PROPER).with(NAME, new byte[200_000]);
                var endless = server((exchange, content) -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (true)
                        exchange.getResponseBody().write(content);
                })) {
            fails(honest.address() + " sends more than the length of the file; " + endless.address()
                    + " sends more than the length of the file", honest.address(), endless.address());
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void anErrorOfAServerKeepsWhatIsThere() throws IOException {
        byte[] part = begun(1000);
        try (var server = server((exchange, content) -> exchange.sendResponseHeaders(503, -1))) {
            fails(server.address() + " answered with status 503", server.address());
            assertThat(folder.resolve(NAME + ".part")).hasBinaryContent(part);
        }
    }

    @Test
    void aServerThatFallsSilentIsLeft() throws IOException {
        try (var mute = server((exchange, content) -> pause(3000)); var stalling = server((exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, 5000);
            exchange.getResponseBody().flush();
            pause(3000);
        })) {
            fails(mute.address() + " did not respond for 1 s; " + stalling.address() + " did not respond for 1 s", mute.address(),
                    stalling.address());
            assertThat(names()).containsExactly(NAME + ".part");
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void withoutANetworkTheSentenceNamesEveryMirror() throws IOException {
        var closed = closedPort();
        fails(closed + " cannot be reached; http://no-such-host.invalid/mnist/ cannot be reached", closed,
                URI.create("http://no-such-host.invalid/mnist/"));
        assertThat(names()).isEmpty();
    }

    private static URI closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/mnist/");
        }
    }

    @Test
    void aStoppedDownloadKeepsThePartAndGoesOnLater() throws IOException {
        try (var slow = server((exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, 5000);
            exchange.getResponseBody().flush();
            pause(3000);
        }); var proper = server(MisbehavingServer.PROPER)) {
            var calls = new AtomicInteger();
            assertThat(download(slow.address()).fetch((file, done, total) -> {
                calls.incrementAndGet();
                assertThat(file).isEqualTo(NAME);
                return done < 5000;
            })).isFalse();
            assertThat(calls).hasValueGreaterThan(1);
            assertThat(names()).containsExactly(NAME + ".part");
            assertThat(fetched(proper.address())).isTrue();
            isComplete();
            assertThat(proper.requests()).containsExactly(NAME + " bytes=5000-");
        }
    }

    @Test
    void stoppingDoesNotWaitForAServerThatDoesNotAnswer() throws IOException {
        try (var mute = server((exchange, content) -> pause(3000))) {
            long start = System.nanoTime();
            assertThat(download(mute.address()).fetch((file, done, total) -> System.nanoTime() - start < 200_000_000)).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void theProgressEndsWithTheWholeLength() throws IOException {
        begun(1000);
        var seen = Stream.<Long>builder();
        try (var server = server(MisbehavingServer.PROPER)) {
            assertThat(download(server.address()).fetch((file, done, total) -> {
                assertThat(total).isIn(0L, (long) PACKED.length);
                seen.add(done);
                return true;
            })).isTrue();
        }
        assertThat(seen.build().toList()).isSorted().startsWith(1000L).endsWith((long) PACKED.length);
    }

    @Test
    void aFullDiskIsNamedWithTheFile() throws IOException {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "SKIPPED: this system has no /dev/full");
        var part = Files.createSymbolicLink(folder.resolve(NAME + ".part"), full);
        try (var server = server(MisbehavingServer.PROPER)) {
            assertThatThrownBy(() -> fetched(server.address())).isInstanceOf(ReadableException.class)
                    .hasMessage("there is no room left for " + part + ": free some space in " + folder
                            + " or download to another folder with --data, and the download continues");
        }
        assertThat(folder.resolve(NAME)).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var catalogue = download(URI.create("http://127.0.0.1:9/")).catalogue();
        assertThatThrownBy(() -> new DataDownload(catalogue, file, SHORT).fetch(ON))
                .hasMessage("the folder " + file + " cannot exist because a part of its path is a file: choose another folder");
        assertThatThrownBy(() -> new DataDownload(catalogue, file.resolve("below"), SHORT).fetch(ON)).hasMessage(
                "the folder " + file.resolve("below") + " cannot exist because a part of its path is a file: choose another folder");
        Files.createDirectory(folder.resolve(NAME + ".part"));
        assertThatThrownBy(() -> fetched(URI.create("http://127.0.0.1:9/"))).hasMessage(
                folder.resolve(NAME + ".part") + " is a folder, but a file must go there: remove it or download to another folder with --data");
    }

    @Test
    void anotherDataSetIsNotOverwrittenButADamagedFileIs() throws IOException {
        byte[] other = IdxBytes.packed(IdxBytes.images(3, 9, 9, 8));
        Files.write(folder.resolve(NAME), other);
        try (var server = server(MisbehavingServer.PROPER)) {
            assertThatThrownBy(() -> fetched(server.address())).hasMessage(folder + " holds a different data set (t10k-images-idx3-ubyte "
                    + "is intact): download MNIST to another folder with --data");
            assertThat(folder.resolve(NAME)).hasBinaryContent(other);
            Files.write(folder.resolve(NAME), Arrays.copyOf(other, 100));
            assertThat(fetched(server.address())).isTrue();
            isComplete();
        }
    }

    @Test
    void aMirrorIsAnAddress() {
        var catalogue = DataCatalogue.mnist();
        assertThat(catalogue.from("https://example.org/mnist").mirrors()).containsExactly(URI.create("https://example.org/mnist/"));
        for (var wrong : List.of("example.org", "ftp://example.org/", "https://", "http://a b/"))
            assertThatThrownBy(() -> catalogue.from(wrong)).isInstanceOf(ReadableException.class)
                    .hasMessage("\"" + wrong + "\" is not a server address: write one such as https://example.org/mnist/");
        assertThat(catalogue.mirrors()).hasSize(3).allMatch(mirror -> mirror.toString().endsWith("/mnist/"));
        assertThat(catalogue.files().stream().map(DataCatalogue.RemoteFile::part)).containsExactly(MnistPart.values());
    }
}
