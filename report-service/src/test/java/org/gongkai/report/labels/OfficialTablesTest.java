package org.gongkai.report.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficialTablesTest {
    @ParameterizedTest
    @EnumSource(Format.class)
    void everyCellOfTheFormatStandsInItsTableOnceAndInPrintedOrder(Format format) {
        for (var table : OfficialTables.of(format)) {
            var cells = table.blocks().stream()
                    .flatMap(block -> block.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .toList();

            assertThat(cells).isEqualTo(CellId.of(table.table(), format));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyRowHasACellForEachColumn(Format format) {
        for (var table : OfficialTables.of(format)) {
            for (var block : table.blocks()) {
                assertThat(block.rows())
                        .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(block.columns()));
            }
        }
    }

    @Test
    void tableTwoHasABlockForEachItemOfTheArticle() {
        assertThat(OfficialTables.of(Format.V2019).getFirst().blocks()).hasSize(5);
        assertThat(OfficialTables.of(Format.V2021).getFirst().blocks())
                .hasSize(4)
                .extracting(block -> block.label().zh())
                .containsExactly("第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项");
    }

    @Test
    void theFormatOf2021HasWordsOfItsOwn() {
        var block = OfficialTables.of(Format.V2021).getFirst().blocks().getFirst();

        assertThat(block.rows().getLast().label().zh()).isEqualTo("行政规范性文件");
        assertThat(block.columns().getFirst().label().zh()).isEqualTo("本年制发件数");
    }

    @Test
    void everyCellHasANameThatNoOtherHas() {
        var names = Stream.of(ReportTable.values())
                .flatMap(table -> Stream.of(Format.values()).flatMap(format -> CellId.of(table, format).stream()))
                .distinct()
                .map(cell -> OfficialTables.label(cell).zh())
                .toList();

        assertThat(names).hasSize(224).doesNotHaveDuplicates();
        assertThat(OfficialTables.label(CellId.requests(RequestRow.REFUSED_1, Applicant.NATURAL))
                        .zh())
                .isEqualTo("（三）不予公开1.属于国家秘密 · 自然人");
    }

    @Test
    void theLabelsOfTheOrganisationsStandUnderOneHeading() {
        var columns = OfficialTables.of(Format.V2021).get(1).blocks().getFirst().columns();

        assertThat(columns).extracting(column -> column.groups().size()).containsExactly(0, 1, 1, 1, 1, 1, 0);
    }
}
