/// Where a system keeps the files of a user, and in which of them the data sets lie. May import what `data` may.
@NullMarked
package org.receptive.data.folders;

import org.jspecify.annotations.NullMarked;
