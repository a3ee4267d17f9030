package org.receptive.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Draws the ten digits as bitmaps of 7×12 pixels, after figure 3 of LeCun et al. 1998: the codes that LeNet-5's output layer compares
/// with.
///
/// Digits that look alike have codes that lie near each other, so a confusion stays one of neighbours.
final class DigitCodes {

    private static final int ROWS = 12;
    private static final int COLS = 7;

    private static final String[] BANDS = {"""
            .......  .......  .......  .......  .......
            ..###..  ...##..  .#####.  .#####.  ....##.
            .##.##.  ..###..  ##...##  ##...##  ...###.
            ##...##  .####..  ##...##  .....##  ..####.
            ##...##  ...##..  .....##  .....##  ..#.##.
            ##...##  ...##..  ....##.  ..####.  .##.##.
            ##...##  ...##..  ...##..  .....##  .#..##.
            ##...##  ...##..  ..##...  .....##  ##..##.
            ##...##  ...##..  .##....  .....##  #######
            .##.##.  ...##..  ##.....  ##...##  ....##.
            ..###..  .######  #######  .#####.  ....##.
            .......  .......  .......  .......  .......""", """
            .......  .......  .......  .......  .......
            ######.  ..####.  #######  .#####.  .#####.
            ##.....  .##....  .....##  ##...##  ##...##
            ##.....  ##.....  .....##  ##...##  ##...##
            ##.....  ##.....  ....##.  ##...##  ##...##
            ######.  ######.  ....##.  .#####.  .######
            .....##  ##...##  ...##..  ##...##  .....##
            .....##  ##...##  ...##..  ##...##  .....##
            .....##  ##...##  ..##...  ##...##  .....##
            ##...##  ##...##  ..##...  ##...##  ....##.
            .#####.  .#####.  ..##...  .#####.  .####..
            .......  .......  .......  .......  ......."""};

    private DigitCodes() {}

    /// Returns the code of each digit from 0 to 9: +1 for ink and −1 for paper, row by row.
    static List<List<Integer>> codes() {
        var codes = new ArrayList<List<Integer>>();
        for (var band : BANDS) {
            var lines = band.lines().map(line -> line.split(" +")).toList();
            for (int digit = 0; digit < lines.getFirst().length; digit++) {
                int column = digit;
                codes.add(IntStream.range(0, ROWS * COLS)
                        .mapToObj(i -> lines.get(i / COLS)[column].charAt(i % COLS) == '#' ? 1 : -1).toList());
            }
        }
        return codes;
    }
}
