package org.gongkai.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageEndsTest {
    @Test
    void aNumberBeforeEachEndOfAPageIsThePages() {
        assertThat(left("规章\n5\n1\n\f行政许可\n7\n2\n\f完\n3\n\f")).containsExactly("规章", "5", "\f行政许可", "7", "\f完");
        assertThat(left("规章\n5\n1\n\n行政许可\n7\n2\n\n完\n3\n")).containsExactly("规章", "5", "行政许可", "7", "完");
    }

    @Test
    void numbersThatDoNotCountUpAreFigures() {
        assertThat(left("规章\n5\n1\n\f行政许可\n7\n3\n\f完\n3\n\f")).hasSize(9);
    }

    @Test
    void aPageThatEndsOtherwiseSaysThatNoneIsNumbered() {
        assertThat(left("规章\n5\n1\n\n行政许可\n2\n\n完\n\n3\n")).hasSize(11);
    }

    @Test
    void twoPagesAreTooFew() {
        assertThat(left("规章\n1\n\f完\n2\n\f")).hasSize(5);
    }

    private static List<String> left(String text) {
        return PageEnds.withoutNumbers(Line.of(text)).stream().map(Line::value).toList();
    }
}
