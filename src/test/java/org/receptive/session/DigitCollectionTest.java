package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.ink.Stroke;
import org.receptive.data.ink.Stroke.Point;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

class DigitCollectionTest {

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");
    private DigitCollection collection = DigitCollection.open(Path.of("there", "is", "none.jsonl"));

    @BeforeEach
    void begin() {
        file = folder.resolve("data").resolve("my-digits.jsonl");
        collection = DigitCollection.open(file);
    }

    private static StrokeDrawing digit(int label) {
        return new StrokeDrawing(OptionalInt.of(label), List.of(new Stroke(List.of(new Point(label, 0.125), new Point(3.5, 40)))));
    }

    private List<Integer> labels() {
        return collection.digits().stream().map(digit -> digit.label().orElseThrow()).toList();
    }

    @Test
    void whatIsKeptIsThereAgainAfterARestart() {
        for (int label : new int[] {3, 1, 4})
            collection.add(digit(label));
        assertThat(DigitCollection.open(file).digits()).isEqualTo(collection.digits()).containsExactly(digit(3), digit(1), digit(4));
        assertThat(collection.notice()).isEmpty();
    }

    @Test
    void removedDigitsComeBackToTheirPlacesInReverseOrder() {
        for (int label = 0; label < 5; label++)
            collection.add(digit(label));
        collection.remove(1);
        collection.remove(3);
        assertThat(labels()).containsExactly(0, 2, 3);
        assertThat(DigitCollection.open(file).count()).isEqualTo(3);
        collection.undoRemove();
        assertThat(labels()).containsExactly(0, 2, 3, 4);
        collection.undoRemove();
        assertThat(labels()).containsExactly(0, 1, 2, 3, 4);
        assertThat(collection.canUndo()).isFalse();
        collection.undoRemove();
        assertThat(DigitCollection.open(file).digits()).isEqualTo(collection.digits()).hasSize(5);
    }

    @Test
    void aDamagedFileIsPutAsideWholeAndNamed() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/my-digits-damaged-1.jsonl"), "older");
        Files.writeString(file, "{\"label\":3,\"strokes\":[[[1,2]]]}\n{\"label\":");
        var opened = DigitCollection.open(file);
        assertThat(opened.digits()).isEmpty();
        assertThat(Texts.of(Language.ENGLISH).get(opened.notice().orElseThrow())).contains("my-digits-damaged-2.jsonl");
        opened.add(digit(7));
        assertThat(folder.resolve("data/my-digits-damaged-2.jsonl")).content().endsWith("{\"label\":");
        assertThat(folder.resolve("data/my-digits-damaged-1.jsonl")).content().isEqualTo("older");
        assertThat(DigitCollection.open(file).count()).isEqualTo(1);
    }

    @Test
    void aDrawingWithoutALabelIsDamageToo() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(file, "{\"strokes\":[[[1,2]]]}\n");
        assertThat(DigitCollection.open(file).notice()).isPresent();
    }

    @Test
    void whatCannotBeWrittenIsNotChanged() throws IOException {
        collection.add(digit(1));
        Files.delete(file);
        Files.delete(folder.resolve("data"));
        Files.writeString(folder.resolve("data"), "a file where the folder was");
        assertThatThrownBy(() -> collection.add(digit(2))).isInstanceOf(ReadableException.class);
        assertThatThrownBy(() -> collection.remove(0)).isInstanceOf(ReadableException.class);
        assertThat(labels()).containsExactly(1);
        assertThat(collection.canUndo()).isFalse();
    }

    @Test
    void anEmptySheetIsNotKept() {
        assertThatThrownBy(() -> collection.add(new StrokeDrawing(OptionalInt.of(3), List.of()))).isInstanceOf(ReadableException.class);
        assertThatThrownBy(() -> collection.add(StrokeDrawing.of(digit(1).strokes()))).isInstanceOf(ReadableException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void imagesArePreparedAsMnistWas() {
        collection.add(digit(8));
        collection.add(digit(2));
        var images = collection.images();
        assertThat(images.count()).isEqualTo(2);
        assertThat(images.label(1)).isEqualTo(2);
        assertThat(images.classes()).isEqualTo(10);
        int ink = 0;
        for (byte pixel : images.image(0))
            ink += pixel == 0 ? 0 : 1;
        assertThat(ink).isBetween(20, 400);
    }
}
