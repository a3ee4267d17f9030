/// The screen *Step*: its view models, which know no scene graph, and thin views that bind and forward.
@NullMarked
package org.receptive.ui.walk;

import org.jspecify.annotations.NullMarked;
