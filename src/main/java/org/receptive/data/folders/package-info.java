/// Where a system keeps the files of a user, and in which of them the data sets lie. May import `text`, `data` and `data.idx`.
@NullMarked
package org.receptive.data.folders;

import org.jspecify.annotations.NullMarked;
