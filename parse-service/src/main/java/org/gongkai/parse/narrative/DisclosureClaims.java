package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    private static final String FILL = "(?:数量?|共计|共|为|有|总数|件数)*";
    private static final String DECISION = "(?:处理)?决定";

    private static final Pattern NOT_OWN = Pattern.compile("名义|备案|审查|审核|清理(?!废止|并|后)|修订|修改|[、和及与或]$|代拟|起草|解读|拟");

    private static final Wording LICENSING = decision("行政许可", "");
    private static final Wording PENALTIES = decision("行政处罚", "");
    private static final Wording COERCION = decision("行政强制", "(?:措施|执行)?");

    private static final String MONEY =
            "(?<![\\d.,第近约超逾])(?<count>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,9}(?:\\.\\d+)?)(?<unit>万元|亿元|元)(?!以)";
    private static final Wording FEES = Wording.of("行政事业性收费", "行政事业性收费(?:收入|金额|总额|总计|合计|共计|共|为|:|：)*" + MONEY);
    private static final Wording PROJECTS = Wording.of("政府集中采购", "政府集中采购(?:项目)?" + FILL);
    private static final Wording AMOUNT = Wording.of(
            "政府集中采购", "政府集中采购[^。；;\\d]{0,12}(?:\\d{1,6}[项个笔次件][,，、])?(?:采购)?(?:总)?(?:金额|额)(?:为|共|共计|:|：)?" + MONEY);
    private static final Map<String, BigDecimal> IN_TEN_THOUSANDS =
            Map.of("元", new BigDecimal("0.0001"), "万元", BigDecimal.ONE, "亿元", new BigDecimal("10000"));

    private static final Pattern NUMBER_OF_DOCUMENTS =
            Pattern.compile(DOCUMENTS + ".{0,6}\\d|\\d{1,4}[件份个]" + DOCUMENTS);
    private static final Pattern DOCUMENTS_BEHIND = Pattern.compile(DOCUMENTS + "(?=[,，。；;、]|$)");
    private static final List<Documents> DOCUMENT_COLUMNS = List.of(
            new Documents(DisclosureColumn.MADE, "制发|新制发|制定|新制定|新制作|出台|新出台|印发", MADE),
            new Documents(DisclosureColumn.REPEALED, "清理废止|废止", REPEALED),
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
        amount(sentence, FEES, DisclosureRow.FEES, claims);
        count(sentence, PROJECTS, DisclosureRow.PROCUREMENT, DisclosureColumn.PROJECTS, claims);
        amount(sentence, AMOUNT, DisclosureRow.PROCUREMENT, claims);
    }

    /**
     * The words for one of the numbers of documents.
     *
     * @param named with the documents beside the number
     * @param verb the documents stand behind the number
     * @param continued a later number of the same sentence, which names them no more
     */
    private record Documents(DisclosureColumn column, List<Wording> named, Wording verb, Wording continued) {
        Documents(DisclosureColumn column, String beginnings, String verb) {
            this(
                    column,
                    List.of(
                            Wording.of(beginnings, verb + DOCUMENTS + FILL),
                            Wording.of("规范性文件|行政规范性文件", DOCUMENTS + "(?:本年)?" + verb + FILL)),
                    Wording.of(beginnings, verb),
                    Wording.of(",|，|、", "[,，、](?:本年)?" + verb + FILL));
        }
    }

    /** 「制发行政规范性文件5件，废止2件」: the second number names the documents no more, its topic does. */
    private void documents(Sentence sentence, Documents documents, Consumer<Claim> claims) {
        var words = sentence.words();
        for (var wording : documents.named()) {
            count(sentence, wording, DisclosureRow.NORMATIVE_DOCUMENTS, documents.column(), claims);
        }
        for (var made : documents.verb().in(words)) {
            sentence.counts().stream()
                    .filter(count -> count.start() == made.end()
                            && DOCUMENTS_BEHIND
                                    .matcher(words)
                                    .region(count.end(), words.length())
                                    .lookingAt())
                    .findFirst()
                    .ifPresent(count -> accept(
                            sentence,
                            made.start(),
                            count.value(),
                            DisclosureRow.NORMATIVE_DOCUMENTS,
                            documents.column(),
                            claims));
        }
        for (var continued : documents.continued().before(sentence.counts(), 0, words)) {
            if (sentence.topicAt(continued.start()) == Topic.DOCUMENTS
                    && NUMBER_OF_DOCUMENTS
                            .matcher(words.substring(0, continued.start()))
                            .find()) {
                accept(
                        sentence,
                        continued.start(),
                        continued.count().value(),
                        DisclosureRow.NORMATIVE_DOCUMENTS,
                        documents.column(),
                        claims);
            }
        }
    }

    private void count(
            Sentence sentence, Wording wording, DisclosureRow row, DisclosureColumn column, Consumer<Claim> claims) {
        for (var counted : wording.before(sentence.counts(), 0, sentence.words())) {
            accept(sentence, counted.start(), counted.count().value(), row, column, claims);
        }
    }

    /** Money is printed in 元, 万元 or 亿元; the cell asks for 万元. */
    private void amount(Sentence sentence, Wording wording, DisclosureRow row, Consumer<Claim> claims) {
        for (var match : wording.in(sentence.words())) {
            var printed = new BigDecimal(match.group("count").replace(",", ""));
            var value = printed.multiply(IN_TEN_THOUSANDS.get(match.group("unit")));
            accept(sentence, match.start(), value, row, DisclosureColumn.AMOUNT, claims);
        }
    }

    private void accept(
            Sentence sentence,
            int at,
            BigDecimal value,
            DisclosureRow row,
            DisclosureColumn column,
            Consumer<Claim> claims) {
        var id = "t2." + row.key() + "." + column.key();
        var cell = cells.stream().filter(known -> known.value().equals(id)).findFirst();
        if (cell.isPresent()
                && sentence.isAboutTheYear(at)
                && !NOT_OWN.matcher(sentence.clauseBefore(at)).find()) {
            claims.accept(sentence.claim(List.of(cell.get()), value, at));
        }
    }

    private static Wording decision(String kind, String more) {
        var words = kind + more;
        return Wording.of(
                kind + "|作出" + kind + "|做出" + kind,
                "(?:(?:作出|做出)" + words + "|" + words + DECISION + ")(?:决定)?" + FILL);
    }
}
