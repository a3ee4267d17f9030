package org.receptive.ui.walk;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.draw.scene.StripLayout.Extent;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.control.Appearance;

/// Decides how much of the strip of stages is shown: all of it above the maps where there is height for both, else the stage at work and
/// its neighbours, and the whole strip on demand over the maps.
public final class StageDrawer {

    private static final double LEAST_WINDOW = 800;
    /// What the maps need, and what stands around them at a desk with texts of [#TEXT] px.
    private static final double MAPS = 300;
    private static final double AROUND = 300;
    private static final double TEXT = 13;

    private final WalkPlayer walk;
    private final Appearance appearance;
    private final StageStrip above;
    private final StageStrip over;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty folded = new SimpleBooleanProperty();

    StageDrawer(WalkPlayer walk, Pointing pointing, Appearance appearance, PaintFonts fonts) {
        this.walk = walk;
        this.appearance = appearance;
        above = new StageStrip(walk, pointing, appearance, fonts, this::toggle);
        over = new StageStrip(walk, pointing, appearance, fonts, this::toggle);
        above.setId("strip");
        over.setId("stripDrawer");
    }

    /// Puts the strip above the maps, and the drawer over them and what stands there already.
    void stand(VBox column, int at, Pane maps) {
        column.getChildren().add(at, above);
        maps.getChildren().add(over);
        StackPane.setAlignment(over, Pos.TOP_CENTER);
        var room = column.sceneProperty().flatMap(Scene::heightProperty);
        Runnable see = () -> see(Optional.ofNullable(room.getValue()).map(Number::doubleValue).orElse(0.0), column.getWidth());
        room.subscribe(h -> see.run());
        // not while the column is laid out: another height would be asked for once more and never come
        column.widthProperty().subscribe(w -> Platform.runLater(see));
        walk.placeProperty().map(WalkPlayer.Place::walk).subscribe(w -> see.run());
        appearance.sizesProperty().subscribe(s -> see.run());
        open.subscribe(o -> see.run());
    }

    private void see(double height, double width) {
        boolean several = walk.placeProperty().get().walk().stages().size() > 1 && width > 0 && height > 0;
        boolean whole = several && height >= LEAST_WINDOW && fits(Extent.WHOLE, height, width);
        folded.set(several && !whole);
        above.show(whole ? Optional.of(Extent.WHOLE)
                : several && fits(Extent.NEAR, height, width) ? Optional.of(Extent.NEAR) : Optional.empty(), width);
        over.show(folded.get() && open.get() ? Optional.of(Extent.WHOLE) : Optional.empty(), width);
    }

    /// Tells whether the maps keep their height beside so much of the strip.
    private boolean fits(Extent much, double height, double width) {
        double around = AROUND * appearance.sizesProperty().get().body() / TEXT;
        return height - above.height(much, width) - around >= MAPS;
    }

    /// Tells whether not all of the strip is above the maps, so that there is a drawer.
    public ObservableBooleanValue isFolded() {
        return Bindings.createBooleanBinding(folded::get, folded);
    }

    /// Opens the drawer, or closes it.
    public void toggle() {
        open.set(folded.get() && !open.get());
    }

    /// Closes the drawer, and tells whether there was one to close.
    public boolean close() {
        boolean was = over.isVisible();
        open.set(false);
        return was;
    }
}
