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
            2020年宁武县共受理有效信息公开申请83件 | t3.received.total=83
            全年共受理依申请公开12件。 | t3.received.total=12
            本年收到申请20余件。 | t3.received.total=20
            申请中上年结转2件，予以公开52件。 | t3.carriedIn.total=2 t3.granted.total=52
            申请予以公开52件，部分公开24件。 | t3.granted.total=52 t3.partiallyGranted.total=24
            申请予以公开52件、部分公开24件。 | t3.granted.total=52 t3.partiallyGranted.total=24
            其余申请因本机关不掌握相关政府信息7件。 | t3.unavailable1.total=7
            另有申请结转下年度继续办理3件。 | t3.carriedOut.total=3
            因政府信息公开引发行政复议案件3件。 | t4.reconsideration.total=3
            2019年结转的申请除外，2020年共收到政府信息公开申请83件。 | t3.received.total=83
            """)
    void aCountInOneBreathWithItsWordsIsAClaim(String sentence, String claims) {
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
                // another year
                "2019年收到政府信息公开申请20件。",
                "2019年，全县共收到政府信息公开申请20件。",
                "去年收到政府信息公开申请20件。",
                // a difference
                "收到政府信息公开申请比上年增加20件。",
                "收到政府信息公开申请同比下降5件。",
                // a part
                "其中，收到网上政府信息公开申请12件。",
                "通过当面方式收到政府信息公开申请以外，收到信函政府信息公开申请3件。",
                "因政府信息公开引发的行政复议维持2件。",
                // something else
                "收到行政复议申请3件。",
                "受理行政许可申请961件。",
                "收到群众信访申请30件。",
                "办理行政复议案件156件。",
                "对7件规范性文件予以公开，会议予以公开12次。",
                "对申请不予公开5件。",
                // no number at all
                "全年未收到政府信息公开申请。",
                "收到政府信息公开申请数量较多。"
            })
    void aSentenceThatMaySpeakOfSomethingElseGivesNoClaim(String sentence) {
        assertThat(claims(sentence)).isEmpty();
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
        return ClaimReader.claims(SectionReader.prose(Prose.of(sentence)), 2020, null, FORMATS).stream()
                .map(ClaimReaderTest::inShort)
                .toList();
    }

    private static String inShort(Claim claim) {
        return claim.cell() + "=" + claim.value();
    }
}
