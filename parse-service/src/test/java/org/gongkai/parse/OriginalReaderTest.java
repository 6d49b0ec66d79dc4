package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalReaderTest {
    private final OriginalReader reader = new OriginalReader(Limits.USUAL);

    @ParameterizedTest
    @ValueSource(strings = {"ningwu-2020.docx", "ningwu-2020.doc", "ningwu-2020.html"})
    void everyFigureThatWasReadStandsInTheCellItsPlaceNames(String sample) throws IOException {
        var document = Files.readAllBytes(Samples.own().resolve(sample));
        var original = reader.read(document);

        var figures = read(document);

        assertThat(figures)
                .hasSizeGreaterThan(40)
                .allSatisfy(figure -> assertThat(cell(original, figure.source()))
                        .as(figure.cell().value())
                        .contains(figure.printed().strip()));
        assertThat(original.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ningwu-2020.txt", "tongxin-2020.txt", "xiguo-2020.txt"})
    void everyFigureOfATextStandsWhereItsPlaceSays(String sample) throws IOException {
        var document = Files.readAllBytes(Samples.own().resolve(sample));
        var text = reader.read(document).text();

        var figures = read(document);

        assertThat(figures)
                .hasSizeGreaterThan(40)
                .allSatisfy(figure -> assertThat(text.substring(
                                figure.source().start(), figure.source().end()))
                        .as(figure.cell().value())
                        .contains(figure.printed().strip()));
    }

    @Test
    void aDocumentNobodyCanOpenSaysWhy() {
        var original = reader.read("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII));

        assertThat(original.problem().kind()).isEqualTo(ProblemKind.DAMAGED);
        assertThat(original.blocks()).isEmpty();
        assertThat(original.complete()).isFalse();
    }

    @Test
    void moreCellsThanAnybodyLooksThroughAreLeftOutAndSaidToBe() {
        var page = "<html><body><p>总体情况</p><table>" + "<tr><td>1</td></tr>".repeat(20_001)
                + "</table><p>完</p></body></html>";

        var original = reader.read(page.getBytes(StandardCharsets.UTF_8));

        assertThat(original.complete()).isFalse();
        assertThat(original.blocks()).hasSize(1);
    }

    private static List<Figure> read(byte[] document) {
        return new ReportParser()
                .parse(document, DocumentInfo.draft(null, document)).figures().stream()
                        .filter(figure -> figure.state() == FigureState.READ)
                        .toList();
    }

    private static String cell(Original original, Source place) {
        return original.blocks().stream()
                .filter(Original.Table.class::isInstance)
                .map(Original.Table.class::cast)
                .filter(table -> table.number() == place.table())
                .flatMap(table -> table.rows().stream().flatMap(List::stream))
                .filter(cell -> cell.row() == place.row() && cell.column() == place.column())
                .map(Original.Cell::text)
                .findFirst()
                .orElse("no such cell");
    }
}
