package org.gongkai.parse.narrative;

import static org.gongkai.parse.narrative.Count.GAP;

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
import org.gongkai.parse.narrative.Wording.Counted;
import org.jspecify.annotations.Nullable;

/** What prose says of table three: how many requests came, from whom, and what became of them. */
final class RequestClaims {
    /** A difference to another year is no count, nor is the number of two things together the number of one. */
    private static final Words NOT_THIS = Words.of("比|较|增加|增长|上升|减少|下降|降低|和|与|或|以外|除外|分别");
    /** 及, and not 涉及. */
    private static final Wording AND = Wording.of("及", "(?<!涉)及");

    private static final String CHANNEL = "网上|网络|网站|平台|信函|邮寄|当面|现场|邮件|传真|书面|转办|转来|移送|下属|所属";
    private static final String NOUN = "(?:公开的?申请|信息申请|依申请公开(?:申请)?|申请公开|(?<=到|理|收|各类|有效|类)申请)";
    private static final String CAME = "收到|受理|接收|接到|新收";
    private static final Wording CAME_BEFORE = Wording.of(CAME, CAME);
    private static final Pattern FROM_CAME_TO_COUNT = Pattern.compile(GAP + "{0,20}?" + NOUN + GAP + "{0,14}");

    private static final Wording CAME_BESIDE = Wording.of(CAME, "(?:" + CAME + ")(?:了|各类|有效)?");
    private static final Pattern REQUESTS_BEHIND =
            Pattern.compile("(?<between>(?:有效|公民|群众|的)?(?:政府|政务)?)(?:依申请公开|信息公开的?|信息)(?:申请)?(?=[,，、。；;(（]|$|均|已|全)");
    private static final Words OTHERS_RECEIVED = Words.of("复议|诉讼|信访|举报|自然人|公民|个人|法人|组织|企业|机构|" + CHANNEL);
    private static final Words OTHERS = Words.of("意见|" + CHANNEL);
    private static final Wording OTHER_INFORMATION = Wording.of("信息", "信息(?!公开)");

    /** 「县公安局收到…」 in the report of the county: a part of its figure. */
    private static final Pattern OTHER_ORGAN = Pattern.compile(
            ".*(?<![我本全各该])(?:局|委|厅|公司|中心|街道|[乡镇](?!各)|办事处|支队|大队|学校|医院)" + "(?:共|共计|全年|今年|本年度?|新|已|均|,|，)*");

    /** One of them is in everything that the pattern above matches. */
    private static final Words ORGANS = Words.of("局|委|厅|公司|中心|街道|乡|镇|办事处|支队|大队|学校|医院");

    private static final Wording NATURAL_ONLY =
            Wording.of("均|全部", "(?:均|全部)(?:为|是|由|系)(?:自然人|公民|个人)(?:提出|提交)?(?:的)?(?:申请)?(?=[,，。；;]|$)");

    /** What stands right before: the number is then of both. */
    private static final Pattern JOINED = Pattern.compile(".*(?:公开|提供|处理|办结|结转|秘密|信息)(?:[、和及与或]|以及|或者)");

    private static final int LONGEST_JOINT = 4;

    private static final Words DIFFERENCE = Words.of("比|较|增加|增长|上升|减少|下降|降低");

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

    private static final Wording ANY_RESULT = Wording.of("公开|办结|答复|结转|处理", "公开(?=[^申\\d]{0,6}\\d)|办结|答复|结转|处理");

    private record Column(Wording wording, List<Applicant> columns) {
        Column(String keys, String words, List<Applicant> columns) {
            this(
                    Wording.of(
                            keys,
                            "(?:" + words + ")(?:提出|提交|递交)?(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:申请)?(?:数量?)?(?:为|有|共|是)?"),
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
            var counts = words.equals(sentence.words()) ? sentence.counts() : Count.in(words);
            all = received(sentence, counts, words, received, claims);
            if (Topic.REQUESTS == sentence.topic() || words.contains("申请")) {
                results(sentence, counts, words, claims);
                columns(sentence, counts, words, claims);
            }
        }
        if (all != null) {
            naturalOnly(sentence, words, all, claims);
        }
        return all;
    }

    private static void naturalOnly(Sentence sentence, String words, BigDecimal all, Consumer<Claim> claims) {
        NATURAL_ONLY.in(words).stream().limit(1).mapToInt(MatchResult::start).forEach(at -> {
            if (sentence.topicAt(at) == Topic.REQUESTS && !ANY_RESULT.isIn(words.substring(0, at))) {
                claims.accept(
                        sentence.claim(List.of(CellId.requests(RequestRow.RECEIVED, Applicant.NATURAL)), all, at));
            }
        });
    }

    private @Nullable BigDecimal received(
            Sentence sentence,
            List<Count> counts,
            String words,
            @Nullable BigDecimal received,
            Consumer<Claim> claims) {
        for (var came : CAME_BEFORE.before(counts, FROM_CAME_TO_COUNT, words)) {
            if (isReceived(sentence, came.start(), came.between(words))) {
                return received(sentence, came, claims);
            }
        }
        for (var came : CAME_BESIDE.before(counts, 0, words)) {
            var requests = REQUESTS_BEHIND
                    .matcher(words)
                    .useTransparentBounds(true)
                    .region(came.count().end(), words.length());
            if (requests.lookingAt() && isReceived(sentence, came.start(), requests.group("between"))) {
                return received(sentence, came, claims);
            }
        }
        return received;
    }

    private BigDecimal received(Sentence sentence, Counted came, Consumer<Claim> claims) {
        var all = came.count().value();
        claims.accept(sentence.claim(cells(List.of(RequestRow.RECEIVED)), all, came.start()));
        return all;
    }

    private boolean isReceived(Sentence sentence, int at, String between) {
        return !isOfSeveral(between)
                && !OTHERS_RECEIVED.isOneIn(between)
                && !isPart(sentence, at)
                && !isOfOtherOrgan(sentence.clauseBefore(at))
                && sentence.isAboutTheYear(at);
    }

    private void results(Sentence sentence, List<Count> counts, String words, Consumer<Claim> claims) {
        var found = new TreeMap<Integer, List<Finding>>();
        ResultWords.before(counts, words, (result, counted) -> {
            var between = counted.between(words);
            if (!isOfSeveral(between) && !OTHERS.isOneIn(between) && !OTHER_INFORMATION.isIn(between)) {
                find(result, counted.count(), counted.start(), sentence, words, found);
            }
        });
        ResultWords.behind(
                counts, words, (result, count) -> find(result, count, count.start(), sentence, words, found));
        for (var ofOneNumber : found.values()) {
            decided(ofOneNumber).ifPresent(finding -> {
                var cells = cells(finding.rows());
                if (!cells.isEmpty()) {
                    claims.accept(sentence.claim(cells, finding.count().value(), finding.at()));
                }
            });
        }
    }

    private void find(
            ResultWords result,
            Count count,
            int at,
            Sentence sentence,
            String words,
            Map<Integer, List<Finding>> found) {
        // 「办结申请81件」 names its topic after the verb; the words for the other rows may hold the word 申请 themselves.
        int topicAt = result.rows().contains(RequestRow.TOTAL) ? count.start() : at;
        if (speaksOfRequests(sentence, words, at, topicAt)) {
            found.computeIfAbsent(count.start(), _ -> new ArrayList<>()).add(new Finding(result.rows(), count, at));
        }
    }

    /** Words for rows that stand with one number: 「不予公开的属于国家秘密1件」, 「不掌握相关信息，答复3件」. */
    private static Optional<Finding> decided(List<Finding> findings) {
        int fewest = findings.stream().mapToInt(Finding::breadth).min().orElse(0);
        var narrowest =
                findings.stream().filter(finding -> finding.breadth() == fewest).toList();
        return narrowest.size() == 1 ? Optional.of(narrowest.getFirst()) : Optional.empty();
    }

    private record Finding(List<RequestRow> rows, Count count, int at) {
        /** The total takes in every other row. */
        int breadth() {
            return rows.contains(RequestRow.TOTAL) ? Integer.MAX_VALUE : rows.size();
        }
    }

    private boolean speaksOfRequests(Sentence sentence, String words, int at, int topicAt) {
        return sentence.topicAt(topicAt) == Topic.REQUESTS
                && !JOINED.matcher(words)
                        .region(Math.max(0, at - LONGEST_JOINT), at)
                        .matches()
                && !isOfOtherOrgan(sentence.clauseBefore(at))
                && !DIFFERENCE.isOneIn(sentence.clauseBefore(at))
                && sentence.isAboutTheYear(at);
    }

    private void columns(Sentence sentence, List<Count> counts, String words, Consumer<Claim> claims) {
        for (var column : COLUMNS) {
            column.wording().before(counts, 0, words).stream()
                    .findFirst()
                    .filter(counted -> speaksOfRequests(
                                    sentence,
                                    words,
                                    counted.start(),
                                    counted.words().end()
                                            + counted.count().number().length())
                            && !ANY_RESULT.isIn(words.substring(0, counted.start())))
                    .ifPresent(counted -> claims.accept(sentence.claim(
                            column.columns().stream()
                                    .map(applicant -> CellId.requests(RequestRow.RECEIVED, applicant))
                                    .toList(),
                            counted.count().value(),
                            counted.start())));
        }
    }

    private boolean isOfOtherOrgan(String clause) {
        return ofGovernment
                && ORGANS.isOneIn(clause)
                && OTHER_ORGAN.matcher(clause).matches();
    }

    private static boolean isOfSeveral(String between) {
        return NOT_THIS.isOneIn(between) || AND.isIn(between);
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
