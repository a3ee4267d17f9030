/// The entry point: decides between the desktop application and a command. May use every package.
@NullMarked
package org.receptive;

import org.jspecify.annotations.NullMarked;
