package org.receptive.data.fetch;

/// Follows the fetching of files, and can end it.
public interface FetchProgress {

    /// Is told several times a second, also while a server is silent; returns whether to go on.
    ///
    /// @param file the name of the file that is being fetched
    /// @param doneBytes how much of it is there
    /// @param totalBytes its length as the server gives it, 0 as long as that is unknown
    boolean goesOn(String file, long doneBytes, long totalBytes);
}
