package org.gongkai.validate.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void whatIsWrittenCanBeReadAgain() {
        var cursor = new Cursor(Map.of(1, 4L, 0, 17L));

        assertThat(cursor.text()).isEqualTo("0-17_1-4");
        assertThat(Cursor.of(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-2-3", "a-b", "0-1_", "99999999999-1"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of(text));
    }
}
