package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.receptive.trace.Cell;

class ChannelEditsTest {

    @Test
    void newInputChannelIsTheFirstOneMirroredAndItsKernelsAreCopiesOfTheLast() {
        var grown = Edits.inChannels(Scenes.grouped(2, 2, 1), 3).scene();
        for (int row = 0; row < 5; row++)
            assertThat(grown.input().get(0, 2, row, 1)).isEqualTo(grown.input().get(0, 0, row, 4)).isNotZero();
        assertThat(grown.convolution().weight().get(1, 2, 0, 0)).isEqualTo(grown.convolution().weight().get(1, 1, 0, 0)).isNotZero();
    }

    @Test
    void removingTheNewChannelGivesTheOldSceneBack() {
        var scene = Scenes.grouped(2, 2, 1);
        assertThat(Edits.inChannels(Edits.inChannels(scene, 3).scene(), 2).scene()).isEqualTo(scene);
        assertThat(Edits.outChannels(Edits.outChannels(scene, 5).scene(), 2).scene()).isEqualTo(scene);
    }

    @Test
    void newFilterIsAKnownKernelInEveryChannelAndHasNoBiasYet() {
        var scene = SceneEdits.paint(Edits.bias(Scenes.grouped(2, 1, 1), true).scene(), new Cell("b", 0, 0, 0), 4).scene();
        var grown = Edits.outChannels(scene, 3).scene();
        assertThat(grown.convolution().bias().toArray()).containsExactly(4, 0, 0);
        var values = grown.convolution().weight().toArray();
        for (int channel = 0; channel < 2; channel++) {
            assertThat(Arrays.copyOfRange(values, 18 + 9 * channel, 27 + 9 * channel)).isEqualTo(KernelPreset.SOBEL_X.values(3, 3, 0));
            assertThat(Arrays.copyOfRange(values, 36 + 9 * channel, 45 + 9 * channel)).isEqualTo(KernelPreset.SOBEL_Y.values(3, 3, 0));
        }
    }

    @Test
    void stepperOfTheGroupsSkipsWhatDoesNotDivide() {
        var two = Scenes.grouped(4, 8, 2);
        var up = Edits.groups(two, 3);
        assertThat(up.scene().convolution().spec().groups()).isEqualTo(4);
        assertThat(up.notice()).isPresent();
        assertThat(Edits.groups(up.scene(), 3).scene().convolution().spec().groups()).isEqualTo(2);
        assertThat(Edits.groups(up.scene(), 5).scene()).isSameAs(up.scene());
    }

    @Test
    void typedNumberOfGroupsBecomesTheNearestThatDivides() {
        assertThat(Edits.groups(Scenes.grouped(8, 8, 1), 7).scene().convolution().spec().groups()).isEqualTo(8);
        assertThat(Edits.groups(Scenes.grouped(8, 8, 1), 3).scene().convolution().spec().groups()).isEqualTo(2);
    }

    @Test
    void channelsStayDivisibleByTheGroups() {
        var depthwise = Scenes.grouped(3, 3, 3);
        assertThat(Edits.inChannels(depthwise, 4).scene().convolution().spec().inChannels()).isEqualTo(6);
        assertThat(Edits.outChannels(depthwise, 2).scene()).isSameAs(depthwise);
        assertThat(Edits.outChannels(depthwise, 2).notice()).isPresent();
    }

    @Test
    void splittingKeepsTheKernelsOfTheChannelsThatAreStillRead() {
        var whole = Scenes.grouped(4, 2, 1);
        var split = Edits.groups(whole, 2).scene();
        assertThat(split.convolution().weight().get(0, 1, 0, 0)).isEqualTo(whole.convolution().weight().get(0, 1, 0, 0));
        assertThat(split.convolution().weight().get(1, 0, 0, 0)).isEqualTo(whole.convolution().weight().get(1, 2, 0, 0));
    }

    @Test
    void joiningGroupsKeepsTheOutput() {
        var split = Scenes.grouped(4, 4, 2);
        var joined = Edits.groups(split, 1).scene();
        assertThat(joined.walk().stages().getFirst().y()).isEqualTo(split.walk().stages().getFirst().y());
    }

    @Test
    void biasSwitchedOffAndOnStartsFromZero() {
        var on = Edits.bias(Scenes.counting(), true).scene();
        assertThat(on.convolution().spec().bias()).isTrue();
        assertThat(on.convolution().bias().maxAbs()).isZero();
        assertThat(Edits.bias(on, true).scene()).isSameAs(on);
        assertThat(Edits.bias(on, false).scene()).isEqualTo(Scenes.counting());
    }

    @Test
    void inputPageStaysWithinTheChannels() {
        var scene = Scenes.grouped(8, 2, 1);
        var second = scene.withView(scene.view().withInputPage(1));
        assertThat(Edits.inChannels(second, 5).scene().view().inputPage()).isEqualTo(1);
        assertThat(Edits.inChannels(second, 4).scene().view().inputPage()).isZero();
        assertThat(Edits.groups(second, 2).scene().view().inputPage()).as("a filter reads four channels").isZero();
        assertThat(Edits.outChannels(second, 1).scene().view().inputPage()).as("eight fit on the page of one filter").isZero();
    }
}
