package org.receptive.data.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Holds one way to write a digit.
///
/// @param digit 0 … 9
/// @param weight how common it is among the ways to write this digit
/// @param name which way this is
/// @param strokes where the pen goes, in a unit square whose `y` points down
record Prototype(int digit, double weight, String name, List<List<Knot>> strokes) {

    private static final String USUAL = "/org/receptive/digits/prototypes.txt";
    private static final String FURTHER = "/org/receptive/digits/further-prototypes.txt";

    /// A place that a stroke passes.
    ///
    /// @param corner whether the pen turns sharply here
    record Knot(double x, double y, boolean corner) {}

    /// Reads the prototypes that are usual in MNIST: for each digit its list.
    static List<List<Prototype>> ofAllDigits() {
        return byDigit(read(USUAL));
    }

    /// Reads those and the ways to write that MNIST hardly has.
    static List<List<Prototype>> ofManyHands() {
        return byDigit(Stream.concat(read(USUAL).stream(), read(FURTHER).stream()).toList());
    }

    private static List<List<Prototype>> byDigit(List<Prototype> all) {
        return IntStream.range(0, 10).mapToObj(digit -> all.stream().filter(one -> one.digit == digit).toList()).toList();
    }

    private static List<Prototype> read(String resource) {
        try (var in = Prototype.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IllegalStateException(resource + " is not part of this build: build again");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Prototype::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads `digit weight name | x,y x,y! … | …`, coordinates in percent.
    static Prototype parse(String line) {
        var parts = Arrays.asList(line.split("\\|", -1));
        var head = parts.getFirst().strip().split(" ", -1);
        if (head.length != 3 || parts.size() < 2)
            throw new IllegalArgumentException("a prototype is: digit weight name | x,y x,y! … | …, not: " + line);
        var strokes = new ArrayList<List<Knot>>();
        for (var part : parts.subList(1, parts.size()))
            strokes.add(Arrays.stream(part.strip().split("\\s+", -1)).map(Prototype::knot).toList());
        return new Prototype(Integer.parseInt(head[0]), Double.parseDouble(head[1]), head[2], List.copyOf(strokes));
    }

    private static Knot knot(String text) {
        boolean corner = text.endsWith("!");
        var numbers = (corner ? text.substring(0, text.length() - 1) : text).split(",", -1);
        return new Knot(Double.parseDouble(numbers[0]) / 100, Double.parseDouble(numbers[1]) / 100, corner);
    }
}
