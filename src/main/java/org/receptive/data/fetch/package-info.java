/// Fetches data sets over HTTP and checks that they are what they claim to be. May import what `data` may.
@NullMarked
package org.receptive.data.fetch;

import org.jspecify.annotations.NullMarked;
