package org.carerkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Zoë", "\u0001", "\u001b", "\u007f", "\ufffe", "\ud83d\ude00"})
    void whatEveryDatabaseKeepsIsStorable(String text) {
        assertThat(StorableText.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\ud800", "\udc00", "\udc00\ud800", "\ud83d\ude00\ud83d"})
    void aNulAndHalfACharacterAreNot(String text) {
        assertThat(StorableText.isStorable(text)).isFalse();
    }

    @Property
    void aStorableTextIsTheSameAfterUtf8(@ForAll String text) {
        boolean same = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);

        assertThat(StorableText.isStorable(text)).isEqualTo(same && !text.contains("\u0000"));
    }
}
