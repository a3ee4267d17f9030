package org.receptive.ui.shell;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the dynamic loader and the X server of this machine through the foreign function API.
final class SystemLibraries implements Desktop.Libraries {

    private static final FunctionDescriptor OPEN = FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    private static final FunctionDescriptor CLOSE = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);

    @Override
    public boolean contains(String soname) {
        return load(soname).isPresent();
    }

    /// Calls `XOpenDisplay(display)` and, on an answer, `XCloseDisplay`.
    @Override
    @SuppressWarnings("restricted")
    public boolean opensDisplay(String display) {
        SymbolLookup x11 = load("libX11.so.6").orElseThrow(() -> new IllegalStateException("libX11.so.6 is not installed"));
        var open = Linker.nativeLinker().downcallHandle(x11.findOrThrow("XOpenDisplay"), OPEN);
        var close = Linker.nativeLinker().downcallHandle(x11.findOrThrow("XCloseDisplay"), CLOSE);
        try (Arena arena = Arena.ofConfined()) {
            var connection = (MemorySegment) open.invokeExact(arena.allocateFrom(display));
            if (connection.equals(MemorySegment.NULL)) return false;
            int ignored = (int) close.invokeExact(connection);
            return true;
        } catch (Throwable failure) {
            throw new IllegalStateException("libX11.so.6 could not be called", failure);
        }
    }

    /// Reads the lines of `/etc/os-release`; none if there is no such file.
    static List<String> osRelease() {
        try {
            return Files.readAllLines(Path.of("/etc/os-release"));
        } catch (IOException _) {
            return List.of();
        }
    }

    /// Loads a library for good: GTK does not bear being unloaded, and JavaFX needs the same ones a moment later.
    @SuppressWarnings("restricted")
    private static Optional<SymbolLookup> load(String soname) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(soname, Arena.global()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
