package org.receptive.ui.paint;

import org.receptive.trace.Role;
import org.receptive.ui.theme.Palette;

/// Frame and title colour of a map by its role.
final class RoleColours {

    private RoleColours() {
    }

    static int frame(Role role, Palette p) {
        return switch (role) {
            case INPUT -> p.input();
            case KERNEL -> p.kernel();
            case BIAS -> p.panelBorder();
            case OUTPUT -> p.output();
        };
    }

    static int title(Role role, Palette p) {
        return switch (role) {
            case INPUT -> p.inputText();
            case KERNEL -> p.kernelText();
            case BIAS -> p.textPrimary();
            case OUTPUT -> p.outputText();
        };
    }
}
