package org.gongkai.parse.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterSetTest {
    private static final CharacterSet UNITS = CharacterSet.of("件宗a\uFFFF");

    @Test
    void aSetHoldsItsCharactersAndNoOther() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            assertThat(UNITS.contains(c)).isEqualTo(c == '件' || c == '宗' || c == 'a');
        }
        assertThat(UNITS.contains(Character.MAX_VALUE)).isTrue();
    }

    @Test
    void theFirstPlaceIsTheOneAtOrBehindTheGivenOne() {
        assertThat(UNITS.indexIn("3件，5宗", 0)).isEqualTo(1);
        assertThat(UNITS.indexIn("3件，5宗", 1)).isEqualTo(1);
        assertThat(UNITS.indexIn("3件，5宗", 2)).isEqualTo(4);
        assertThat(UNITS.indexIn("3件，5宗", 5)).isEqualTo(-1);
    }
}
