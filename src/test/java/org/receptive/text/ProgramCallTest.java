package org.receptive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgramCallTest {

    @Test
    void underMavenACommandLineIsAnArgumentOfTheBuild() {
        assertThat(ProgramCall.of("trace --help", true)).isEqualTo("mvn -Dargs=\"trace --help\"");
    }

    @Test
    void otherwiseTheProgramGoesByItsName() {
        assertThat(ProgramCall.of("trace --help", false)).isEqualTo("receptive trace --help");
    }

    @Test
    void theBuildSaysThatItRunsTheProgram() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains(" -D" + ProgramCall.RUNNER + "=" + ProgramCall.MAVEN + " ");
    }
}
