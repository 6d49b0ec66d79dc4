package org.gongkai.parse.narrative;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.events.StatisticalPeriod;
import org.gongkai.parse.agency.ChineseDate;
import org.jspecify.annotations.Nullable;

/** Finds the statistical period (统计期限) that a report says its figures cover. */
public final class PeriodReader {
    private static final String BETWEEN = "(?:起|始|开始|以来)?(?:至|到|-|—|~|–|－)+";
    private static final Pattern FROM_TO =
            Pattern.compile(ChineseDate.pattern("1") + BETWEEN + ChineseDate.pattern("2") + "(?:日?止|期间)?");
    private static final Pattern HALF = Pattern.compile(ChineseDate.pattern("1") + "(?:起|止)");
    private static final Wording NAMED = Wording.of(
            "统计|所列|数据|报告|数字",
            "统计(?:数据)?(?:的)?(?:期限|时限|时间|时段|周期|区间|范围|期间|年度)"
                    + "|(?:所列|数据|报告)[^。；;]{0,12}?(?:期限|时限|时段|期间)|所列[^。；;]{0,12}?(?:数据|数字)"
                    + "|(?:数据|数字)(?:的)?统计");
    /** What stands further from the name of the period is not its dates. */
    private static final int FAR = 60;

    private PeriodReader() {}

    /** The first period that the prose names; empty when there is none. */
    public static Optional<StatisticalPeriod> period(List<SectionReader.Prose> prose) {
        return prose.stream()
                .flatMap(part -> part.passages().stream())
                .flatMap(passage -> period(passage).stream())
                .findFirst();
    }

    private static Optional<StatisticalPeriod> period(Passage passage) {
        var words = passage.value();
        for (var named : NAMED.in(words)) {
            int end = endOfSentence(words, named.end());
            for (var pattern : List.of(FROM_TO, HALF)) {
                var dates = pattern.matcher(words).region(named.end(), end);
                if (dates.find()) {
                    var to = pattern == FROM_TO ? to(dates) : null;
                    boolean isEnd = pattern == HALF && dates.group().endsWith("止");
                    var first = ChineseDate.read(dates.group("y1"), dates.group("m1"), dates.group("d1"));
                    return Optional.of(new StatisticalPeriod(
                            isEnd ? null : first.orElse(null),
                            isEnd ? first.orElse(null) : to,
                            passage.original(named.start(), dates.end()),
                            passage.source(named.start(), dates.end())));
                }
            }
        }
        return Optional.empty();
    }

    /** 「2020年1月1日至12月31日」: the second day is of the same year where it prints none. */
    private static @Nullable LocalDate to(Matcher dates) {
        var year = dates.group("y2") == null ? dates.group("y1") : dates.group("y2");
        return ChineseDate.read(year, dates.group("m2"), dates.group("d2")).orElse(null);
    }

    private static int endOfSentence(String words, int from) {
        int stop = words.indexOf('。', from);
        return Math.min(stop < 0 ? words.length() : stop, from + FAR);
    }
}
