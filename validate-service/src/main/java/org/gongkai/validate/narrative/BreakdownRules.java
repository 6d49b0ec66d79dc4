package org.gongkai.validate.narrative;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.Breakdown;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.Part;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;

/** Wholes that the prose takes apart: the parts fit into the whole, and their shares are worked out rightly. */
final class BreakdownRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** One piece of information may be published in several places, and so belong to several parts. */
    private static final Pattern MAY_OVERLAP = Pattern.compile("信息|文章|稿件|动态|内容|文件|条");

    /** An item of a list, or a total, is no part of the item before it. */
    private static final Pattern NEXT_ITEM = Pattern.compile("总计|合计|^[（(][一二三四五六七八九十][)）]");

    private static final Pattern REASONS = Pattern.compile("不予公开|无法提供|不予处理|其他处理");

    private static final Pattern REQUESTS = Pattern.compile("申请(?!公开信息)|受理|收到|办结|答复");

    /** Parts that are all there can be, so that fewer than the whole is a mistake too. */
    private static final List<List<Pattern>> PARTITIONS = List.of(
            List.of(Pattern.compile("主动公开"), Pattern.compile("依申请公开"), Pattern.compile("不予公开")),
            List.of(Pattern.compile("自然人|公民"), Pattern.compile("法人(?:和|或者?|及|以及|与|、)其[他它]组织")));

    static final List<Rule> ALL = List.of(
            new Rule(
                    NarrativeInfo.of(
                            "NARR_PARTS_SUM",
                            Severity.WARNING,
                            new Message("正文“其中”各部分之和应与整体相符", "The parts that the prose names fit their whole"),
                            new Message(
                                    "部分之和大于整体，或者分类齐全（如主动公开、依申请公开、不予公开）而小于整体的提示；同一信息可在多处发布，因此信息条数的部分之和较大不算错，单个部分大于整体才算。",
                                    "Parts that add up to more than the whole, or to less where they are all there can be. One"
                                            + " piece of information may count in several parts, so there only a part that"
                                            + " is larger than the whole is reported.")),
                    new Rule.Examples(
                            "breakdown 信息总数 425 = 主动公开 148 + 依申请公开 182 + 不予公开 95",
                            "breakdown 信息总数 510 = 主动公开 198 + 依申请公开 142 + 不予公开 137"),
                    report -> report.parsed().breakdowns().stream()
                            .map(breakdown -> sum(breakdown, report))
                            .toList()),
            new Rule(
                    NarrativeInfo.of(
                            "NARR_PERCENT",
                            Severity.WARNING,
                            new Message("正文中的百分比应计算正确", "Percentages in the prose are worked out rightly"),
                            new Message(
                                    "按印出的小数位数重算，逢五进、舍都算对；整体不明的，不予判断。",
                                    "Worked out again with the decimals that are printed; a half may be rounded up or down."
                                            + " Where the whole is not known the rule is not assessable.")),
                    new Rule.Examples(
                            "breakdown 申请 83 = 公民 41 49% + 法人及其他组织 42 51%",
                            "breakdown 申请 83 = 公民 41 47% + 法人及其他组织 42 51%"),
                    BreakdownRules::percentages));

    private BreakdownRules() {}

    private static Outcome sum(Breakdown breakdown, Report report) {
        var whole = breakdown.whole();
        var values = values(breakdown);
        if (whole == null
                || values.isEmpty()
                || values.size() < breakdown.parts().size()
                || runsOn(breakdown)) {
            return new Outcome.NotAssessable("the whole or a part is not stated");
        }
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = sum.compareTo(whole);
        if (compared == 0) {
            return Outcome.HOLDS;
        }
        var disjoint = isPartition(breakdown) || countsRequests(breakdown) || namesClasses(breakdown);
        var wrong = compared > 0
                ? disjoint || values.stream().anyMatch(value -> value.compareTo(whole) > 0)
                : isPartition(breakdown);
        if (!wrong) {
            return new Outcome.NotAssessable("the parts may be fewer than all, or overlap");
        }
        var what = breakdown.what().replaceFirst("^年度?", "");
        var parts = values.stream().map(BigDecimal::toPlainString).collect(joining("＋"));
        return Outcome.Broken.in(
                breakdown.what() + whole.toPlainString(),
                List.of(new Evidence(breakdown.sentence(), breakdown.source())),
                new Message(
                        "“" + what + "”写为" + whole.toPlainString() + "，各部分" + parts + "＝" + sum.toPlainString() + "。",
                        "“" + what + "” is " + whole.toPlainString() + ", its parts " + parts.replace("＋", " + ")
                                + " = " + sum.toPlainString() + "."),
                report.doubts().ofFigures());
    }

    /** 「（三）不予公开7件，其中……；（四）无法提供7件」: what follows are its neighbours. */
    private static boolean runsOn(Breakdown breakdown) {
        return breakdown.parts().stream()
                .anyMatch(part -> NEXT_ITEM.matcher(part.what()).find()
                        || (REASONS.matcher(breakdown.what()).find()
                                && REASONS.matcher(part.what()).find()));
    }

    private static boolean countsRequests(Breakdown breakdown) {
        return (breakdown.cell() != null
                        || (REQUESTS.matcher(breakdown.what()).find()
                                && breakdown.what().contains("申请")))
                && breakdown.parts().stream()
                        .noneMatch(part -> MAY_OVERLAP.matcher(part.what()).find()
                                && !part.what().contains("申请"));
    }

    /** 「政务动态类137条、通知公告类66条」: what is of one class is of no other. */
    private static boolean namesClasses(Breakdown breakdown) {
        return breakdown.parts().stream()
                .allMatch(part -> part.what().endsWith("类") || part.what().endsWith("类信息"));
    }

    private static boolean isPartition(Breakdown breakdown) {
        return PARTITIONS.stream()
                .anyMatch(partition -> partition.size() == breakdown.parts().size()
                        && partition.stream()
                                .allMatch(kind -> breakdown.parts().stream()
                                        .anyMatch(part ->
                                                kind.matcher(part.what()).find())));
    }

    private static List<Outcome> percentages(Report report) {
        var outcomes = new ArrayList<Outcome>();
        for (var breakdown : report.parsed().breakdowns()) {
            for (var part : breakdown.parts()) {
                if (part.percent() != null) {
                    outcomes.add(percentage(part, breakdown, report));
                }
            }
        }
        return outcomes;
    }

    private static Outcome percentage(Part part, Breakdown breakdown, Report report) {
        var whole = breakdown.whole();
        var value = part.value();
        var percent = Objects.requireNonNull(part.percent());
        if (whole == null || value == null || whole.signum() <= 0 || runsOn(breakdown)) {
            return new Outcome.NotAssessable("the whole or the part is not stated");
        }
        // A share may be one of the sum of the parts, or of a part that was taken apart further.
        var bases = Stream.concat(
                Stream.of(whole, values(breakdown).stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                values(breakdown).stream().filter(other -> other.compareTo(value) > 0));
        if (bases.filter(base -> base.signum() > 0).anyMatch(base -> isShare(value, base, percent))) {
            return Outcome.HOLDS;
        }
        var right = value.multiply(HUNDRED).divide(whole, Math.max(percent.scale(), 0), RoundingMode.HALF_UP);
        return Outcome.Broken.in(
                breakdown.what() + part.what() + percent,
                List.of(new Evidence(breakdown.sentence(), breakdown.source())),
                new Message(
                        value.toPlainString() + "占" + whole.toPlainString() + "的" + right.toPlainString() + "%，正文写为"
                                + percent.toPlainString() + "%。",
                        value.toPlainString() + " of " + whole.toPlainString() + " are " + right.toPlainString()
                                + "%; the prose says " + percent.toPlainString() + "%."),
                report.doubts().ofFigures());
    }

    private static boolean isShare(BigDecimal value, BigDecimal whole, BigDecimal percent) {
        int scale = Math.max(percent.scale(), 0);
        var exact = value.multiply(HUNDRED);
        return exact.divide(whole, scale, RoundingMode.HALF_UP).compareTo(percent) == 0
                || exact.divide(whole, scale, RoundingMode.HALF_DOWN).compareTo(percent) == 0;
    }

    private static List<BigDecimal> values(Breakdown breakdown) {
        return breakdown.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.value()))
                .toList();
    }
}
