package org.gongkai.report.filers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.junit.jupiter.api.Test;

class FilerListTest {
    @Test
    void aLineNamesAnAgencyAndPerhapsWhereItStands() {
        var list = read("宁武县人民政府,140925,县级,政府\n宁武县教育局,140925,COUNTY,department\n某局\n");

        assertThat(list.mistakes()).isEmpty();
        assertThat(list.filers())
                .containsExactly(
                        new ExpectedFiler("宁武县人民政府", "140925", AdministrativeLevel.COUNTY, AgencyKind.GOVERNMENT),
                        new ExpectedFiler("宁武县教育局", "140925", AdministrativeLevel.COUNTY, AgencyKind.DEPARTMENT),
                        new ExpectedFiler("某局", "", null, null));
    }

    @Test
    void headingsMarksAndBlankLinesArePassedOver() {
        assertThat(read("\uFEFF名称,代码\r\n\r\n宁武县人民政府,140925000000\r\n").filers())
                .extracting(ExpectedFiler::division)
                .containsExactly("140925");
    }

    @Test
    void spreadsheetsMayWriteInGb18030AndQuoteAndUseTabs() {
        var bytes = "\"宁武县, \"\"人民政府\"\"\"\t140925\n".getBytes(Charset.forName("GB18030"));

        assertThat(FilerList.of(bytes).filers()).extracting(ExpectedFiler::name).containsExactly("宁武县, \"人民政府\"");
    }

    @Test
    void mistakesAreToldByTheirLine() {
        var list = read("宁武县人民政府,1x\n宁武县教育局,140925,最高级\n静乐县人民政府\n静乐县人民政府\n,140925\n");

        assertThat(list.mistakes()).extracting(FilerList.LineMistake::line).containsExactly(1, 2, 4, 5);
        assertThat(list.mistakes().get(2).detail()).isEqualTo("the same as line 3");
    }

    @Test
    void anEmptyListIsAMistake() {
        assertThat(read("\n").mistakes()).hasSize(1);
    }

    @Test
    void aLineOfRubbishDoesNotFillTheAnswer() {
        assertThat(read("a,b\n".repeat(5_000)).mistakes()).hasSize(101);
    }

    private static FilerList read(String csv) {
        return FilerList.of(csv.getBytes(StandardCharsets.UTF_8));
    }
}
