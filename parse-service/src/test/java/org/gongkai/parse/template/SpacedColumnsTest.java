package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.SpacedColumns.Headings;
import org.gongkai.parse.template.SpacedLine.Word;
import org.junit.jupiter.api.Test;

class SpacedColumnsTest {
    private static final List<Word> HEADINGS = words("        made      repealed     valid");

    @Test
    void aFigureBelowItsHeadingIsInItsColumn() {
        assertThat(cells("         12                     7")).isEqualTo("12||7");
    }

    @Test
    void aFigureThatWouldLeaveNoColumnForTheOnesBehindItIsInDoubt() {
        assertThat(cells("                               12    7")).isEqualTo("?12|?12|7");
    }

    private static String cells(String line) {
        var row = words(line);
        var headings = new Headings(HEADINGS, 6, 2, false);
        return new SpacedColumns(List.of(row), Optional.of(headings), HEADINGS.size(), false)
                .cells(row, Text.of("", Source::characters)).stream()
                        .map(cell -> (cell.doubtful() ? "?" : "") + cell.text().value())
                        .collect(Collectors.joining("|"));
    }

    private static List<Word> words(String line) {
        return SpacedLine.of(Text.of(line, Source::characters), 1, SpacedLine.Width.NARROW)
                .words();
    }
}
