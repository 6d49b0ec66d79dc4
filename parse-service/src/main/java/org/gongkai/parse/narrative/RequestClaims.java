package org.gongkai.parse.narrative;

import static org.gongkai.parse.narrative.Count.COUNT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.jspecify.annotations.Nullable;

/** What prose says of table three: how many requests came, from whom, and what became of them. */
final class RequestClaims {
    private static final String GAP = "[^。；;，,、:：\\d()（）]";
    /** A difference to another year is no count, nor is the number of two things together the number of one. */
    private static final String NOT_THIS = "比|较|增加|增长|上升|减少|下降|降低|和|(?<!涉)及|与|或|以外|除外|分别";

    private static final String CHANNEL = "网上|网络|网站|平台|信函|邮寄|当面|现场|邮件|传真|书面|转办|转来|移送|下属|所属";
    private static final String NOUN = "(?:公开的?申请|信息申请|依申请公开(?:申请)?|申请公开|(?<=到|理|收|各类|有效|类)申请)";
    private static final String CAME = "收到|受理|接收|接到|新收";
    private static final List<Wording> RECEIVED = List.of(
            Wording.of(CAME, "(?:" + CAME + ")(?<between>" + GAP + "{0,20}?" + NOUN + GAP + "{0,14}?)" + COUNT),
            Wording.of(
                    CAME,
                    "(?:" + CAME + ")(?:了|各类|有效)?" + COUNT + "(?<between>(?:有效|公民|群众|的)?(?:政府|政务)?)"
                            + "(?:依申请公开|信息公开的?|信息)(?:申请)?(?=[,，、。；;(（]|$|均|已|全)"));
    private static final Pattern OTHERS_RECEIVED =
            Pattern.compile(NOT_THIS + "|复议|诉讼|信访|举报|自然人|公民|个人|法人|组织|企业|机构|" + CHANNEL);
    private static final Pattern OTHERS = Pattern.compile(NOT_THIS + "|意见|信息(?!公开)|" + CHANNEL);

    /** 「县公安局收到…」 in the report of the county: a part of its figure. */
    private static final Pattern OTHER_ORGAN = Pattern.compile(
            ".*(?<![我本全各该])(?:局|委|厅|公司|中心|街道|[乡镇](?!各)|办事处|支队|大队|学校|医院)" + "(?:共|共计|全年|今年|本年度?|新|已|均|,|，)*");

    private static final Wording NATURAL_ONLY =
            Wording.of("自然人|公民|个人", "(?:均|全部)(?:为|是|由|系)(?:自然人|公民|个人)(?:提出|提交)?(?:的)?(?:申请)?(?=[,，。；;]|$)");

    private static final List<Result> RESULTS = List.of(
            new Result("结转", "(?:上年|上年度|上一年|上一年度|去年)(?:未办结|未办理完毕)?结转|结转上年度?", RequestRow.CARRIED_IN),
            new Result("予以公开|同意公开", "(?<!不|不予|部分|主动|部分予以)(?:予以|同意)公开(?!部分)", RequestRow.GRANTED),
            new Result("部分公开", "(?<!公开[、和及与或])部分公开", RequestRow.PARTIALLY_GRANTED),
            new Result("国家秘密", "(?:属于|涉及)国家秘密", RequestRow.REFUSED_1),
            new Result("禁止公开", "其他法律[、和]?行政法规禁止公开|法律[、和]?(?:行政)?法规禁止公开", RequestRow.REFUSED_2),
            new Result("一稳定", "三安全一稳定[”\"’]?", RequestRow.REFUSED_3),
            new Result("第三方", "(?:保护|损害|涉及)第三方合法权益", RequestRow.REFUSED_4),
            new Result("内部事务", "内部事务(?:性)?信息", RequestRow.REFUSED_5),
            new Result("过程性", "过程性(?:性)?信息", RequestRow.REFUSED_6),
            new Result("执法案卷", "行政执法案卷(?:信息)?", RequestRow.REFUSED_7),
            new Result("查询事项", "行政查询事项", RequestRow.REFUSED_8),
            new Result("不掌握", "不掌握(?:相关|该|所申请)?(?:的)?(?:政府)?信息", RequestRow.UNAVAILABLE_1),
            new Result("现成信息", "(?:没有|无)现成信息(?:[、，,]?需要?另行制作)?", RequestRow.UNAVAILABLE_2),
            new Result("仍不明确", "补正后(?:申请内容)?仍不明确", RequestRow.UNAVAILABLE_3),
            new Result("投诉类", "信访、?举报、?投诉类(?:申请)?", RequestRow.UNPROCESSED_1),
            new Result("重复申请", "(?<!大量)重复申请", RequestRow.UNPROCESSED_2),
            new Result("公开出版物", "(?:要求)?提供公开出版物", RequestRow.UNPROCESSED_3),
            new Result("反复申请", "大量反复申请", RequestRow.UNPROCESSED_4),
            new Result("重新出具", "确认或(?:者)?重新出具(?:已获取(?:的)?信息)?", RequestRow.UNPROCESSED_5),
            new Result("逾期不补正", "逾期不补正", RequestRow.OTHER_1),
            new Result("缴纳费用", "逾期未按收费通知要求缴纳费用", RequestRow.OTHER_2),
            new Result(
                    "办结|答复|办复|办理完毕", "(?<!予以|同意|部分|不予|无法|没有|公开|提供|处理|并|、)(?:办结|答复|办复|办理完毕)(?!率|期)", RequestRow.TOTAL),
            new Result("转", "(?<!上年|上年度|去年|年度)(?:结转|转)(?:至|到|入)?(?:下一?|次|明)年(?:度)?", RequestRow.CARRIED_OUT),
            new Result(
                    "不予公开",
                    "不予公开",
                    Stream.of(RequestRow.values())
                            .filter(row -> row.key().startsWith("refused"))
                            .toList()),
            new Result(
                    "无法提供",
                    "无法提供",
                    Stream.of(RequestRow.values())
                            .filter(row -> row.key().startsWith("unavailable"))
                            .toList()),
            new Result(
                    "不予处理",
                    "不予处理",
                    Stream.of(RequestRow.values())
                            .filter(row -> row.key().startsWith("unprocessed"))
                            .toList()),
            new Result(
                    "其他处理",
                    "其他处理(?!费)",
                    List.of(RequestRow.OTHER, RequestRow.OTHER_1, RequestRow.OTHER_2, RequestRow.OTHER_3)));

    /** What stands right before: the number is then of both. */
    private static final Pattern JOINED = Pattern.compile("(?:公开|提供|处理|办结|结转|秘密|信息)(?:[、和及与或]|以及|或者)$");

    private static final Pattern DIFFERENCE = Pattern.compile("比|较|增加|增长|上升|减少|下降|降低");

    private static final List<Column> COLUMNS = List.of(
            new Column("自然人|公民|个人", "自然人|公民|个人", List.of(Applicant.NATURAL)),
            new Column(
                    "法人",
                    "法人(?:或者?|和|及|以及|与|、)其[他它]组织",
                    Stream.of(Applicant.values())
                            .filter(column -> column != Applicant.NATURAL && column != Applicant.TOTAL)
                            .toList()),
            new Column("商业企业", "商业企业", List.of(Applicant.BUSINESS)),
            new Column("科研机构", "科研机构", List.of(Applicant.RESEARCH)),
            new Column("社会公益组织", "社会公益组织", List.of(Applicant.WELFARE)),
            new Column("法律服务机构", "法律服务机构", List.of(Applicant.LEGAL)));

    private static final Pattern ANY_RESULT = Pattern.compile("公开(?=[^申\\d]{0,6}\\d)|办结|答复|结转|处理");

    /** Words for rows of table three, and the same with the number in front: 「3件予以公开」. */
    private record Result(Wording before, Wording after, List<RequestRow> rows) {
        Result(String keys, String words, List<RequestRow> rows) {
            this(
                    Wording.of(keys, "(?:" + words + ")(?<between>" + GAP + "{0,12}?)" + COUNT),
                    Wording.of(
                            keys,
                            COUNT.replace(Count.NEXT, "")
                                    + "(?:申请)?(?:依法|依规|已|均|为|属于|属|因|决定|的|按程序|需要?|将|,)*?(?:" + words
                                    + ")(?:继续)?(?:办理|处理|答复)?(?:的)?(?=[,，。；;、)）]|$)"),
                    rows);
        }

        Result(String keys, String words, RequestRow row) {
            this(keys, words, List.of(row));
        }
    }

    private record Column(Wording wording, List<Applicant> columns) {
        Column(String keys, String words, List<Applicant> columns) {
            this(
                    Wording.of(
                            keys,
                            "(?:" + words + ")(?:提出|提交|递交)?(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?(?:数量?)?(?:为|有|共|是)?"
                                    + COUNT),
                    columns);
        }
    }

    private final @Nullable Format format;
    private final boolean ofGovernment;

    /**
     * For the report of an agency.
     *
     * @param format the format of table three, null when unknown
     * @param kind a government speaks of other organs too
     */
    RequestClaims(@Nullable Format format, @Nullable AgencyKind kind) {
        this.format = format;
        this.ofGovernment = kind == null || kind == AgencyKind.GOVERNMENT;
    }

    /**
     * Finds the claims of a sentence.
     *
     * @param received how many requests the sentences before it counted, null when they did not
     * @return how many this sentence counts, else {@code received}
     */
    @Nullable
    BigDecimal read(Sentence sentence, @Nullable BigDecimal received, Consumer<Claim> claims) {
        if (sentence.counts().isEmpty() && received == null) {
            return null;
        }
        var words = Applicants.blotted(sentence.words());
        var all = received;
        if (!sentence.counts().isEmpty()) {
            all = received(sentence, words, received, claims);
            if (Topic.REQUESTS == sentence.topic() || words.contains("申请")) {
                results(sentence, words, claims);
                columns(sentence, words, claims);
            }
        }
        if (all != null) {
            naturalOnly(sentence, words, all, claims);
        }
        return all;
    }

    private static void naturalOnly(Sentence sentence, String words, BigDecimal all, Consumer<Claim> claims) {
        NATURAL_ONLY.in(words).stream().limit(1).mapToInt(MatchResult::start).forEach(at -> {
            if (sentence.topicAt(at) == Topic.REQUESTS
                    && !ANY_RESULT.matcher(words.substring(0, at)).find()) {
                claims.accept(
                        sentence.claim(List.of(CellId.requests(RequestRow.RECEIVED, Applicant.NATURAL)), all, at));
            }
        });
    }

    private @Nullable BigDecimal received(
            Sentence sentence, String words, @Nullable BigDecimal received, Consumer<Claim> claims) {
        for (var wording : RECEIVED) {
            for (var match : wording.before(sentence.counts(), words)) {
                var clause = sentence.clauseBefore(match.start());
                if (!OTHERS_RECEIVED.matcher(match.group("between")).find()
                        && !isPart(sentence, match.start())
                        && !isOfOtherOrgan(clause)
                        && sentence.isAboutTheYear(match.start())) {
                    var all = Count.value(match.group("count"));
                    claims.accept(sentence.claim(cells(List.of(RequestRow.RECEIVED)), all, match.start()));
                    return all;
                }
            }
        }
        return received;
    }

    private void results(Sentence sentence, String words, Consumer<Claim> claims) {
        var found = new TreeMap<Integer, List<Finding>>();
        for (var result : RESULTS) {
            for (var match : result.before().before(sentence.counts(), words)) {
                if (!OTHERS.matcher(match.group("between")).find()) {
                    find(result, match, sentence, words, found);
                }
            }
            for (var match : result.after().behind(sentence.counts(), words)) {
                find(result, match, sentence, words, found);
            }
        }
        for (var ofOneNumber : found.values()) {
            decided(ofOneNumber).ifPresent(finding -> {
                var cells = cells(finding.rows());
                if (!cells.isEmpty()) {
                    claims.accept(sentence.claim(cells, Count.value(finding.count()), finding.at()));
                }
            });
        }
    }

    private void find(
            Result result, MatchResult match, Sentence sentence, String words, Map<Integer, List<Finding>> found) {
        if (speaksOfRequests(sentence, words, match.start(), topicFrom(result, match))) {
            found.computeIfAbsent(match.start("count"), _ -> new ArrayList<>())
                    .add(new Finding(result.rows(), match.group("count"), match.start()));
        }
    }

    /** Words for rows that stand with one number: 「不予公开的属于国家秘密1件」, 「不掌握相关信息，答复3件」. */
    private static Optional<Finding> decided(List<Finding> findings) {
        int fewest = findings.stream().mapToInt(Finding::breadth).min().orElse(0);
        var narrowest =
                findings.stream().filter(finding -> finding.breadth() == fewest).toList();
        return narrowest.size() == 1 ? Optional.of(narrowest.getFirst()) : Optional.empty();
    }

    private record Finding(List<RequestRow> rows, String count, int at) {
        /** The total takes in every other row. */
        int breadth() {
            return rows.contains(RequestRow.TOTAL) ? Integer.MAX_VALUE : rows.size();
        }
    }

    /** 「办结申请81件」 names its topic after the verb; the words for the other rows may hold the word 申请 themselves. */
    private static int topicFrom(Result result, MatchResult matcher) {
        return result.rows().contains(RequestRow.TOTAL) ? matcher.start("count") : matcher.start();
    }

    private boolean speaksOfRequests(Sentence sentence, String words, int at, int topicAt) {
        return sentence.topicAt(topicAt) == Topic.REQUESTS
                && !JOINED.matcher(words.substring(0, at)).find()
                && !isOfOtherOrgan(sentence.clauseBefore(at))
                && !DIFFERENCE.matcher(sentence.clauseBefore(at)).find()
                && sentence.isAboutTheYear(at);
    }

    private void columns(Sentence sentence, String words, Consumer<Claim> claims) {
        for (var column : COLUMNS) {
            column.wording().before(sentence.counts(), words).stream()
                    .findFirst()
                    .ifPresent(match -> {
                        if (speaksOfRequests(sentence, words, match.start(), match.end("count"))
                                && !ANY_RESULT
                                        .matcher(words.substring(0, match.start()))
                                        .find()) {
                            claims.accept(sentence.claim(
                                    column.columns().stream()
                                            .map(applicant -> CellId.requests(RequestRow.RECEIVED, applicant))
                                            .toList(),
                                    Count.value(match.group("count")),
                                    match.start()));
                        }
                    });
        }
    }

    private boolean isOfOtherOrgan(String clause) {
        return ofGovernment && OTHER_ORGAN.matcher(clause).matches();
    }

    private static boolean isPart(Sentence sentence, int at) {
        return sentence.clauseBefore(at).contains("其中")
                || (at > 2
                        && sentence.words().startsWith("其中", at - 3)
                        && ",，:：".indexOf(sentence.words().charAt(at - 1)) >= 0);
    }

    /** The cells of these rows that the format has. */
    private List<CellId> cells(List<RequestRow> rows) {
        if (rows.size() == 1 && (format == null || RequestRow.of(format).containsAll(rows))) {
            return List.of(CellId.requests(rows.getFirst(), Applicant.TOTAL));
        }
        if (format == null && rows.contains(RequestRow.OTHER)) {
            return List.of(); // one row or three
        }
        return rows.stream()
                .filter(row -> format == null || RequestRow.of(format).contains(row))
                .map(row -> CellId.requests(row, Applicant.TOTAL))
                .toList();
    }
}
