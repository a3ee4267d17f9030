package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.text.Language;

class CaptionEditsTest {

    private final Scene scene = Scenes.counting();

    @Test
    void aTitleIsWrittenInOneLanguageAndStaysInTheOthers() {
        assertThat(CaptionEdits.title(scene, Language.CHINESE, " 我的 ").scene().title()).isEqualTo(new Caption("counting", "我的"));
        assertThat(CaptionEdits.note(scene, Language.ENGLISH, "look\n here").scene().note())
                .isEqualTo(new Caption("look here", "一、二、三"));
    }

    @Test
    void anEmptyTitleOrTheSameWordsChangeNothing() {
        assertThat(CaptionEdits.title(scene, Language.ENGLISH, "  ").scene()).isSameAs(scene);
        assertThat(CaptionEdits.title(scene, Language.ENGLISH, "counting").scene()).isSameAs(scene);
        assertThat(CaptionEdits.note(scene, Language.ENGLISH, "1, 2, 3").scene()).isSameAs(scene);
    }

    @Test
    void anEmptyNoteTakesTheNoteAwayInItsLanguage() {
        assertThat(CaptionEdits.note(scene, Language.ENGLISH, "").scene().note()).isEqualTo(new Caption("", "一、二、三"));
    }

    @Test
    void wordsWithoutEndAreCutBetweenTwoCharacters() {
        var title = CaptionEdits.title(scene, Language.ENGLISH, "𝄞".repeat(2000)).scene().title().in(Language.ENGLISH);
        assertThat(title).isEqualTo("𝄞".repeat(CaptionEdits.LONGEST));
    }
}
