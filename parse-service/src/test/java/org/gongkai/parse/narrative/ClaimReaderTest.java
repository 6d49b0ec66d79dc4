package org.gongkai.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.gongkai.events.Claim;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {
    private static final Formats FORMATS = new Formats(Format.V2021, Format.V2021, Format.V2021);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020年，全县收到政府信息公开申请83件。 | t3.received.total=83
            2020年青山县共受理有效信息公开申请83件 | t3.received.total=83
            全年共受理依申请公开12件。 | t3.received.total=12
            全年共收到12份政府信息公开申请。 | t3.received.total=12
            全年收到政府信息公开申请十二件。 | t3.received.total=12
            全年收到政府信息公开申请两宗。 | t3.received.total=2
            全年收到政府信息公开申请1,234件。 | t3.received.total=1234
            收到公民、法人和其他组织的政府信息公开申请5件。 | t3.received.total=5
            收到政府信息公开申请3件，均为自然人申请。 | t3.received.total=3 t3.received.natural=3
            收到政府信息公开申请9件，其中自然人7件，商业企业2件。 | t3.received.total=9 t3.received.natural=7 t3.received.business=2
            申请中上年结转2件，予以公开52件。 | t3.carriedIn.total=2 t3.granted.total=52
            申请予以公开52件，部分公开24件。 | t3.granted.total=52 t3.partiallyGranted.total=24
            申请予以公开52件、部分公开24件。 | t3.granted.total=52 t3.partiallyGranted.total=24
            收到申请6件，其中3件予以公开，1件属于行政查询事项。 | t3.received.total=6 t3.granted.total=3 t3.refused8.total=1
            其余申请因本机关不掌握相关政府信息7件。 | t3.unavailable1.total=7
            对申请不予公开5件。 | refused1..refused8=5
            答复申请中无法提供4件，不予处理3件。 | unavailable1..unavailable3=4 unprocessed1..unprocessed5=3
            申请中其他处理14件。 | other1..other3=14
            申请办结80件，结转下年度继续办理3件。 | t3.total.total=80 t3.carriedOut.total=3
            另有申请结转下年度继续办理3件。 | t3.carriedOut.total=3
            收到申请3件，其中1件结转至下一年度办理。 | t3.received.total=3 t3.carriedOut.total=1
            因政府信息公开引发行政复议案件3件。 | t4.reconsideration.total=3
            因政府信息公开被申请行政复议2件，维持1件，纠正1件。 | t4.reconsideration.total=2 t4.reconsideration.upheld=1 t4.reconsideration.corrected=1
            有1件涉及政府信息公开的行政诉讼。 | litigationDirect..litigationAfterReconsideration=1
            涉及政府信息公开的行政诉讼案件2件，结果维持2件。 | litigationDirect..litigationAfterReconsideration=2 litigationDirect..litigationAfterReconsideration=2
            政府信息公开未经复议直接起诉1件。 | t4.litigationDirect.total=1
            2019年结转的申请除外，2020年共收到政府信息公开申请83件。 | t3.received.total=83
            全年收到政府信息公开申请8件，与《2019年度报告》相比变化不大。 | t3.received.total=8
            制发行政规范性文件5件，废止2件，现行有效30件。 | t2.normativeDocuments.made=5 t2.normativeDocuments.repealed=2 t2.normativeDocuments.effective=30
            公布现行有效行政规范性文件698件。 | t2.normativeDocuments.effective=698
            作出行政许可决定961件，行政处罚处理决定12件。 | t2.licensing.decisions=961 t2.penalties.decisions=12
            全年行政事业性收费12.5万元。 | t2.fees.amount=12.5
            全年行政事业性收费5000元。 | t2.fees.amount=0.5
            """)
    void aCountInOneBreathWithItsWordsIsAClaim(String sentence, String claims) {
        assertThat(claims(sentence)).containsExactlyInAnyOrder(claims.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            全年未收到政府信息公开申请。 | t3.received.total=0
            2020年没有收到公民、法人和其他组织的政府信息公开申请。 | t3.received.total=0
            本年度无依申请公开件。 | t3.received.total=0
            收到政府信息公开申请0件。 | t3.received.total=0
            收到申请2件，无结转下年度办理的申请。 | t3.received.total=2 t3.carriedOut.total=0
            未发生因政府信息公开引起的行政复议、行政诉讼。 | t4.reconsideration.total=0 litigationDirect..litigationAfterReconsideration=0
            没有因政府信息公开申请行政复议、提起行政诉讼的情况。 | t4.reconsideration.total=0 litigationDirect..litigationAfterReconsideration=0
            政府信息公开行政复议、行政诉讼均为0件。 | t4.reconsideration.total=0 litigationDirect..litigationAfterReconsideration=0
            无政府信息公开行政诉讼案件。 | litigationDirect..litigationAfterReconsideration=0
            """)
    void thatThereWasNoneIsAClaimOfZero(String sentence, String claims) {
        assertThat(claims(sentence)).containsExactlyInAnyOrder(claims.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two cells together
                "申请中予以公开及部分公开42件。",
                "申请中予以公开和部分公开共42件。",
                "申请中予以公开、部分公开共42件。",
                "对申请予以公开或者部分公开42件。",
                "政府信息公开行政复议和行政诉讼案件共3件。",
                "政府信息公开工作有序，一般行政诉讼应诉217件。",
                "政府信息公开工作有序，被提起行政诉讼217件（不涉及政府信息公开）。",
                "政府信息公开行政复议、行政诉讼分别为3件、2件。",
                // another year
                "2019年收到政府信息公开申请20件。",
                "2019年，全县共收到政府信息公开申请20件。",
                "2019年收到政府信息公开申请20件。其中予以公开10件。",
                "去年收到政府信息公开申请20件。",
                "自条例施行以来累计收到政府信息公开申请300件。",
                // a difference
                "收到政府信息公开申请比上年增加20件。",
                "收到政府信息公开申请同比下降5件。",
                // about so many
                "本年收到政府信息公开申请20余件。",
                "本年收到政府信息公开申请近百件。",
                // a part
                "其中，收到网上政府信息公开申请12件。",
                "通过当面方式收到政府信息公开申请以外，收到信函政府信息公开申请3件。",
                "县公安局收到政府信息公开申请12件。",
                // something else
                "收到行政复议申请3件。",
                "受理行政许可申请961件。",
                "收到群众信访申请30件。",
                "办理行政复议案件156件。",
                "办理政府信息公开行政复议案件6件。",
                "对7件规范性文件予以公开，会议予以公开12次。",
                "制作政府信息425条，依申请公开信息数182条，不予公开信息数95条。",
                "收到申请2件规范性文件的函。",
                "无政府信息公开行政诉讼败诉案件。",
                "未收到政府信息公开申请行政复议决定书。",
                "如未收到政府信息公开申请，应当零报告。",
                "全年收取信息处理费0元。",
                "备案审查规范性文件12件。",
                "主动公开政府信息1234条，网站访问量36万次。",
                // no number at all
                "收到政府信息公开申请数量较多。"
            })
    void aSentenceThatMaySpeakOfSomethingElseGivesNoClaim(String sentence) {
        assertThat(claims(sentence)).isEmpty();
    }

    @Test
    void twoNumbersForOneThingAreBothKept() {
        assertThat(claims("全年收到政府信息公开申请8件。工作平稳。共受理政府信息公开申请9件。"))
                .containsExactly("t3.received.total=8", "t3.received.total=9");
    }

    @Test
    void wordsOfScopeAreKept() {
        assertThat(read("2020年，区本级收到政府信息公开申请8件。")).extracting(Claim::scope).containsExactly("区本级");
        assertThat(read("2020年，全县各部门收到政府信息公开申请8件。")).extracting(Claim::scope).containsExactly("全县各部门");
        assertThat(read("2020年，我局收到政府信息公开申请8件。")).extracting(Claim::scope).containsExactly((String) null);
    }

    @Test
    void aSubheadingSaysWhatTheNextParagraphIsAbout() {
        var prose = SectionReader.prose(Prose.of("（二）依申请公开情况", "全年予以公开3件。", "全年予以公开4件。"));

        assertThat(ClaimReader.claims(prose, 2020, null, FORMATS))
                .extracting(ClaimReaderTest::inShort)
                .containsExactly("t3.granted.total=3");
    }

    @Test
    void cellsThatTheFormatLacksAreNotSpokenOf() {
        var prose = SectionReader.prose(Prose.of("制发规范性文件5件，现行有效30件。申请中其他处理1件。"));

        assertThat(ClaimReader.claims(prose, 2020, null, new Formats(Format.V2019, Format.V2019, Format.V2019)))
                .extracting(ClaimReaderTest::inShort)
                .containsExactly("t2.normativeDocuments.made=5", "t3.other.total=1");
    }

    @Test
    void aClaimKeepsItsSentenceAndItsPlace() {
        var document = Prose.of("前言。", "工作平稳。2020年收到政府信息公开申请４件，均已答复。另有说明。");

        var claims = ClaimReader.claims(SectionReader.prose(document), 2020, null, FORMATS);

        assertThat(claims).isEmpty(); // full-width digits are folded before prose is read
        var folded = Prose.of("前言。", "工作平稳。2020年收到政府信息公开申请4件，均已答复。另有说明。");
        assertThat(ClaimReader.claims(SectionReader.prose(folded), 2020, null, FORMATS))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.sentence()).isEqualTo("2020年收到政府信息公开申请4件，均已答复。");
                    assertThat(claim.source()).isEqualTo(Source.inParagraph(2, 5, 28));
                });
    }

    @Test
    void withoutAKnownYearAnyYearIsTheReports() {
        assertThat(ClaimReader.claims(SectionReader.prose(Prose.of("2019年收到政府信息公开申请20件。")), null, null, FORMATS))
                .hasSize(1);
    }

    @Test
    void endlessSentencesAndNumbersTakeNoTime() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(claims("申请部分公开比9件，".repeat(5_000))).isEmpty();
            assertThat(claims("收到政府信息公开申请" + "9".repeat(50_000) + "件")).isEmpty();
        });
    }

    private static List<String> claims(String sentence) {
        return read(sentence).stream().map(ClaimReaderTest::inShort).toList();
    }

    private static List<Claim> read(String sentence) {
        return ClaimReader.claims(SectionReader.prose(Prose.of(sentence)), 2020, null, FORMATS);
    }

    /** The cell, or the rows from the first to the last of those that are counted together. */
    private static String inShort(Claim claim) {
        return (claim.plus().isEmpty()
                        ? claim.cell()
                        : claim.cell().row() + ".." + claim.plus().getLast().row())
                + "=" + claim.value();
    }
}
