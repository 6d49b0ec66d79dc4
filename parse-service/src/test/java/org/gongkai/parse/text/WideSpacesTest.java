package org.gongkai.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.junit.jupiter.api.Test;

class WideSpacesTest {
    @Test
    void twoSeparatorsInARowAreABlankCell() {
        assertThat(unified(table("\u3000"))).isEqualTo(table("\t"));
        assertThat(unified(table("  "))).isEqualTo(table("\t "));
    }

    @Test
    void spacesThatAreNotAlwaysAsManyLineColumnsUp() {
        var aligned = table("  ").replace("总计  1    3  4", "总计  1    3    4");

        assertThat(unified(aligned)).isEqualTo(aligned);
        assertThat(unified("====  ====\n" + table("  "))).isEqualTo("====  ====\n" + table("  "));
    }

    private static String table(String separator) {
        return RequestRow.of(Format.V2021).stream()
                .map(row -> String.join(separator, row.label(), "1", "", "3", "4", "", "6", "7") + "\n")
                .collect(Collectors.joining("", "政府　信息  公开\n", ""));
    }

    private static String unified(String text) {
        var unified = new StringBuilder(text);
        WideSpaces.unify(unified);
        return unified.toString();
    }
}
