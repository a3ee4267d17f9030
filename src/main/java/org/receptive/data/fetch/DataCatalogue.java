package org.receptive.data.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.receptive.data.folders.MnistPart;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Describes a data set that can be fetched: its files, and the servers that have them.
///
/// What a server sends is believed only if the SHA-256 of the uncompressed content agrees, so that a mirror need not be trusted.
///
/// @param mirrors addresses ending in a slash, to which the name of a file is added; they are tried in this order
/// @param files the files and their digests
public record DataCatalogue(List<URI> mirrors, List<RemoteFile> files) {

    /// Describes one file of a data set and how to recognise it.
    ///
    /// @param part which of the four it is
    /// @param bytes the length of its uncompressed content
    /// @param sha256 the SHA-256 of its uncompressed content, in hexadecimal digits
    public record RemoteFile(MnistPart part, long bytes, String sha256) {}

    /// Keeps the lists from changing.
    public DataCatalogue {
        mirrors = List.copyOf(mirrors);
        files = List.copyOf(files);
    }

    /// Returns the MNIST database of LeCun, Cortes and Burges.
    public static DataCatalogue mnist() {
        return new DataCatalogue(
                List.of(URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
                        URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"), URI.create("http://yann.lecun.com/exdb/mnist/")),
                List.of(new RemoteFile(MnistPart.TRAIN_IMAGES, 47_040_016,
                        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
                        new RemoteFile(MnistPart.TRAIN_LABELS, 60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
                        new RemoteFile(MnistPart.TEST_IMAGES, 7_840_016,
                                "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
                        new RemoteFile(MnistPart.TEST_LABELS, 10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")));
    }

    /// Returns the same files from one server only.
    ///
    /// @param address an http or https address of a folder, with or without the last slash
    /// @throws ReadableException if it is no such address
    public DataCatalogue from(String address) {
        try {
            var uri = new URI(address.endsWith("/") ? address : address + "/");
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null)
                return new DataCatalogue(List.of(uri), files);
            throw ReadableException.of("data.fetch.address", address);
        } catch (URISyntaxException e) {
            throw new ReadableException(Message.of("data.fetch.address", address), e);
        }
    }
}
