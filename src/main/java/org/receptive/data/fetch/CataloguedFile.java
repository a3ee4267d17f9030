package org.receptive.data.fetch;

import org.receptive.data.folders.MnistPart;

/// One file of a data set and how to recognise it.
///
/// @param part which of the four it is
/// @param bytes the length of its uncompressed content
/// @param sha256 the SHA-256 of its uncompressed content, in hexadecimal digits
public record CataloguedFile(MnistPart part, long bytes, String sha256) {}
