/// Fetches data sets from the network and proves that they are what they claim to be. May import `java.net.http`, `text` and `data`.
@NullMarked
package org.receptive.data.fetch;

import org.jspecify.annotations.NullMarked;
