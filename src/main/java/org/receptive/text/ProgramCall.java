package org.receptive.text;

/// How a person calls the program with a command line: the one place that decides it.
///
/// Maven runs the program from its sources, and then there is no program of its name to call.
public final class ProgramCall {

    /// The system property by which the build says that it runs the program.
    static final String RUNNER = "receptive.runner";
    /// What the build sets it to.
    static final String MAVEN = "maven";

    private ProgramCall() {}

    /// Writes the call of a command line such as `data fetch`: `mvn -Dargs="data fetch"`, or `receptive data fetch`.
    public static String of(String commandLine) {
        return of(commandLine, MAVEN.equals(System.getProperty(RUNNER)));
    }

    static String of(String commandLine, boolean maven) {
        return maven ? "mvn -Dargs=\"" + commandLine + "\"" : "receptive " + commandLine;
    }
}
