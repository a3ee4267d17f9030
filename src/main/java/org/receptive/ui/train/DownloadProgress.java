package org.receptive.ui.train;

/// How much of MNIST has been fetched.
///
/// @param file the name of the file that is being fetched
/// @param doneBytes how much of it is there
/// @param totalBytes its length, 0 as long as that is unknown
public record DownloadProgress(String file, long doneBytes, long totalBytes) {

    /// Returns the share of this file, 0 … 1.
    public double fraction() {
        return totalBytes == 0 ? 0 : Math.min(1, (double) doneBytes / totalBytes);
    }
}
