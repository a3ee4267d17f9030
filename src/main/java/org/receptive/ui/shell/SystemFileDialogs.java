package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.receptive.ui.control.Appearance;

/// The file dialogs of the system.
public final class SystemFileDialogs implements FileDialogs {

    private final Window owner;
    private final Appearance appearance;

    /// Opens dialogs above this window.
    public SystemFileDialogs(Window owner, Appearance appearance) {
        this.owner = owner;
        this.appearance = appearance;
    }

    @Override
    public Optional<Path> open(Kind kind) {
        if (kind == Kind.DATA_FOLDER)
            return folder();
        var file = chooser(kind).showOpenDialog(owner);
        return file == null ? Optional.empty() : Optional.of(file.toPath());
    }

    @Override
    public Optional<Path> save(Kind kind, String proposedName) {
        var chooser = chooser(kind);
        chooser.setInitialFileName(proposedName);
        var file = chooser.showSaveDialog(owner);
        return file == null ? Optional.empty() : Optional.of(file.toPath());
    }

    private Optional<Path> folder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(appearance.texts().get("file.dataFolder"));
        return Optional.ofNullable(chooser.showDialog(owner)).map(java.io.File::toPath);
    }

    private FileChooser chooser(Kind kind) {
        var chooser = new FileChooser();
        var texts = appearance.texts();
        chooser.setTitle(texts.get(switch (kind) {
            case SCENE -> "file.scene";
            case IMAGE -> "file.image";
            case EXPORT -> "file.export";
            case MODEL -> "file.model";
            case SHEET -> "file.sheet";
            case DATA_FOLDER -> "file.dataFolder";
            case DRAWINGS -> "file.drawings";
        }));
        chooser.getExtensionFilters().add(new ExtensionFilter(chooser.getTitle(), patterns(kind)));
        return chooser;
    }

    private static List<String> patterns(Kind kind) {
        return switch (kind) {
            case MODEL -> List.of("*.safetensors");
            case SHEET -> List.of("*.png");
            case DRAWINGS -> List.of("*.jsonl", "*.jsonl.gz");
            case DATA_FOLDER -> List.of("*");
            case SCENE -> List.of("*.json");
            case IMAGE -> List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp");
            case EXPORT -> List.of("*.gif", "*.png", "*.svg");
        };
    }
}
