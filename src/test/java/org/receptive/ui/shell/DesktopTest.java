package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DesktopTest {

    private static final List<String> BOOKWORM = List.of("NAME=\"Debian GNU/Linux\"", "VERSION_ID=\"12\"", "ID=debian");
    private static final List<String> TRIXIE = List.of("VERSION_ID=\"13\"", "ID=debian");
    private static final Set<String> EVERYTHING = Set.of("libX11.so.6", "libgtk-3.so.0", "libXtst.so.6");

    /// A machine with the libraries `present` and, if `answering` is its address, an X server.
    private record Machine(Set<String> present, String answering) implements Desktop.Libraries {
        @Override
        public boolean contains(String soname) {
            return present.contains(soname);
        }

        @Override
        public boolean opensDisplay(String display) {
            return display.equals(answering);
        }
    }

    private static Desktop.Surroundings linux(String display, List<String> osRelease) {
        return new Desktop.Surroundings("Linux", "", display, osRelease);
    }

    private static String missingOn(List<String> osRelease, Set<String> present) {
        return switch (Desktop.of(linux(":0", osRelease), new Machine(present, ":0"))) {
            case Desktop.NoGtk(String packages) -> packages;
            case Desktop.Available _ -> "nothing";
            case Desktop.NoDisplay _ -> "a display";
        };
    }

    @Test
    void aLinuxWithItsLibrariesAndAnAnsweringServerIsAvailable() {
        assertThat(Desktop.of(linux(":0", BOOKWORM), new Machine(EVERYTHING, ":0"))).isEqualTo(new Desktop.Available());
    }

    @Test
    void anUnsetDisplayIsNoDisplay() {
        assertThat(Desktop.of(linux("", BOOKWORM), new Machine(EVERYTHING, ":0"))).isEqualTo(new Desktop.NoDisplay(""));
    }

    @Test
    void aDisplayWhereNoServerAnswersIsNamed() {
        assertThat(Desktop.of(linux(":7", BOOKWORM), new Machine(EVERYTHING, ":0"))).isEqualTo(new Desktop.NoDisplay(":7"));
    }

    @Test
    void missingGtkIsNamedAsTheDistributionNamesIt() {
        var withoutGtk = Set.of("libX11.so.6", "libXtst.so.6");
        assertThat(missingOn(BOOKWORM, withoutGtk)).isEqualTo("libgtk-3-0");
        assertThat(missingOn(TRIXIE, withoutGtk)).isEqualTo("libgtk-3-0t64");
        assertThat(missingOn(List.of("ID=debian"), withoutGtk)).as("testing has no version").isEqualTo("libgtk-3-0t64");
        assertThat(missingOn(List.of("ID=ubuntu", "ID_LIKE=debian", "VERSION_ID=\"22.04\""), withoutGtk)).isEqualTo("libgtk-3-0");
        assertThat(missingOn(List.of("ID=ubuntu", "ID_LIKE=debian", "VERSION_ID=\"24.04\""), withoutGtk)).isEqualTo("libgtk-3-0t64");
        assertThat(missingOn(List.of("ID=fedora", "VERSION_ID=43"), withoutGtk)).isEqualTo("gtk3");
        assertThat(missingOn(List.of(), withoutGtk)).isEqualTo("gtk3");
    }

    @Test
    void everyMissingLibraryIsNamedAtOnce() {
        assertThat(missingOn(BOOKWORM, Set.of())).isEqualTo("libx11-6 libgtk-3-0 libxtst6");
    }

    @Test
    void theHeadlessPlatformNeedsNeitherDisplayNorGtk() {
        var headless = new Desktop.Surroundings("Linux", "Headless", "", BOOKWORM);
        assertThat(Desktop.of(headless, new Machine(Set.of(), ""))).isEqualTo(new Desktop.Available());
    }

    @Test
    void macOsAndWindowsAreAlwaysAvailable() {
        for (String os : List.of("Mac OS X", "Windows 11")) {
            var here = new Desktop.Surroundings(os, "", "", List.of());
            assertThat(Desktop.of(here, new Machine(Set.of(), ""))).as(os).isEqualTo(new Desktop.Available());
        }
    }

    @Test
    void theSystemPropertiesOfTheTestsSelectTheHeadlessPlatform() {
        assertThat(Desktop.find()).isEqualTo(new Desktop.Available());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theDynamicLoaderTellsPresentLibrariesFromAbsentOnes() {
        var libraries = new SystemLibraries();
        assertThat(libraries.contains("libc.so.6")).isTrue();
        assertThat(libraries.contains("libreceptive-absent.so.1")).isFalse();
    }
}
