package org.receptive.draw.scene;

import org.receptive.draw.theme.Palette;
import org.receptive.trace.NamedMap.Role;

/// Frame and title colour of a map by its role.
final class RoleColours {

    private RoleColours() {
    }

    static int frame(Role role, Palette p) {
        return switch (role) {
            case INPUT -> p.input();
            case PARAMETER -> p.kernel();
            case BIAS -> p.panelBorder();
            case OUTPUT -> p.output();
        };
    }

    static int title(Role role, Palette p) {
        return switch (role) {
            case INPUT -> p.inputText();
            case PARAMETER -> p.kernelText();
            case BIAS -> p.textPrimary();
            case OUTPUT -> p.outputText();
        };
    }
}
