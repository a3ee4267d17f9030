package org.receptive.ui.train;

import java.nio.file.Path;
import java.util.Optional;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.SliceSheet;
import org.receptive.draw.chart.SliceSheetLayout;
import org.receptive.draw.chart.SliceSheetPainter;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.io.Destination;
import org.receptive.io.picture.PngWriter;

/// Writes the kernels or feature maps that are shown as a picture.
///
/// @param dialogs asks where to
/// @param fonts for its texts
/// @param message says how it went
record SheetFile(TrainDialogs dialogs, PaintFonts fonts, MessageViewModel message) {

    private static final double KERNEL_CELL_PX = 12;
    private static final double MAP_CELL_PX = 4;
    private static final double LARGE_CELL_PX = 48;
    private static final int MOST_LARGE_COLS = 12;
    private static final double SCALE = 2;

    /// Asks for a file and writes, if there is something to write.
    void save(Optional<SliceSheet> sheet, ChartStyle style) {
        sheet.ifPresent(shown -> dialogs.picture("receptive.png").ifPresent(chosen -> message.orSay(() -> {
            var target = Destination.of(chosen, "png");
            write(shown, style, target.file());
            message.say(target.done());
        })));
    }

    private void write(SliceSheet sheet, ChartStyle style, Path file) {
        boolean large = sheet.names().size() == 1 && sheet.maps().cols() <= MOST_LARGE_COLS;
        double cell = large ? LARGE_CELL_PX : sheet.kind() == SliceSheet.Kind.MAPS ? MAP_CELL_PX : KERNEL_CELL_PX;
        var layout = SliceSheetLayout.ofCell(sheet, cell, style);
        PngWriter.write(file,
                Java2dSurface.render(SliceSheetPainter.drawing(sheet, layout, style), layout.width(), layout.height(), SCALE, fonts));
    }
}
