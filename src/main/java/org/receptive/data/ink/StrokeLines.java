package org.receptive.data.ink;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.receptive.text.ReadableException;

/// Reads and writes files of drawings, one JSON object a line: `{"label":7,"strokes":[[[x,y],…],…]}`, plain or compressed by gzip.
///
/// `label` may be missing; other fields are passed over; empty lines too.
public final class StrokeLines {

    /// The most drawings that are read from one file.
    public static final int MOST_DRAWINGS = 200_000;
    /// The most points that are read from one file.
    public static final int MOST_POINTS = 20_000_000;
    /// The largest coordinate, so that no sum of two of them leaves the range of numbers.
    public static final double LARGEST_COORDINATE = 1_000_000;
    /// The longest line, in characters.
    public static final int LONGEST_LINE = 4_000_000;

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private StrokeLines() {}

    /// Reads all drawings of a file.
    ///
    /// @throws ReadableException if the file is missing, damaged or beyond the limits, or a line is no drawing; the message gives its
    ///        number
    public static List<StrokeDrawing> read(Path file) {
        if (!Files.exists(file))
            throw ReadableException.of("error.strokes.missing", file);
        if (!Files.isRegularFile(file) || !Files.isReadable(file))
            throw ReadableException.of("error.strokes.unreadable", file);
        // a decoder that reports, so that a picture is not taken for strange text
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(plain(in), StandardCharsets.UTF_8.newDecoder()))) {
            return read(file, reader);
        } catch (CharacterCodingException e) {
            throw ReadableException.of("error.strokes.noText", file);
        } catch (ZipException | EOFException e) {
            throw ReadableException.of("error.strokes.gzip", file);
        } catch (IOException e) {
            throw ReadableException.of("error.strokes.unreadable", file);
        }
    }

    /// Returns a drawing as one line, without the line's end; reading it gives the same drawing.
    public static String line(StrokeDrawing drawing) {
        var text = new StringBuilder("{");
        drawing.label().ifPresent(label -> text.append("\"label\":").append(label).append(','));
        return text.append("\"strokes\":")
                .append(drawing.strokes().stream().map(StrokeLines::points).collect(Collectors.joining(",", "[", "]"))).append('}')
                .toString();
    }

    /// Returns drawings as the text of a file, one a line.
    public static String text(List<StrokeDrawing> drawings) {
        return drawings.stream().map(drawing -> line(drawing) + "\n").collect(Collectors.joining());
    }

    private static String points(Stroke stroke) {
        return stroke.points().stream().map(point -> "[" + number(point.x()) + "," + number(point.y()) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double value) {
        return value == (int) value ? Integer.toString((int) value) : Double.toString(value);
    }

    private static InputStream plain(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean compressed = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return compressed ? new GZIPInputStream(buffered) : buffered;
    }

    private static List<StrokeDrawing> read(Path file, BufferedReader reader) throws IOException {
        var drawings = new ArrayList<StrokeDrawing>();
        var line = new StringBuilder();
        long points = 0;
        for (int number = 1; nextLine(reader, line, file, number); number++) {
            if (line.toString().isBlank())
                continue;
            var drawing = new StrokeLineParser(file, number).parse(line.toString());
            points += drawing.pointCount();
            drawings.add(drawing);
            if (drawings.size() > MOST_DRAWINGS || points > MOST_POINTS)
                throw ReadableException.of("error.strokes.tooMany", file, MOST_DRAWINGS, MOST_POINTS);
        }
        return List.copyOf(drawings);
    }

    /// Puts the next line into `line`; false at the end. [BufferedReader#readLine] would take a line of any length.
    private static boolean nextLine(BufferedReader reader, StringBuilder line, Path file, int number) throws IOException {
        line.setLength(0);
        int c = reader.read();
        if (c < 0)
            return false;
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() == LONGEST_LINE)
                throw ReadableException.of("error.strokes.longLine", file, number, LONGEST_LINE);
            line.append((char) c);
        }
        return true;
    }
}
