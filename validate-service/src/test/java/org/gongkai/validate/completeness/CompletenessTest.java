package org.gongkai.validate.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.events.Blame;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            received 1                                    | ''
            section 6 absent                              | SECTION_MISSING
            section 6 without heading                     | HEADING_MISSING
            # its table is there, so that only the heading is lost
            section 3 absent                              | HEADING_MISSING
            section 2 absent                              | HEADING_MISSING
            section 2 absent, t2.* absent                 | SECTION_MISSING TABLE2_MISSING
            section 2 without heading, t2.* absent        | HEADING_MISSING TABLE2_MISSING
            t2.* absent                                   | TABLE2_MISSING
            t4.* absent                                   | TABLE4_MISSING
            t3.* absent                                   | T3_ROWS_MISSING
            refused5.* absent, other3.* absent            | T3_ROWS_MISSING
            refused5.legal absent                         | CELLS_MISSING
            coercion.decisions absent, regulations.* absent | CELLS_MISSING
            received blank                                | BLANK_CELLS
            t2.* blank, received blank                    | BLANK_CELLS BLANK_CELLS
            # what was not read is neither blank nor missing
            received ambiguous, granted text              | UNREAD_CELLS
            # a picture of a table is neither a table nor a table that is missing
            t4.* absent, problem table is image           | TABLE_IS_IMAGE
            t3.* absent, problem table is image           | TABLE_IS_IMAGE
            problem table is image                        | ''
            section 2 after 6                             | SECTION_ORDER
            # what is missing is not out of order
            section 5 absent, section 6 after 6           | SECTION_MISSING
            section 5 "无"                                | SECTION5_EMPTY
            section 5 ""                                  | SECTION5_EMPTY
            section 6 "无"                                | FEE_NOT_REPORTED
            section 6 "收费情况：0元。"                   | ''
            format 2019, section 6 "无"                   | ''
            # nothing was read there, so nothing is said of it
            section 6 ""                                  | ''
            section 1 ""                                  | ''
            section 1 "公布信息，管理网站，督促整改。"    | OVERVIEW_ASPECT_MISSING
            # the right of supervision is no supervision
            section 1 "公布信息，受理申请，管理网站，保障群众的监督权。" | OVERVIEW_ASPECT_MISSING
            # told elsewhere among the prose before the tables
            section 1 "公布信息，管理网站，督促整改。", section 3 "收到申请1件。" | ''
            no preface                                    | PREFACE_MISSING
            # a preface may say so in words that were not understood
            no period                                     | ''
            preface 根据《条例》编制本报告。              | PREFACE_MISSING
            preface 根据《条例》编制，统计期限为全年，请到县政府网站下载，电话0000。 | ''
            section 5 "问题不少，本年度将逐项加以改进，并继续完善公开的各项机制，" | TEXT_TRUNCATED
            section 5 "主要问题是形式单一。下一年将改进：一是细化目录；二是用图表等以及进一步" | TEXT_TRUNCATED
            # a signature or the words of a page may follow the last section
            section 6 "收费0元。青禾县人民政府办公室政务公开科编制并负责解释本报告的全部内容" | ''
            section 6 "收费0元，同时将继续完善收费标准公示、缴费渠道便民、费用减免告知，" | TEXT_TRUNCATED
            section 2 "信息内容本年制发件数本年废止件数现行有效件数行政规范性文件总计" | ''
            """)
    void whatTheFormatAsksForMustBeThere(String example, String rules) {
        var broken = CompletenessRules.ALL.stream()
                .flatMap(rule -> rule.check().on(new Report(ExampleReport.of(example))).stream()
                        .filter(Outcome.Broken.class::isInstance)
                        .map(_ -> rule.info().id()))
                .toList();

        assertThat(String.join(" ", broken)).isEqualTo(rules);
    }

    @Test
    void blankCellsAreCountedPerTable() {
        var broken = broken("BLANK_CELLS", "format 2019, t2.* blank, t4.* blank, litigationDirect.total 0");

        assertThat(broken).extracting(breach -> breach.cells().size()).containsExactly(22, 14);
        assertThat(broken.getFirst().message().zh())
                .isEqualTo("表二有22个单元格空白：“规章”行“本年新制作数量”栏、“规章”行“本年新公开数量”栏、“规章”行“对外公开总数量”栏等。");
        assertThat(broken.getLast().message().en())
                .isEqualTo("Table four has 14 blank cells: row “行政复议” (reconsideration), column “结果维持” (upheld);"
                        + " row “行政复议” (reconsideration), column “结果纠正” (corrected);"
                        + " row “行政复议” (reconsideration), column “其他结果” (otherOutcome); and 11 more.");
    }

    @Test
    void wordsThatWereNotFoundAreNotCertainlyTheAgencysMistakeAndWordsThatStandThereAre() {
        var silent = "section 1 \"本年度在网站发布信息20条，加强了内容审核，开展了业务培训。\"";

        assertThat(broken("OVERVIEW_ASPECT_MISSING", silent).getFirst().blame()).isEqualTo(Blame.UNDECIDED);
        assertThat(broken("SECTION5_EMPTY", "section 5 \"无。\"").getFirst().blame())
                .isEqualTo(Blame.AGENCY);
    }

    @Test
    void missingRowsAreNamed() {
        var broken = broken("T3_ROWS_MISSING", "refused5.* absent, refused6.* absent")
                .getFirst();

        assertThat(broken.message().zh()).isEqualTo("表三缺少2行：“5.属于三类内部事务信息”、“6.属于四类过程性信息”。");
        assertThat(broken.cells()).hasSize(14);
    }

    @Test
    void aTableInTheWordsOfItsOwnFormat() {
        assertThat(broken("BLANK_CELLS", "normativeDocuments.made blank")
                        .getFirst()
                        .message()
                        .zh())
                .isEqualTo("表二有1个单元格空白：“行政规范性文件”行“本年制发件数”栏。");
    }

    @Test
    void whatIsMissingIsBlamedOnTheReadingWhenThatIsLikely() {
        assertThat(broken("SECTION_MISSING", "section 6 absent").getFirst().blame())
                .isEqualTo(Blame.UNDECIDED);
        assertThat(broken("SECTION_MISSING", "section 6 absent, problem encoding loss")
                        .getFirst()
                        .blame())
                .isEqualTo(Blame.EXTRACTION);
        assertThat(broken("TABLE2_MISSING", "t2.* absent, problem damaged")
                        .getFirst()
                        .blame())
                .isEqualTo(Blame.EXTRACTION);
        assertThat(broken("T3_ROWS_MISSING", "refused5.* absent, problem row not recognised")
                        .getFirst()
                        .blame())
                .isEqualTo(Blame.EXTRACTION);
    }

    @Test
    void aTextThatBreaksOffJustBeforeMakesTheReadingSuspect() {
        var brokenOff = "section 1 \"先后举办两次基层政务公开标准化规范化培训班，促进全县各单位政务公开工作的规\"";
        var finished = "section 1 \"先后举办两次基层政务公开标准化规范化培训班，促进全县各单位政务公开工作。\"";
        var signed = "section 1 \"工作正常。\n某某县人民政府办公室\"";
        var withoutTwo = ", section 2 absent, t2.* absent";

        assertThat(broken("SECTION_MISSING", brokenOff + withoutTwo).getFirst().blame())
                .isEqualTo(Blame.EXTRACTION);
        assertThat(broken("TABLE2_MISSING", brokenOff + withoutTwo).getFirst().blame())
                .isEqualTo(Blame.EXTRACTION);
        assertThat(broken("SECTION_MISSING", finished + withoutTwo).getFirst().blame())
                .isEqualTo(Blame.UNDECIDED);
        assertThat(broken("SECTION_MISSING", signed + withoutTwo).getFirst().blame())
                .isEqualTo(Blame.UNDECIDED);
    }

    private static List<Outcome.Broken> broken(String rule, String example) {
        return CompletenessRules.ALL.stream()
                .filter(candidate -> candidate.info().id().equals(rule))
                .flatMap(candidate -> candidate.check().on(new Report(ExampleReport.of(example))).stream())
                .filter(Outcome.Broken.class::isInstance)
                .map(Outcome.Broken.class::cast)
                .toList();
    }
}
