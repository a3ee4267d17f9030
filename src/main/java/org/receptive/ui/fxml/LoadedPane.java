package org.receptive.ui.fxml;

import javafx.scene.Parent;

/// What an FXML file became.
///
/// @param root the node to show
/// @param controller what binds its parts to a view model
public record LoadedPane<C>(Parent root, C controller) {}
