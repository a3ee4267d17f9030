package org.receptive.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers, before JavaFX is touched, whether a window can open here, so that a machine without a display or without GTK gets a
/// sentence instead of a stack trace.
public sealed interface Desktop {

    /// A window can open.
    record Available() implements Desktop {}

    /// No X server answers.
    ///
    /// @param display the value of DISPLAY, empty if it is not set
    record NoDisplay(String display) implements Desktop {}

    /// Libraries that a JavaFX window needs are not installed.
    ///
    /// @param packages the names to give to the system's package manager, with a space between them
    record NoGtk(String packages) implements Desktop {}

    /// Examines this machine.
    static Desktop find() {
        return of(Surroundings.current(), new SystemLibraries());
    }

    /// Decides from `here` and from what `libraries` finds.
    ///
    /// Only Linux is examined: windows of macOS and Windows need nothing to be installed, and the headless platform needs no display.
    /// The libraries come before the display, because the display is asked through one of them.
    static Desktop of(Surroundings here, Libraries libraries) {
        if (!here.isLinux() || here.isHeadlessPlatform()) return new Available();
        if (here.display().isEmpty()) return new NoDisplay("");
        var missing = new ArrayList<String>();
        for (Needed needed : Needed.values()) { if (!libraries.contains(needed.soname)) missing.add(here.packageOf(needed)); }
        if (!missing.isEmpty()) return new NoGtk(String.join(" ", missing));
        return libraries.opensDisplay(here.display()) ? new Available() : new NoDisplay(here.display());
    }

    /// The shared libraries of this machine; a test puts its own in place.
    interface Libraries {

        /// Tells whether the dynamic loader finds the library called `soname`.
        boolean contains(String soname);

        /// Connects to the X server `display` and closes the connection again; false if none answers.
        ///
        /// Requires: [#contains] is true of `libX11.so.6`.
        boolean opensDisplay(String display);
    }

    /// What JavaFX loads for a window, and the package that brings it.
    enum Needed {
        X11("libX11.so.6", "libx11-6", "libX11"),
        GTK("libgtk-3.so.0", "libgtk-3-0", "gtk3"),
        XTST("libXtst.so.6", "libxtst6", "libXtst");

        private final String soname;
        private final String debianPackage;
        private final String otherPackage;

        Needed(String soname, String debianPackage, String otherPackage) {
            this.soname = soname;
            this.debianPackage = debianPackage;
            this.otherPackage = otherPackage;
        }
    }

    /// What decides, as values.
    ///
    /// @param os            the system property `os.name`
    /// @param glassPlatform the system property `glass.platform`, empty if it is not set
    /// @param display       the environment variable DISPLAY, empty if it is not set
    /// @param osRelease     the lines of `/etc/os-release`, none where there is no such file
    record Surroundings(String os, String glassPlatform, String display, List<String> osRelease) {

        public Surroundings {
            osRelease = List.copyOf(osRelease);
        }

        /// Reads the properties, the environment and `/etc/os-release` of this machine.
        static Surroundings current() {
            return new Surroundings(System.getProperty("os.name", ""), System.getProperty("glass.platform", ""),
                    Optional.ofNullable(System.getenv("DISPLAY")).orElse(""), SystemLibraries.osRelease());
        }

        boolean isLinux() {
            return os.startsWith("Linux");
        }

        boolean isHeadlessPlatform() {
            return glassPlatform.equals("Headless");
        }

        /// Names the package that brings `needed` on this distribution.
        ///
        /// Debian 13 and Ubuntu 24.04 renamed the package of GTK when their time_t grew to 64 bits.
        String packageOf(Needed needed) {
            boolean debian = is("debian") || is("ubuntu");
            if (!debian) return needed.otherPackage;
            return needed == Needed.GTK && !isBeforeTime64() ? needed.debianPackage + "t64" : needed.debianPackage;
        }

        private boolean isBeforeTime64() {
            double version = field("VERSION_ID").filter(v -> v.matches("\\d+(\\.\\d+)?")).map(Double::parseDouble).orElse(Double.MAX_VALUE);
            return field("ID").orElse("").equals("ubuntu") ? version < 24.04 : version < 13;
        }

        private boolean is(String distribution) {
            return List.of((field("ID").orElse("") + " " + field("ID_LIKE").orElse("")).split(" ")).contains(distribution);
        }

        private Optional<String> field(String name) {
            return osRelease.stream().filter(line -> line.startsWith(name + "=")).findFirst()
                    .map(line -> line.substring(name.length() + 1).replace("\"", ""));
        }
    }
}
