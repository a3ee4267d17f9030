package org.receptive.ui.control;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.receptive.text.Texts;

/// What a person does on the keyboard to give a [Command].
public sealed interface Keystroke {

    /// Tells whether this event is it.
    boolean matches(KeyEvent e);

    /// Returns what is held down meanwhile, with a space behind, empty if nothing is.
    String held(Texts texts);

    /// Returns what is written on the key.
    String name(Texts texts);

    /// A key alone.
    static Press of(KeyCode code) {
        return new Press(code, false, false);
    }

    /// A key while Ctrl, on a Mac Command, is held.
    static Press ctrl(KeyCode code) {
        return new Press(code, true, false);
    }

    /// A key while Shift is held.
    static Press shift(KeyCode code) {
        return new Press(code, false, true);
    }

    /// A key that goes down.
    ///
    /// @param code the key
    /// @param shortcut whether Ctrl is held, on a Mac Command
    /// @param shifted whether Shift is held
    record Press(KeyCode code, boolean shortcut, boolean shifted) implements Keystroke {

        @Override
        public boolean matches(KeyEvent e) {
            return e.getEventType() == KeyEvent.KEY_PRESSED && e.getCode() == code && e.isShortcutDown() == shortcut
                    && e.isShiftDown() == shifted && !e.isAltDown();
        }

        @Override
        public String held(Texts texts) {
            return (shortcut ? texts.get("key.ctrl") + " " : "") + (shifted ? texts.get("key.shift") + " " : "");
        }

        @Override
        public String name(Texts texts) {
            return switch (code) {
                case LEFT -> "←";
                case RIGHT -> "→";
                case UP -> "↑";
                case DOWN -> "↓";
                case PLUS, ADD, EQUALS -> "+";
                case MINUS, SUBTRACT -> "−";
                case SPACE, ENTER, DELETE, HOME, END, ESCAPE -> texts.get("key." + code.name().toLowerCase(Locale.ROOT));
                case PAGE_UP -> texts.get("key.pageUp");
                case PAGE_DOWN -> texts.get("key.pageDown");
                default -> code.getName();
            };
        }
    }

    /// A character, whichever keys make it on this keyboard.
    ///
    /// @param character the character
    record Typed(char character) implements Keystroke {

        @Override
        public boolean matches(KeyEvent e) {
            return e.getEventType() == KeyEvent.KEY_TYPED && e.getCharacter().equals(String.valueOf(character)) && !e.isShortcutDown();
        }

        @Override
        public String held(Texts texts) {
            return "";
        }

        @Override
        public String name(Texts texts) {
            return String.valueOf(character);
        }
    }
}
