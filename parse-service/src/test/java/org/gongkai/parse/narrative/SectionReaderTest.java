package org.gongkai.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Section;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Prose;
import org.junit.jupiter.api.Test;

class SectionReaderTest {
    @Test
    void proseIsCutAtTheHeadings() {
        var report = Prose.of("标题", "一、总体情况", "（一）主动公开情况", "全年发布120条。", "六、其他需要报告的事项", "无。");

        assertThat(SectionReader.sections(SectionReader.prose(report), Map.of()))
                .extracting(Section::number, Section::heading, Section::text, Section::source)
                .containsExactly(
                        tuple(1, "一、总体情况", "（一）主动公开情况\n全年发布120条。", Source.inParagraph(2, 0, 6)),
                        tuple(6, "六、其他需要报告的事项", "无。", Source.inParagraph(5, 0, 11)));
    }

    @Test
    void aListOfContentsIsNotTheSections() {
        var report = Prose.of(
                "目录",
                "一、总体情况",
                "……1",
                "二、主动公开政府信息情况",
                "三、收到和处理政府信息公开申请情况",
                "一、总体情况",
                "好。",
                "二、主动公开政府信息情况",
                "三、收到和处理政府信息公开申请情况",
                "收到3件。");

        assertThat(SectionReader.sections(SectionReader.prose(report), Map.of()))
                .extracting(Section::number, Section::text)
                .containsExactly(tuple(1, "好。"), tuple(2, ""), tuple(3, "收到3件。"));
    }

    @Test
    void headingsThatDoNotComeAgainAreSectionsHoweverEmpty() {
        var shell = Prose.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "无。");

        assertThat(SectionReader.sections(SectionReader.prose(shell), Map.of())).hasSize(3);
    }

    @Test
    void aTableWithoutItsHeadingTellsOfTheSection() {
        var place = Source.NOWHERE.inTable(2, 1, 1);

        var sections = SectionReader.sections(
                SectionReader.prose(Prose.of("一、总体情况", "好。", "五、存在的主要问题及改进情况", "无。")), Map.of(ReportTable.T3, place));

        assertThat(sections)
                .extracting(Section::number, Section::heading)
                .containsExactly(tuple(1, "一、总体情况"), tuple(3, ""), tuple(5, "五、存在的主要问题及改进情况"));
        assertThat(sections.get(1).source()).isEqualTo(place);
    }

    @Test
    void aTableUnderItsHeadingAddsNoSection() {
        assertThat(SectionReader.sections(
                        SectionReader.prose(Prose.of("三、收到和处理政府信息公开申请情况")), Map.of(ReportTable.T3, Source.NOWHERE)))
                .hasSize(1);
    }

    @Test
    void sectionsOutOfOrderStayInTheOrderOfTheDocument() {
        assertThat(SectionReader.sections(SectionReader.prose(Prose.of("六、其他需要报告的事项", "五、存在的主要问题及改进情况")), Map.of()))
                .extracting(Section::number)
                .containsExactly(6, 5);
    }

    @Test
    void whatStandsBeforeTheFirstHeadingIsThePreface() {
        assertThat(SectionReader.prose(Prose.of("标题", "前言。", "一、总体情况", "好。")))
                .extracting(
                        SectionReader.Prose::section,
                        prose -> prose.paragraphs().size())
                .containsExactly(tuple(0, 2), tuple(1, 1));
    }
}
