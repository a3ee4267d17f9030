/// JSON with places for error messages and numbers written as people do. May import what a value of a file may hold, and `text`.
@NullMarked
package org.receptive.io.json;

import org.jspecify.annotations.NullMarked;
