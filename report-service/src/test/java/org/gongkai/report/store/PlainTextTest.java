package org.gongkai.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void ordinaryTextStaysTheSame() {
        assertThat(PlainText.of("宁武县 𠮷 é")).isEqualTo("宁武县 𠮷 é");
    }

    @Test
    void nulAndHalvesOfPairsAreReplaced() {
        assertThat(PlainText.of("a\0b\ud800c\udc00")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    }

    @Test
    void cuttingNeverHalvesACharacter() {
        assertThat(PlainText.of("ab𠮷", 3)).isEqualTo("ab");
        assertThat(PlainText.of("ab𠮷", 4)).isEqualTo("ab𠮷");
    }
}
