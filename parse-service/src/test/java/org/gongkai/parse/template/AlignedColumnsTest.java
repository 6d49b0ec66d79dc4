package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.SpacedLine.Word;
import org.junit.jupiter.api.Test;

class AlignedColumnsTest {
    private static final List<Word> HEADINGS = words("     制发件数     废止件数     现行有效");

    @Test
    void figuresThatAllBeginWhereAHeadingDoesAreBelowIt() {
        assertThat(columns("     12                7", "              3        1288"))
                .contains(List.of(0, 2, 1, 2));
    }

    @Test
    void figuresThatAllEndWhereAHeadingDoesAreBelowIt() {
        assertThat(columns("                 3       11", "       12     1288")).contains(List.of(1, 2, 0, 1));
    }

    @Test
    void oneFigureThatStandsElsewhereLeavesAllOfThemOpen() {
        assertThat(columns("     12                7", "            3          1288"))
                .isEmpty();
    }

    @Test
    void aFewFiguresSayNothing() {
        assertThat(columns("     12                7")).isEmpty();
    }

    private static Optional<List<Integer>> columns(String... lines) {
        var rows = List.of(lines).stream().map(AlignedColumnsTest::words).toList();
        return AlignedColumns.of(rows, HEADINGS)
                .map(aligned ->
                        rows.stream().flatMap(List::stream).map(aligned::column).toList());
    }

    private static List<Word> words(String line) {
        return SpacedLine.of(Text.of(line, Source::characters), 1, SpacedLine.Width.NARROW)
                .words();
    }
}
