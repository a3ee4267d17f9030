package org.receptive.io.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentScenesTest {

    @TempDir
    private Path folder = Path.of("");

    private RecentScenes recent() {
        return new RecentScenes(folder.resolve("recent-scenes.json"));
    }

    private Path scene(int number) {
        return folder.resolve("场景 " + number + ".json").toAbsolutePath().normalize();
    }

    @Test
    void theFirstListIsEmptyAndWritesNothing() {
        assertThat(recent().read()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theLatestComesFirstAndStandsOnce() {
        recent().add(scene(1));
        recent().add(scene(2));
        recent().add(folder.resolve("somewhere/../场景 1.json"));
        assertThat(recent().read()).containsExactly(scene(1), scene(2));
    }

    @Test
    void theListForgetsTheOldestWhenItIsFull() {
        for (int i = 0; i < 30; i++)
            recent().add(scene(i));
        assertThat(recent().read()).hasSize(RecentScenes.MOST).startsWith(scene(29)).endsWith(scene(6));
    }

    @Test
    void twoWindowsKeepEachOthersEntries() {
        var one = recent();
        var other = recent();
        one.add(scene(1));
        other.add(scene(2));
        one.add(scene(3));
        other.remove(List.of(scene(1)));
        assertThat(one.read()).containsExactly(scene(3), scene(2));
    }

    @Test
    void writersAtTheSameTimeLeaveEveryEntry() throws Exception {
        try (var windows = Executors.newFixedThreadPool(4)) {
            windows.invokeAll(IntStream.range(0, 16).<Callable<Boolean>>mapToObj(i -> () -> {
                recent().add(scene(i));
                return true;
            }).toList());
        }
        assertThat(recent().read()).hasSize(16);
    }

    @Test
    void removingTheLastLeavesAnEmptyList() {
        recent().add(scene(1));
        recent().remove(List.of(scene(1)));
        assertThat(recent().read()).isEmpty();
        recent().add(scene(2));
        assertThat(recent().read()).containsExactly(scene(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"version\": 1}", "{\"version\": 9, \"scenes\": [\"a\"]}",
        "{\"version\": 1, \"scenes\": [1]}"})
    void aDamagedListIsEmptyAndIsWrittenAgain(String content) throws IOException {
        Files.writeString(recent().file(), content);
        assertThat(recent().read()).isEmpty();
        recent().add(scene(1));
        assertThat(recent().read()).containsExactly(scene(1));
    }

    @Test
    void aListThatCannotBeWrittenIsNotKeptAndDoesNotFail() {
        var nowhere = new RecentScenes(folder.resolve("none").resolve("recent-scenes.json"));
        nowhere.add(scene(1));
        assertThat(nowhere.read()).isEmpty();
    }
}
