package org.receptive.ui.digit;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.receptive.text.FailureLog;

/// Asks the window system for every move of the pointer while it is over the pad or draws on it, and not only for the newest one.
///
/// On Linux the toolkit asks to be told of a move when it has handled the one before (a motion hint), and GDK throws away all but the
/// newest of those that wait. A window that was at work for a twentieth of a second sees one place of a stroke meanwhile. Elsewhere there
/// is nothing to ask for.
final class EveryMove {

    private final Optional<Gdk> gdk;
    private MemorySegment window = MemorySegment.NULL;
    private boolean held;

    private EveryMove(Optional<Gdk> gdk) {
        this.gdk = gdk;
    }

    /// Finds whom to ask.
    static EveryMove ofSystem() {
        boolean gtk = System.getProperty("os.name", "").startsWith("Linux")
                && System.getProperty("glass.platform", "gtk").equalsIgnoreCase("gtk");
        return new EveryMove(gtk ? Gdk.find() : Optional.empty());
    }

    /// Asks for every move in the window under the pointer.
    void enter() {
        leave();
        window = gdk.map(Gdk::atPointer).orElse(MemorySegment.NULL);
        ask(Request.EVERY_MOVE);
    }

    /// Asks for every move until the button is let go. Call it with every move of a pen that is down: with the first, the toolkit has taken
    /// hold of the pointer, with hints.
    void hold() {
        if (!held)
            ask(Request.HOLD);
        held = true;
    }

    /// Says that the button was let go, and with it, by the toolkit, the pointer.
    void letGo() {
        held = false;
    }

    /// Is content with the newest move again.
    void leave() {
        ask(Request.NEWEST_MOVE);
        window = MemorySegment.NULL;
        held = false;
    }

    private void ask(Request request) {
        if (!window.equals(MemorySegment.NULL))
            gdk.ifPresent(found -> found.ask(window, request));
    }

    private enum Request {
        EVERY_MOVE, HOLD, NEWEST_MOVE
    }

    /// The functions of GDK that are needed.
    ///
    /// @param display gives the display; null before GDK is in use
    /// @param under gives the window under the pointer, or null
    /// @param screen gives the screen; null before GDK is in use
    /// @param windows gives a list of the windows on it
    /// @param free gives the list back
    /// @param compress says whether a window is told of the newest move only
    /// @param events gives what a window is told of
    /// @param tell says what it is told of
    /// @param grab takes hold of the pointer
    @SuppressWarnings("restricted")
    private record Gdk(MethodHandle display, MethodHandle under, MethodHandle screen, MethodHandle windows, MethodHandle free,
            MethodHandle compress, MethodHandle events, MethodHandle tell, MethodHandle grab) {

        private static final int HINTS = 1 << 3;
        /// Moves with and without a button, presses and releases; no hints.
        private static final int EVENTS = 1 << 2 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 8 | 1 << 9;

        static Optional<Gdk> find() {
            try {
                var gdk = SymbolLookup.libraryLookup("libgdk-3.so.0", Arena.global());
                var glib = SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global());
                var pointer = ValueLayout.ADDRESS;
                var number = ValueLayout.JAVA_INT;
                return Optional.of(new Gdk(of(gdk, "gdk_display_get_default", FunctionDescriptor.of(pointer)),
                        of(gdk, "gdk_display_get_window_at_pointer", FunctionDescriptor.of(pointer, pointer, pointer, pointer)),
                        of(gdk, "gdk_screen_get_default", FunctionDescriptor.of(pointer)),
                        of(gdk, "gdk_screen_get_toplevel_windows", FunctionDescriptor.of(pointer, pointer)),
                        of(glib, "g_list_free", FunctionDescriptor.ofVoid(pointer)),
                        of(gdk, "gdk_window_set_event_compression", FunctionDescriptor.ofVoid(pointer, number)),
                        of(gdk, "gdk_window_get_events", FunctionDescriptor.of(number, pointer)),
                        of(gdk, "gdk_window_set_events", FunctionDescriptor.ofVoid(pointer, number)),
                        of(gdk, "gdk_pointer_grab",
                                FunctionDescriptor.of(number, pointer, number, number, pointer, pointer, number))));
            } catch (IllegalArgumentException | NoSuchElementException e) {
                // no such library: the toolkit does without it, too
                return Optional.empty();
            }
        }

        private static MethodHandle of(SymbolLookup names, String name, FunctionDescriptor shape) {
            return Linker.nativeLinker().downcallHandle(names.find(name).orElseThrow(), shape);
        }

        MemorySegment atPointer() {
            try {
                var shown = (MemorySegment) display.invokeExact();
                return shown.equals(MemorySegment.NULL)
                        ? shown
                        : (MemorySegment) under.invokeExact(shown, MemorySegment.NULL, MemorySegment.NULL);
            } catch (Throwable e) {
                FailureLog.write("the window system does not say where the pointer is", e);
                return MemorySegment.NULL;
            }
        }

        /// Asks for the moves of a window, if there still is this window.
        void ask(MemorySegment window, Request request) {
            try {
                var shown = (MemorySegment) screen.invokeExact();
                if (shown.equals(MemorySegment.NULL))
                    return;
                var list = (MemorySegment) windows.invokeExact(shown);
                for (var link = list; !link.equals(MemorySegment.NULL);) {
                    var item = link.reinterpret(2 * ValueLayout.ADDRESS.byteSize());
                    if (item.get(ValueLayout.ADDRESS, 0).equals(window))
                        askOf(window, request);
                    link = item.get(ValueLayout.ADDRESS, ValueLayout.ADDRESS.byteSize());
                }
                free.invokeExact(list);
            } catch (Throwable e) {
                FailureLog.write("the window system does not give every move of the pointer", e);
            }
        }

        private void askOf(MemorySegment window, Request request) throws Throwable {
            if (request == Request.HOLD) {
                // as the toolkit holds it, but for the hints; if it is refused, the toolkit's hold remains
                int _ = (int) grab.invokeExact(window, 0, EVENTS, MemorySegment.NULL, MemorySegment.NULL, 0);
                return;
            }
            boolean every = request == Request.EVERY_MOVE;
            compress.invokeExact(window, every ? 0 : 1);
            int told = (int) events.invokeExact(window);
            tell.invokeExact(window, every ? told & ~HINTS : told | HINTS);
        }
    }
}
