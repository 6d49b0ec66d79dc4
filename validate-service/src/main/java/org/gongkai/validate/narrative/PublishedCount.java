package org.gongkai.validate.narrative;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.events.Blame;
import org.gongkai.events.Message;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How much information was published in the whole year (主动公开政府信息总数): no cell holds it, and reports like to state it
 * in section one and again further down.
 */
final class PublishedCount {
    private static final Pattern STATED = Pattern.compile("(?:^|[，,：:）)\\s])"
            + "(?:(?<year>20\\d\\d)年度?[，,]?(?:全年|我[省市县区镇乡局委厅])?|全年|本年度?|今年)(?:共计?|累计|总计)?"
            + "主动公开(?:各类)?(?:政府)?信息(?:共计?|总计)?(?<count>\\d+)条(?!以上|左右)");

    private PublishedCount() {}

    private record Stated(Sentence sentence, String count) {}

    /** Broken where two numbers are stated; nothing where it is stated but once. */
    static List<Outcome> check(Report report) {
        var stated = report.sentences().stream()
                .flatMap(sentence -> in(sentence, report.parsed().year()).stream())
                .toList();
        if (stated.size() < 2) {
            return List.of();
        }
        var first = stated.getFirst();
        return List.of(stated.stream()
                .filter(other -> !other.count().equals(first.count()))
                .findFirst()
                .map(other -> broken(first, other))
                .orElse(Outcome.HOLDS));
    }

    private static Optional<Stated> in(Sentence sentence, @Nullable Integer year) {
        if (!sentence.text().contains("主动公开")) {
            return Optional.empty();
        }
        var matcher = STATED.matcher(sentence.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        var ofYear = matcher.group("year");
        return ofYear == null || ofYear.equals(String.valueOf(year))
                ? Optional.of(new Stated(sentence, matcher.group("count")))
                : Optional.empty();
    }

    private static Outcome broken(Stated one, Stated other) {
        return Outcome.Broken.in(
                "published",
                List.of(one.sentence().evidence(), other.sentence().evidence()),
                new Message(
                        "正文对全年主动公开信息的条数写了两个数字：" + one.count() + "和" + other.count() + "。",
                        "The prose states two numbers for what was published in the year: " + one.count() + " and "
                                + other.count() + "."),
                Blame.UNDECIDED);
    }
}
