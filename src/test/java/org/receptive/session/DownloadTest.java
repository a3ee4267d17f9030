package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.fetch.DataCatalogue;
import org.receptive.data.fetch.DataDownload;
import org.receptive.data.folders.MnistPart;
import org.receptive.text.Notice;

class DownloadTest {

    @TempDir
    private Path folder;

    private Download from(ServerSocket server) {
        var files = List.of(new DataCatalogue.RemoteFile(MnistPart.TEST_LABELS, 8, "00"));
        var address = URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/");
        return Download.start(new DataDownload(new DataCatalogue(List.of(address), files), folder,
                new DataDownload.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20))));
    }

    private static ServerSocket silentServer() throws IOException {
        return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    private static Notice end(Download download) {
        while (download.end().isEmpty())
            Thread.onSpinWait();
        return download.end().orElseThrow();
    }

    @Test
    void whoStoppedADownloadIsToldHowItGoesOnAndNotOfAProblem() throws IOException {
        try (var server = silentServer()) {
            var download = from(server);
            download.cancel();
            assertThat(end(download)).isEqualTo(Notice.advice("study.downloadStopped", folder));
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsAProblem() throws IOException {
        var server = silentServer();
        server.close();
        assertThat(end(from(server)).tone()).isEqualTo(Notice.Tone.PROBLEM);
    }

    @Test
    void nothingIsSaidBeforeTheEnd() throws IOException {
        try (var server = silentServer()) {
            var download = from(server);
            assertThat(download.end()).isEmpty();
            download.awaitEnd(Duration.ofSeconds(10));
            assertThat(download.isComplete()).isFalse();
        }
    }
}
