package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.RequestRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures in a neighbour's row are worse than no figures: a mistyped label is its own row or none. */
class MistypedLabelsTest {
    private static final int TRIES = 400;
    /** Errors take the characters that the labels are made of, which is where confusion would come from. */
    private static final String ALPHABET =
            Stream.of(RequestRow.values()).map(RequestRow::label).collect(Collectors.joining());

    @ParameterizedTest
    @EnumSource(RequestRow.class)
    void aMistypedRowOfTableThreeIsItselfOrNone(RequestRow row) {
        var random = new Random(row.key().hashCode());
        for (int i = 0; i < TRIES; i++) {
            var label = mistyped(row.label(), random);
            assertThat(Labels.requestRow(label)).as(label).isIn(Optional.of(row), Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(DisclosureRow.class)
    void aMistypedRowOfTableTwoIsItselfOrNone(DisclosureRow row) {
        var random = new Random(row.key().hashCode());
        for (int i = 0; i < TRIES; i++) {
            var label = mistyped(row.label(), random);
            assertThat(Labels.disclosureRow(label)).as(label).isIn(Optional.of(row), Optional.empty());
        }
    }

    private static String mistyped(String label, Random random) {
        var text = new StringBuilder(label);
        for (int errors = 1 + random.nextInt(3); errors > 0; errors--) {
            char wrong = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(random.nextInt(text.length()), wrong);
                case 1 -> text.insert(random.nextInt(text.length() + 1), wrong);
                default -> {
                    if (text.length() > 1) {
                        text.deleteCharAt(random.nextInt(text.length()));
                    }
                }
            }
        }
        return text.toString();
    }
}
