package org.receptive.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.receptive.data.LabelledImages;
import org.receptive.data.folders.MnistFolder;
import org.receptive.data.folders.UserFolders;
import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.data.ink.StrokeLines;
import org.receptive.io.AtomicFiles;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// The digits that one writer drew and kept, as strokes in a file of [StrokeLines]. Every change is written at once and whole; what cannot
/// be written is not changed.
///
/// A file that is damaged is put aside under another name and never written over. Not for several threads at a time.
public final class DigitCollection {

    private static final String NAME = "my-digits";
    private static final String ENDING = ".jsonl";

    private final Path file;
    private final List<StrokeDrawing> digits;
    private final Deque<Removed> removed = new ArrayDeque<>();
    private final Optional<Message> notice;

    /// A digit that was taken out, and where it stood.
    private record Removed(int index, StrokeDrawing digit) {}

    private DigitCollection(Path file, List<StrokeDrawing> digits, Optional<Message> notice) {
        this.file = file;
        this.digits = new ArrayList<>(digits);
        this.notice = notice;
    }

    /// Returns the file in the user's folder of data.
    public static Path file(UserFolders folders) {
        return folders.data().resolve(NAME + ENDING);
    }

    /// Opens the collection of a file; one that is not there is empty. If the file is damaged, it is put aside, the collection begins
    /// empty, and [#notice] says so.
    ///
    /// @throws ReadableException if a damaged file cannot be put aside: nothing may be kept then, or it would be lost
    public static DigitCollection open(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS))
            return new DigitCollection(file, List.of(), Optional.empty());
        try {
            return new DigitCollection(file, labelled(file, StrokeLines.read(file)), Optional.empty());
        } catch (ReadableException damage) {
            var aside = putAside(file, damage);
            return new DigitCollection(file, List.of(), Optional.of(Message.of("mydigit.damaged", damage.problem(), aside)));
        }
    }

    private static List<StrokeDrawing> labelled(Path file, List<StrokeDrawing> drawings) {
        for (int i = 0; i < drawings.size(); i++)
            if (drawings.get(i).label().isEmpty() || drawings.get(i).isEmpty())
                throw ReadableException.of("error.mydigit.noLabel", file, i + 1);
        return drawings;
    }

    private static Path putAside(Path file, ReadableException damage) {
        var folder = file.toAbsolutePath().normalize().resolveSibling(".").normalize();
        try {
            for (int i = 1;; i++) {
                var aside = folder.resolve(NAME + "-damaged-" + i + ENDING);
                // A move without REPLACE_EXISTING does not promise to spare a file that is there.
                if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(file, aside);
                    return aside;
                }
            }
        } catch (IOException e) {
            var problem = Message.of("error.mydigit.aside", damage.problem(), file);
            throw new ReadableException(problem, e);
        }
    }

    /// Returns what happened to a damaged file, if there was one.
    public Optional<Message> notice() {
        return notice;
    }

    /// Returns the digits in the order in which they were kept; each has a label and ink.
    public List<StrokeDrawing> digits() {
        return List.copyOf(digits);
    }

    /// Returns how many digits there are.
    public int count() {
        return digits.size();
    }

    /// Keeps a digit.
    ///
    /// @throws ReadableException if nothing was drawn, it has no label, or the file cannot be written
    public void add(StrokeDrawing digit) {
        if (digit.isEmpty() || digit.label().isEmpty())
            throw ReadableException.of("error.mydigit.empty");
        var changed = new ArrayList<>(digits);
        changed.add(digit);
        keep(changed);
    }

    /// Takes a digit out; [#undoRemove] brings it back.
    ///
    /// @throws IndexOutOfBoundsException if there is no such digit
    /// @throws ReadableException if the file cannot be written
    public void remove(int index) {
        var changed = new ArrayList<>(digits);
        var digit = changed.remove(index);
        keep(changed);
        removed.push(new Removed(index, digit));
    }

    /// Tells whether there is a removal to take back.
    public boolean canUndo() {
        return !removed.isEmpty();
    }

    /// Brings back what was removed last, to its place; nothing happens if nothing was removed.
    ///
    /// @throws ReadableException if the file cannot be written
    public void undoRemove() {
        var last = removed.peek();
        if (last == null)
            return;
        var changed = new ArrayList<>(digits);
        changed.add(Math.min(last.index(), changed.size()), last.digit());
        keep(changed);
        removed.pop();
    }

    private void keep(List<StrokeDrawing> changed) {
        var folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null)
                Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ReadableException(Message.of("error.mydigit.folder", folder == null ? file : folder), e);
        }
        AtomicFiles.writeText(file, StrokeLines.text(changed));
        digits.clear();
        digits.addAll(changed);
    }

    /// Returns the digits as 28 × 28 images, prepared as MNIST was.
    public LabelledImages images() {
        return images(digits);
    }

    /// Returns labelled drawings as 28 × 28 images, prepared as MNIST was.
    public static LabelledImages images(List<StrokeDrawing> drawings) {
        int size = InkPipeline.SIDE * InkPipeline.SIDE;
        var pixels = new byte[drawings.size() * size];
        var labels = new byte[drawings.size()];
        for (int i = 0; i < drawings.size(); i++) {
            InkPipeline.MNIST.run(drawings.get(i)).digit().toBytes(pixels, i * size);
            labels[i] = (byte) drawings.get(i).label().orElseThrow();
        }
        return LabelledImages.of(InkPipeline.SIDE, InkPipeline.SIDE, MnistFolder.CLASSES, pixels, labels);
    }
}
