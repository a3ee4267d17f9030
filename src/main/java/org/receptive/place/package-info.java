/// Where each system keeps the files of a user's applications. May import `java.base` and `text`.
@NullMarked
package org.receptive.place;

import org.jspecify.annotations.NullMarked;
