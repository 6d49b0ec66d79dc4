package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.events.Agency;
import org.gongkai.events.Binding;
import org.gongkai.events.Formats;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReaderInfo;
import org.gongkai.events.ReportParsed;
import org.junit.jupiter.api.Test;

/** A portal that may hand in reports of certain agencies only. */
class BoundPortalTest {
    private static final ReportParsed NINGWU = new ReportParsed(
            "s-1",
            "hash",
            "a.txt",
            "text/plain",
            new ReaderInfo("text", "1"),
            null,
            new Agency("140925", "宁武县人民政府", null, "140925", null),
            2020,
            "宁武县2020年年度报告",
            null,
            Formats.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Test
    void aReportOfItsOwnAgencyIsThatAgencysReport() {
        assertThat(ParseReports.asAllowed(NINGWU, new Binding(List.of("140925"))))
                .isEqualTo(NINGWU);
        assertThat(ParseReports.asAllowed(NINGWU, Binding.NONE)).isEqualTo(NINGWU);
    }

    @Test
    void aReportOfAnotherAgencyIsNobodysAndSaysWhy() {
        var result = ParseReports.asAllowed(NINGWU, new Binding(List.of("140926")));

        assertThat(result.agency()).isNull();
        assertThat(result.reportKey()).isEqualTo("s-1");
        assertThat(result.agencyKey()).isEqualTo("s-1");
        assertThat(result.title()).isEqualTo(NINGWU.title());
        assertThat(result.problems()).containsExactly(ParseProblem.of(ProblemKind.OTHER_AGENCY, "宁武县人民政府"));
    }
}
