/// Labelled images and where they come from: IDX files, their folders, drawn and generated digits. May import `java.base`, `text`, `data.folders`,
/// `spec` and `simd`.
@NullMarked
package org.receptive.data;

import org.jspecify.annotations.NullMarked;
