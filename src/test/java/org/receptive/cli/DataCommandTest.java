package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.folders.DataLocator;
import org.receptive.data.idx.IdxBytes;

/// `data status` and `data fetch` as a person runs them.
class DataCommandTest {

    @TempDir
    private Path folder;

    private Ran run(String... args) {
        var all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--data";
        all[args.length + 1] = folder.toString();
        return Ran.of(all);
    }

    private static void isSentence(Ran ran, int code, String sentence) {
        assertThat(ran.err().strip()).isEqualTo(sentence);
        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void statusOfAnEmptyFolderNamesTheWayOut() {
        isSentence(run("data", "status", "--lang", "en"), 1, "no labelled images were found (" + folder + " has none of the four files): "
                + "download MNIST with receptive data fetch, or use generated digits with --data generated");
        isSentence(run("data", "status", "--lang", "zh"), 1, "没有找到带标签的图像（" + folder + " 中四个文件都没有）："
                + "请用 receptive data fetch 下载 MNIST，或用 --data generated 使用生成的数字");
    }

    @Test
    void statusOfAnotherDataSetTellsItsCounts() {
        IdxBytes.folder(folder, 1);
        var ran = run("data", "status", "--lang", "en");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(6).startsWith(folder + " (as chosen)")
                .contains("t10k-labels-idx1-ubyte: 0.000 MB, another data set than MNIST")
                .endsWith("30 images for training and 10 for testing, each 4 × 5 pixels");
    }

    @Test
    void statusOfADamagedFileEndsWithTheReasonOfTheReader() throws IOException {
        IdxBytes.folder(folder, 1);
        var labels = Files.write(folder.resolve("t10k-labels-idx1-ubyte"), new byte[3]);
        var ran = run("data", "status", "--lang", "en");
        assertThat(ran.out()).contains("t10k-labels-idx1-ubyte: 0.000 MB, damaged");
        assertThat(ran.err().strip())
                .isEqualTo(labels + " ends unexpectedly within its header: 3 bytes are there and 8 are needed; download or copy the file again");
        assertThat(ran.code()).isEqualTo(Commands.FAILURE);
    }

    @Test
    void fetchFromNowhereIsOneSentence() {
        var ran = run("data", "fetch", "--mirror", "http://127.0.0.1:1/", "--lang", "en");
        isSentence(ran, 1, "train-images-idx3-ubyte.gz could not be downloaded (http://127.0.0.1:1/ cannot be reached): check the network and "
                + "try again, or copy the four files into " + folder);
        isSentence(run("data", "fetch", "--mirror", "nonsense", "--lang", "en"), 1,
                "\"nonsense\" is not a server address: write one such as https://example.org/mnist/");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fetchNeitherReplacesAnotherDataSetNorFetchesGeneratedDigits() {
        IdxBytes.folder(folder, 1);
        isSentence(run("data", "fetch", "--mirror", "http://127.0.0.1:1/", "--lang", "en"), 1,
                folder + " holds a different data set (train-images-idx3-ubyte is intact): download MNIST to another folder with --data");
        isSentence(Ran.of("data", "fetch", "--data", "generated", "--lang", "en"), 1,
                "generated digits need no files: leave --data out, or give a folder");
        isSentence(Ran.of("data", "status", "--data", "generated", "--lang", "en"), 1,
                "generated digits need no files: leave --data out, or give a folder");
    }

    @Test
    void theCommandAloneNamesWhatItCanDo() {
        isSentence(Ran.of("data", "--lang", "en"), 2, "choose: data status or data fetch");
        isSentence(Ran.of("data", "fecth", "--lang", "en"), 2, "there is no \"fecth\": did you mean fetch?");
        var help = Ran.of("data", "fetch", "--help", "--lang", "en").out();
        assertThat(help).contains("folder of the images", "address of a server", "Downloads MNIST");
        assertThat(Ran.of("data", "status", "--help", "--lang", "zh").out()).contains("图像所在的文件夹");
    }

    @Test
    void mnistIsFetchedFromAServerAndRecognised() throws IOException {
        var variable = DataLocator.of(Optional.empty(), System.getenv()).environment();
        assumeTrue(variable.isPresent(), "SKIPPED: RECEPTIVE_DATA names no folder with MNIST");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0, "/",
                SimpleFileServer.createFileHandler(variable.orElseThrow().toRealPath()));
        server.start();
        try {
            var ran = run("data", "fetch", "--lang", "en", "--mirror", "http://127.0.0.1:" + server.getAddress().getPort());
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out()).startsWith("All four files of MNIST are in " + folder);
            assertThat(ran.err()).contains("train-images-idx3-ubyte.gz: 100 %");
        } finally {
            server.stop(0);
        }
        var status = run("data", "status", "--lang", "en").out();
        assertThat(status.lines().filter(line -> line.endsWith("MNIST, checksum OK"))).hasSize(4);
        assertThat(status).contains("60\u2009000 images for training and 10\u2009000 for testing, each 28 × 28 pixels");
    }
}
