package org.gongkai.parse.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageSequenceTest {
    private final PageSequence sequence = new PageSequence();

    @Test
    void theNumbersOfPagesAreThoseThatCountUp() {
        add(5, 1, 0);
        add(7, 2);
        add(3, 9);

        assertThat(sequence.first()).contains(1);
    }

    @Test
    void whereTwoCountsWouldDoTheLikelierIsTaken() {
        sequence.add(List.of(1, 4), List.of(4));
        sequence.add(List.of(2, 5), List.of(2, 5));

        assertThat(sequence.first()).contains(4);
    }

    @Test
    void whereTwoCountsAreAsLikelyNoneIsTaken() {
        add(1, 4);
        add(2, 5);

        assertThat(sequence.first()).isEmpty();
    }

    @Test
    void oneNumberAloneCountsNothing() {
        add(3);

        assertThat(sequence.first()).isEmpty();
    }

    private void add(Integer... numbers) {
        sequence.add(List.of(numbers), List.of(numbers));
    }
}
