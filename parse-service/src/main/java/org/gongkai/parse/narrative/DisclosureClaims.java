package org.gongkai.parse.narrative;

import static org.gongkai.parse.narrative.Count.COUNT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * What prose says of table two: documents made, repealed and in force, decisions, fees, procurement. The fee for handling
 * requests (信息处理费) has no cell: 行政事业性收费 is all that an agency charges for anything.
 */
final class DisclosureClaims {
    private static final String DOCUMENTS = "(?:行政)?规范性文件";
    private static final String MADE = "(?:制发|新制发|制定|新制定|新制作|出台|新出台|印发)(?:了|的)?";
    private static final String REPEALED = "(?:清理)?废止(?:了|的)?(?:失效)?";
    private static final String EFFECTIVE = "现行有效(?:的)?";
    private static final String FILL = "(?:数量?|共|共计|为|有|总数|件数)*";
    private static final String DECISION = "(?:处理)?决定";

    private static final Pattern NOT_OWN = Pattern.compile("名义|备案|审查|审核|清理(?!废止|并|后)|修订|修改|[、和及与或]$|代拟|起草|解读|拟");

    private static final Wording LICENSING = decision("行政许可", "");
    private static final Wording PENALTIES = decision("行政处罚", "");
    private static final Wording COERCION = decision("行政强制", "(?:措施|执行)?");

    private static final String MONEY =
            "(?<![\\d.,第近约超逾])(?<count>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,9}(?:\\.\\d+)?)(?<unit>万元|亿元|元)(?!以)";
    private static final Wording FEES = Wording.from("行政事业性收费", "行政事业性收费(?:收入|金额|总额|总计|合计|共计|共|为|:|：)*" + MONEY);
    private static final Wording PROJECTS = Wording.from("政府集中采购", "政府集中采购(?:项目)?" + FILL + COUNT);
    private static final Wording AMOUNT = Wording.from(
            "政府集中采购", "政府集中采购[^。；;\\d]{0,12}(?:\\d{1,6}[项个笔次件][,，、])?(?:采购)?(?:总)?(?:金额|额)(?:为|共|共计|:|：)?" + MONEY);
    private static final Map<String, BigDecimal> IN_TEN_THOUSANDS =
            Map.of("元", new BigDecimal("0.0001"), "万元", BigDecimal.ONE, "亿元", new BigDecimal("10000"));

    private static final Pattern NUMBER_OF_DOCUMENTS =
            Pattern.compile(DOCUMENTS + ".{0,6}\\d|\\d{1,4}[件份个]" + DOCUMENTS);
    private static final List<Documents> DOCUMENT_COLUMNS = List.of(
            new Documents(DisclosureColumn.MADE, "制发|制定|制作|出台|印发", MADE),
            new Documents(DisclosureColumn.REPEALED, "废止", REPEALED),
            new Documents(DisclosureColumn.EFFECTIVE, "现行有效", EFFECTIVE));

    private final List<CellId> cells;

    /** For a report whose table two has this format; without a format it has no cells to speak of. */
    DisclosureClaims(@Nullable Format format) {
        this.cells = format == null ? List.of() : CellId.of(ReportTable.T2, format);
    }

    void read(Sentence sentence, Consumer<Claim> claims) {
        if (cells.isEmpty()) {
            return;
        }
        if (!sentence.counts().isEmpty() && sentence.words().contains("规范性文件")) {
            DOCUMENT_COLUMNS.forEach(documents -> documents(sentence, documents, claims));
        }
        count(sentence, LICENSING, DisclosureRow.LICENSING, DisclosureColumn.DECISIONS, claims);
        count(sentence, PENALTIES, DisclosureRow.PENALTIES, DisclosureColumn.DECISIONS, claims);
        count(sentence, COERCION, DisclosureRow.COERCION, DisclosureColumn.DECISIONS, claims);
        count(sentence, FEES, DisclosureRow.FEES, DisclosureColumn.AMOUNT, claims);
        count(sentence, PROJECTS, DisclosureRow.PROCUREMENT, DisclosureColumn.PROJECTS, claims);
        count(sentence, AMOUNT, DisclosureRow.PROCUREMENT, DisclosureColumn.AMOUNT, claims);
    }

    /**
     * The words for one of the numbers of documents.
     *
     * @param named with the documents beside the number
     * @param continued a later number of the same sentence, which names them no more
     */
    private record Documents(DisclosureColumn column, List<Wording> named, Wording continued) {
        Documents(DisclosureColumn column, String keys, String verb) {
            this(
                    column,
                    List.of(
                            Wording.of(keys, verb + DOCUMENTS + FILL + COUNT),
                            Wording.of(keys, DOCUMENTS + "(?:本年)?" + verb + FILL + COUNT),
                            Wording.of(keys, verb + COUNT.replace(Count.NEXT, "") + DOCUMENTS + "(?=[,，。；;、]|$)")),
                    Wording.of(keys, "[,，、]" + "(?:本年)?" + verb + FILL + COUNT));
        }
    }

    /** 「制发行政规范性文件5件，废止2件」: the second number names the documents no more, its topic does. */
    private void documents(Sentence sentence, Documents documents, Consumer<Claim> claims) {
        for (var wording : documents.named()) {
            count(sentence, wording, DisclosureRow.NORMATIVE_DOCUMENTS, documents.column(), claims);
        }
        for (var continued : documents.continued().in(sentence.words())) {
            if (sentence.topicAt(continued.start()) == Topic.DOCUMENTS
                    && NUMBER_OF_DOCUMENTS
                            .matcher(sentence.words().substring(0, continued.start()))
                            .find()) {
                accept(sentence, continued, DisclosureRow.NORMATIVE_DOCUMENTS, documents.column(), claims);
            }
        }
    }

    private void count(
            Sentence sentence, Wording wording, DisclosureRow row, DisclosureColumn column, Consumer<Claim> claims) {
        for (var match : wording.in(sentence.words())) {
            accept(sentence, match, row, column, claims);
        }
    }

    private void accept(
            Sentence sentence,
            MatchResult matcher,
            DisclosureRow row,
            DisclosureColumn column,
            Consumer<Claim> claims) {
        var id = "t2." + row.key() + "." + column.key();
        var cell = cells.stream().filter(known -> known.value().equals(id)).findFirst();
        if (cell.isPresent()
                && sentence.isAboutTheYear(matcher.start())
                && !NOT_OWN.matcher(sentence.clauseBefore(matcher.start())).find()) {
            claims.accept(sentence.claim(List.of(cell.get()), value(matcher, column), matcher.start()));
        }
    }

    /** Money is printed in 元, 万元 or 亿元; the cell asks for 万元. */
    private static BigDecimal value(MatchResult matcher, DisclosureColumn column) {
        if (column != DisclosureColumn.AMOUNT) {
            return Count.value(matcher.group("count"));
        }
        return new BigDecimal(matcher.group("count").replace(",", ""))
                .multiply(IN_TEN_THOUSANDS.get(matcher.group("unit")));
    }

    private static Wording decision(String kind, String more) {
        var words = kind + more;
        return Wording.of(kind, "(?:(?:作出|做出)" + words + "|" + words + DECISION + ")(?:决定)?" + FILL + COUNT);
    }
}
