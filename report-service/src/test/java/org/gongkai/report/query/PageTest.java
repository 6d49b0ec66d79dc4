package org.gongkai.report.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final List<String> ROWS = List.of("a", "b", "c", "d");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyRowIsTakenOnceHoweverLongAPageIs(int limit) throws Exception {
        var taken = new ArrayList<String>();

        Page.each(
                place -> {
                    int from = place == null ? 0 : ROWS.indexOf(place.first()) + 1;
                    var rows = ROWS.subList(from, Math.min(ROWS.size(), from + limit + 1));
                    return Page.of(rows, limit, last -> new Cursor("letters", last, ""));
                },
                taken::add);

        assertThat(taken).isEqualTo(ROWS);
    }

    @Test
    void ofNothingNothingIsTaken() throws Exception {
        var taken = new ArrayList<String>();

        Page.each(_ -> new Page<String>(List.of(), null), taken::add);

        assertThat(taken).isEmpty();
    }
}
