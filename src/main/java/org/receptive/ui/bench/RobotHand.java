package org.receptive.ui.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// A hand beside the window, in a process of its own: it moves the pointer of the display through the window system, as a mouse does, and
/// so neither waits for the window nor makes it wait.
///
/// It reads one [PenPath] a line, in pixels of the display, draws it, and answers with a line of two numbers: how many moves it made, and
/// how fast it was in pixels a second. On a machine that has no time for it, it is slower than it was told; it never leaps.
public final class RobotHand extends Application {

    /// Between two moves, as a mouse makes them.
    private static final long MOVE_NANOS = 4_000_000;
    private static final long AIM_NANOS = 150_000_000;

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        var robot = new Robot();
        Thread.ofPlatform().daemon(true).name("hand").start(() -> {
            try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    var path = PenPath.parse(line);
                    Platform.runLater(() -> answer(draw(robot, path)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                Platform.exit();
            }
        });
    }

    private static void answer(String line) {
        var out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(line);
    }

    private static String draw(Robot robot, PenPath path) {
        var first = path.points().getFirst();
        var last = path.points().getLast();
        robot.mouseMove(first.x(), first.y());
        // a hand aims before it presses
        LockSupport.parkNanos(AIM_NANOS);
        robot.mousePress(MouseButton.PRIMARY);
        double length = path.length();
        long begun = System.nanoTime();
        long before = begun;
        int moves = 0;
        for (double gone = 0; gone < length; moves++) {
            LockSupport.parkNanos(MOVE_NANOS);
            long now = System.nanoTime();
            gone += Math.min(now - before, 2 * MOVE_NANOS) / 1e9 * path.speed();
            before = now;
            var at = path.along(gone);
            robot.mouseMove(at.x(), at.y());
        }
        robot.mouseMove(last.x(), last.y());
        robot.mouseRelease(MouseButton.PRIMARY);
        return String.format(Locale.ROOT, "%d %.3f", moves, length / ((System.nanoTime() - begun) / 1e9));
    }

    /// Starts the hand, with the same Java, flags and paths as this process.
    static Process begin() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (var flag : ManagementFactory.getRuntimeMXBean().getInputArguments())
            if (!flag.startsWith("-agentlib") && !flag.startsWith("-javaagent"))
                command.add(flag);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RobotHand.class.getName()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
