package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellIdTest {
    @ParameterizedTest
    @CsvSource({"V2019, T2, 22", "V2019, T3, 161", "V2019, T4, 15", "V2021, T2, 10", "V2021, T3, 175", "V2021, T4, 15"})
    void eachTableHasTheCellsOfItsFormat(Format format, ReportTable table, int cells) {
        assertThat(CellId.of(table, format)).hasSize(cells).doesNotHaveDuplicates();
    }

    @Test
    void tableTwoOf2019AsksForItemsChangesAndProcurement() {
        assertThat(CellId.of(ReportTable.T2, Format.V2019))
                .extracting(CellId::value)
                .startsWith("t2.regulations.made", "t2.regulations.published", "t2.regulations.totalPublished")
                .contains("t2.otherManagement.decisions", "t2.coercion.change")
                .endsWith(
                        "t2.fees.previousItems", "t2.fees.change", "t2.procurement.projects", "t2.procurement.amount");
    }

    @Test
    void tableTwoOf2021AsksForDecisionsAndTheFeeOnly() {
        assertThat(CellId.of(ReportTable.T2, Format.V2021))
                .extracting(CellId::value)
                .containsExactly(
                        "t2.regulations.made",
                        "t2.regulations.repealed",
                        "t2.regulations.effective",
                        "t2.normativeDocuments.made",
                        "t2.normativeDocuments.repealed",
                        "t2.normativeDocuments.effective",
                        "t2.licensing.decisions",
                        "t2.penalties.decisions",
                        "t2.coercion.decisions",
                        "t2.fees.amount");
    }

    @Test
    void otherHandlingIsOneRowIn2019AndThreeIn2021() {
        assertThat(rowsOfTableThree(Format.V2019)).contains("other").doesNotContain("other1", "other2", "other3");
        assertThat(rowsOfTableThree(Format.V2021))
                .containsSequence("unprocessed5", "other1", "other2", "other3", "total", "carriedOut")
                .doesNotContain("other");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void cellsSortIntoPrintedOrder(Format format) {
        var printed = new ArrayList<CellId>();
        for (var table : ReportTable.values()) {
            printed.addAll(CellId.of(table, format));
        }
        var shuffled = new ArrayList<>(printed);
        Collections.shuffle(shuffled, new Random(711));

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(printed);
    }

    @Test
    void anIdTellsItsTableRowAndColumn() {
        var cell = CellId.of("t4.litigationAfterReconsideration.otherOutcome");

        assertThat(cell.table()).isEqualTo(ReportTable.T4);
        assertThat(cell.row()).isEqualTo("litigationAfterReconsideration");
        assertThat(cell.column()).isEqualTo("otherOutcome");
        assertThat(cell).hasToString("t4.litigationAfterReconsideration.otherOutcome");
    }

    @Test
    void anIdMadeOfItsPartsIsTheIdReadFromText() {
        assertThat(CellId.disclosure(DisclosureRow.FEES, DisclosureColumn.AMOUNT))
                .isEqualTo(CellId.of("t2.fees.amount"));
        assertThat(CellId.requests(RequestRow.REFUSED_8, Applicant.OTHER_ORGANISATIONS))
                .isEqualTo(CellId.of("t3.refused8.otherOrganisations"));
        assertThat(CellId.cases(CaseGroup.RECONSIDERATION, CaseOutcome.PENDING))
                .isEqualTo(CellId.of("t4.reconsideration.pending"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t3",
                "t1.received.natural",
                "t3.received",
                "t3.received.Natural",
                "t3.refused9.natural",
                "t3.other4.total",
                "t2.procurement.change",
                "t2.otherManagement.effective",
                "t4.reconsideration.natural",
                "t3.received.natural ",
                "T3.received.natural"
            })
    void anIdThatNoFormatHasIsRefused(String id) {
        assertThatThrownBy(() -> CellId.of(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(id);
    }

    @Test
    void aCombinationThatNoFormatAsksForIsRefused() {
        assertThatThrownBy(() -> CellId.disclosure(DisclosureRow.PROCUREMENT, DisclosureColumn.REPEALED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theResultRowsAreAllRowsBetweenReceiptAndTotal() {
        assertThat(RequestRow.resultsOf(Format.V2019)).hasSize(19).doesNotContain(RequestRow.TOTAL);
        assertThat(RequestRow.resultsOf(Format.V2021)).hasSize(21).doesNotContain(RequestRow.RECEIVED);
    }

    private static List<String> rowsOfTableThree(Format format) {
        return CellId.of(ReportTable.T3, format).stream()
                .map(CellId::row)
                .distinct()
                .toList();
    }
}
