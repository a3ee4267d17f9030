package org.receptive.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command line printed, and its exit code.
record Ran(int code, String out, String err) {

    static Ran of(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Commands.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Ran(code, out.toString(), err.toString());
    }
}
