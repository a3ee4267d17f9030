package org.receptive.ui.shell;

import java.nio.file.Path;
import org.receptive.data.LabelledImages;
import org.receptive.data.folders.DataLocation;
import org.receptive.data.folders.UserFolders;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.io.scene.RecentScenes;
import org.receptive.session.DigitCollection;
import org.receptive.session.TrainingEnvironment;

/// Where the screens find and leave what they work with.
///
/// @param training where trainings find and leave things
/// @param myDigits the file of the digits that were kept
/// @param lastDrawing the file of the drawing that lay on the pad last
/// @param recentScenes the list of the scene files that were opened or saved lately
public record ApplicationEnvironment(TrainingEnvironment training, Path myDigits, Path lastDrawing, RecentScenes recentScenes) {

    private static final int GENERATED = 500;

    /// Describes this machine.
    public static ApplicationEnvironment ofSystem() {
        return new ApplicationEnvironment(TrainingEnvironment.ofSystem(), DigitCollection.file(UserFolders.ofSystem()),
                UserFolders.ofSystem().settings().resolve("last-drawing.jsonl"),
                new RecentScenes(UserFolders.ofSystem().settings().resolve("recent-scenes.json")));
    }

    /// Returns digits to try a network on: MNIST's test set, or generated ones where it is not to be found.
    LabelledImages samples() {
        return switch (training.locator().locate()) {
            case DataLocation.Found found -> found.folder().test();
            case DataLocation.Missing _ -> GeneratedImages.make(3, GENERATED);
        };
    }
}
