package org.receptive.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.receptive.text.Texts;

/// Gives the command line's help its words from the bundles that every other text comes from.
final class Words extends ResourceBundle {

    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        // The contract of a bundle: null lets picocli fall back to its own word.
        return texts.keys().contains(key) ? texts.get(key) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.keys().contains(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keys());
    }
}
