package org.gongkai.parse.narrative;

import static org.gongkai.parse.narrative.Count.COUNT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
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

    private static final Pattern LICENSING = decision("行政许可");
    private static final Pattern PENALTIES = decision("行政处罚");
    private static final Pattern COERCION = decision("行政强制(?:措施|执行)?");

    private static final String MONEY =
            "(?<![\\d.,第近约超逾])(?<count>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,9}(?:\\.\\d+)?)(?<unit>万元|亿元|元)(?!以)";
    private static final Pattern FEES = Pattern.compile("行政事业性收费(?:收入|金额|总额|总计|合计|共计|共|为|:|：)*" + MONEY);
    private static final Pattern PROJECTS = Pattern.compile("政府集中采购(?:项目)?" + FILL + COUNT);
    private static final Pattern AMOUNT = Pattern.compile(
            "政府集中采购[^。；;\\d]{0,12}(?:\\d{1,6}[项个笔次件][,，、])?(?:采购)?(?:总)?(?:金额|额)(?:为|共|共计|:|：)?" + MONEY);
    private static final Map<String, BigDecimal> IN_TEN_THOUSANDS =
            Map.of("元", new BigDecimal("0.0001"), "万元", BigDecimal.ONE, "亿元", new BigDecimal("10000"));

    private static final Pattern NUMBER_OF_DOCUMENTS =
            Pattern.compile(DOCUMENTS + ".{0,6}\\d|\\d{1,4}[件份个]" + DOCUMENTS);
    private static final List<Documents> DOCUMENT_COLUMNS = List.of(
            new Documents(DisclosureColumn.MADE, MADE),
            new Documents(DisclosureColumn.REPEALED, REPEALED),
            new Documents(DisclosureColumn.EFFECTIVE, EFFECTIVE));

    private final List<CellId> cells;

    /** For a report whose table two has this format; without a format it has no cells to speak of. */
    DisclosureClaims(@Nullable Format format) {
        this.cells = format == null ? List.of() : CellId.of(ReportTable.T2, format);
    }

    void read(Sentence sentence, Consumer<Claim> claims) {
        if (cells.isEmpty()) {
            return;
        }
        var words = sentence.words();
        if (words.contains("规范性文件")) {
            DOCUMENT_COLUMNS.forEach(documents -> documents(sentence, documents, claims));
        }
        if (words.contains("行政")) {
            count(sentence, LICENSING, DisclosureRow.LICENSING, DisclosureColumn.DECISIONS, claims);
            count(sentence, PENALTIES, DisclosureRow.PENALTIES, DisclosureColumn.DECISIONS, claims);
            count(sentence, COERCION, DisclosureRow.COERCION, DisclosureColumn.DECISIONS, claims);
            count(sentence, FEES, DisclosureRow.FEES, DisclosureColumn.AMOUNT, claims);
        }
        if (words.contains("集中采购")) {
            count(sentence, PROJECTS, DisclosureRow.PROCUREMENT, DisclosureColumn.PROJECTS, claims);
            count(sentence, AMOUNT, DisclosureRow.PROCUREMENT, DisclosureColumn.AMOUNT, claims);
        }
    }

    /**
     * The words for one of the numbers of documents.
     *
     * @param named with the documents beside the number
     * @param continued a later number of the same sentence, which names them no more
     */
    private record Documents(DisclosureColumn column, List<Pattern> named, Pattern continued) {
        Documents(DisclosureColumn column, String verb) {
            this(
                    column,
                    List.of(
                            Pattern.compile(verb + DOCUMENTS + FILL + COUNT),
                            Pattern.compile(DOCUMENTS + "(?:本年)?" + verb + FILL + COUNT),
                            Pattern.compile(verb + COUNT.replace(Count.NEXT, "") + DOCUMENTS + "(?=[,，。；;、]|$)")),
                    Pattern.compile("[,，、]" + "(?:本年)?" + verb + FILL + COUNT));
        }
    }

    /** 「制发行政规范性文件5件，废止2件」: the second number names the documents no more, its topic does. */
    private void documents(Sentence sentence, Documents documents, Consumer<Claim> claims) {
        for (var pattern : documents.named()) {
            count(sentence, pattern, DisclosureRow.NORMATIVE_DOCUMENTS, documents.column(), claims);
        }
        var continued = documents.continued().matcher(sentence.words());
        while (continued.find()) {
            if (sentence.topicAt(continued.start()) == Topic.DOCUMENTS
                    && NUMBER_OF_DOCUMENTS
                            .matcher(sentence.words().substring(0, continued.start()))
                            .find()) {
                accept(sentence, continued, DisclosureRow.NORMATIVE_DOCUMENTS, documents.column(), claims);
            }
        }
    }

    private void count(
            Sentence sentence, Pattern pattern, DisclosureRow row, DisclosureColumn column, Consumer<Claim> claims) {
        var matcher = pattern.matcher(sentence.words());
        while (matcher.find()) {
            accept(sentence, matcher, row, column, claims);
        }
    }

    private void accept(
            Sentence sentence, Matcher matcher, DisclosureRow row, DisclosureColumn column, Consumer<Claim> claims) {
        var id = "t2." + row.key() + "." + column.key();
        var cell = cells.stream().filter(known -> known.value().equals(id)).findFirst();
        if (cell.isPresent()
                && sentence.isAboutTheYear(matcher.start())
                && !NOT_OWN.matcher(sentence.clauseBefore(matcher.start())).find()) {
            claims.accept(sentence.claim(List.of(cell.get()), value(matcher, column), matcher.start()));
        }
    }

    /** Money is printed in 元, 万元 or 亿元; the cell asks for 万元. */
    private static BigDecimal value(Matcher matcher, DisclosureColumn column) {
        if (column != DisclosureColumn.AMOUNT) {
            return Count.value(matcher.group("count"));
        }
        return new BigDecimal(matcher.group("count").replace(",", ""))
                .multiply(IN_TEN_THOUSANDS.get(matcher.group("unit")));
    }

    private static Pattern decision(String kind) {
        return Pattern.compile("(?:(?:作出|做出)" + kind + "|" + kind + DECISION + ")(?:决定)?" + FILL + COUNT);
    }
}
