package org.gongkai.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.events.Agency;
import org.gongkai.events.Formats;
import org.gongkai.events.ReaderInfo;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.Section;
import org.gongkai.events.Source;
import org.junit.jupiter.api.Test;

class NarrativeTest {
    @Test
    void namesYearsAndNumbersDoNotCount() {
        var one = narrative("宁武县教育局", "140925", "2023年，宁武县教育局共答复群众来信和网上留言41件。我局的公开目录按季度更新。");
        var other = narrative("平山县财政局", "130131", "2022年，平山县财政局共答复群众来信和网上留言7件。我县的公开目录按季度更新。");

        assertThat(one.set().hashes()).isEqualTo(other.set().hashes()).hasSize(2);
        assertThat(one.longestInCommon(other)).contains("宁武县教育局共答复群众来信");
    }

    @Test
    void divisionsAboveAreLeftOutWithAndWithoutTheirLevel() {
        var one = narrative("宁武县人民政府", "140925", "按照山西省和忻州市的部署，宁武组织了三次专题培训会。");
        var other = narrative("平山县人民政府", "130131", "按照河北省和石家庄市的部署，平山组织了五次专题培训会。");

        assertThat(one.set().hashes()).isEqualTo(other.set().hashes()).hasSize(1);
    }

    @Test
    void whatEveryReportMustSayIsNoCopy() {
        assertThat(narrative("宁武县人民政府", "140925", "根据《中华人民共和国政府信息公开条例》的要求编制本报告。统计期限自1月1日起。")
                        .set()
                        .hashes())
                .isEmpty();
    }

    @Test
    void otherSectionsAreNotLookedAt() {
        var report = report("宁武县人民政府", "140925", new Section(6, "六", "收取信息处理费的情况和往年完全一样。", Source.NOWHERE));

        assertThat(Narrative.of(report).set().hashes()).isEmpty();
    }

    @Test
    void halfEqualSetsNearlyAlwaysShareABandAndStrangersNearlyNever() {
        int alike = 0;
        int strangers = 0;
        for (int n = 0; n < 200; n++) {
            // 30 members each: 20 in common are a half of all, 2 in common a thirtieth
            var set = set(n * 1000, 30);
            alike += shareBand(set, set(n * 1000 + 10, 30)) ? 1 : 0;
            strangers += shareBand(set, set(n * 1000 + 28, 30)) ? 1 : 0;
        }

        assertThat(alike).isGreaterThan(170);
        assertThat(strangers).isLessThan(5);
    }

    @Test
    void setsOfDifferentYearsShareNoBand() {
        var set = set(0, 30);

        assertThat(MinHash.bands(set, 2022)).doesNotContain(MinHash.bands(set, 2023));
    }

    @Test
    void commonMembersAreCounted() {
        assertThat(SentenceSet.of(new long[] {1, 3, 5}).inCommon(SentenceSet.of(new long[] {3, 4, 5})))
                .isEqualTo(2);
    }

    private static boolean shareBand(long[] one, long[] other) {
        var bands = MinHash.bands(one, 2023);
        var others = MinHash.bands(other, 2023);
        return IntStream.range(0, bands.length).anyMatch(i -> bands[i] == others[i]);
    }

    private static long[] set(int from, int size) {
        return IntStream.range(from, from + size)
                .mapToLong(n -> Hash.of("sentence " + n))
                .sorted()
                .toArray();
    }

    private static Narrative narrative(String agency, String division, String text) {
        return Narrative.of(report(agency, division, new Section(1, "一、总体情况", text, Source.NOWHERE)));
    }

    private static ReportParsed report(String agency, String division, Section section) {
        return new ReportParsed(
                "id",
                "hash",
                null,
                "text/plain",
                new ReaderInfo("text", "1"),
                Instant.EPOCH,
                new Agency(division, agency, null, division, null),
                2023,
                null,
                null,
                Formats.NONE,
                List.of(),
                List.of(section),
                List.of(),
                List.of());
    }
}
