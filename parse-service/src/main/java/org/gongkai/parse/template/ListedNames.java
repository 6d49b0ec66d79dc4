package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.DisclosureColumn;

/** The rows and columns of a table by the names that lines of a list call them. */
enum ListedNames {
    DISCLOSURES,
    REQUESTS,
    CASES;

    private static final String ORGANISATIONS = HeadWords.ORGANISATIONS;
    /** 「三、本年度办理结果／（三）不予公开／」, 「（六）其他处理」 before a row's own number. */
    private static final Pattern NUMBER = Pattern.compile("[（(][一二三四五六七][）)]|(?<!\\d)\\d[.、．]|[㈠-㈦①-⑧⒈-⒏]");

    private static final int FIRST_SECTION = 2;

    /** The names of the table that stands in a section; empty where none does. */
    static Optional<ListedNames> of(int section) {
        int index = section - FIRST_SECTION;
        return index < 0 || index >= values().length ? Optional.empty() : Optional.of(values()[index]);
    }

    /** The row with this label. */
    Optional<Enum<?>> row(String label) {
        return label.isBlank()
                ? Optional.empty()
                : switch (this) {
                    case DISCLOSURES -> Labels.disclosureRow(label).map(row -> row);
                    case REQUESTS ->
                        Labels.requestRow(label.substring(ownLabel(label))).map(row -> row);
                    case CASES -> group(label).map(row -> row);
                };
    }

    /** Where a label's own words begin: 「（六）其他处理3.其他」 is named by its own number. */
    static int ownLabel(String label) {
        int own = 0;
        for (var numbers = NUMBER.matcher(label); numbers.find(); ) {
            boolean isOwn = Labels.requestRow(label.substring(numbers.start())).isPresent();
            own = isOwn ? numbers.start() : own;
        }
        return own;
    }

    private static Optional<CaseGroup> group(String label) {
        // 「复议后起诉的行政诉讼」
        var words = new ArrayList<>(HeadWords.CASES.whole(label.replace("的", "")));
        words.removeIf(HeadWords.SUITS::equals);
        return words.size() > 1 || !words.stream().allMatch(GROUPS::containsKey)
                ? Optional.empty()
                : words.stream().map(GROUPS::get).findFirst();
    }

    private static final Map<String, CaseGroup> GROUPS = Map.of(
            CaseGroup.RECONSIDERATION.label(), CaseGroup.RECONSIDERATION,
            CaseGroup.LITIGATION_DIRECT.label(), CaseGroup.LITIGATION_DIRECT,
            CaseGroup.LITIGATION_AFTER_RECONSIDERATION.label(), CaseGroup.LITIGATION_AFTER_RECONSIDERATION);

    /** The column of this name, whatever is added to it in brackets. */
    Optional<Object> column(String name) {
        int bracket = name.indexOf('（') < 0 ? name.indexOf('(') : name.indexOf('（');
        return whole(name.strip())
                .or(() -> bracket < 0
                        ? Optional.empty()
                        : whole(name.substring(0, bracket).strip()));
    }

    private Optional<Object> whole(String name) {
        var known = columns().get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var words = new ArrayList<>(heads().whole(name));
        words.removeIf(ORGANISATIONS::equals);
        return words.size() == 1 ? Optional.ofNullable(MEANINGS.get(this).get(words.getFirst())) : Optional.empty();
    }

    /** The longest name of a column that a text ends with. */
    Optional<String> lastColumn(String words) {
        return columns().keySet().stream().filter(words::endsWith).max(Comparator.comparingInt(String::length));
    }

    private HeadWords heads() {
        return switch (this) {
            case DISCLOSURES -> HeadWords.DISCLOSURES;
            case REQUESTS -> HeadWords.REQUESTS;
            case CASES -> HeadWords.CASES;
        };
    }

    private Map<String, Object> columns() {
        return switch (this) {
            case DISCLOSURES -> DISCLOSURE_COLUMNS;
            case REQUESTS -> APPLICANTS;
            case CASES -> OUTCOMES;
        };
    }

    private static final Map<String, Object> DISCLOSURE_COLUMNS = Map.ofEntries(
            Map.entry("本年新制作数量", DisclosureColumn.MADE),
            Map.entry("本年制发件数", DisclosureColumn.MADE),
            Map.entry("本年新公开数量", DisclosureColumn.PUBLISHED),
            Map.entry("对外公开总数量", DisclosureColumn.TOTAL_PUBLISHED),
            Map.entry("本年废止件数", DisclosureColumn.REPEALED),
            Map.entry("现行有效件数", DisclosureColumn.EFFECTIVE),
            Map.entry("上一年项目数量", DisclosureColumn.PREVIOUS_ITEMS),
            Map.entry("本年增/减", DisclosureColumn.CHANGE),
            Map.entry("处理决定数量", DisclosureColumn.DECISIONS),
            Map.entry("本年处理决定数量", DisclosureColumn.DECISIONS),
            Map.entry("采购项目数量", DisclosureColumn.PROJECTS),
            Map.entry("采购总金额", DisclosureColumn.AMOUNT),
            Map.entry("采购总金额（单位：万元）", DisclosureColumn.AMOUNT),
            Map.entry("采购总金额（单位：万元，保留4位小数）", DisclosureColumn.AMOUNT),
            Map.entry("本年收费金额", DisclosureColumn.AMOUNT),
            Map.entry("本年收费金额（单位：万元）", DisclosureColumn.AMOUNT));

    private static final List<Applicant> OF_ORGANISATIONS = Applicant.PARTS.subList(1, Applicant.PARTS.size());

    private static final Map<String, Object> APPLICANTS = applicants();
    private static final Map<String, Object> OUTCOMES = names(Stream.of(CaseOutcome.values()), CaseOutcome::label);

    /** Those of 法人或其他组织 also with the head above theirs. */
    private static Map<String, Object> applicants() {
        var names = new LinkedHashMap<>(names(Stream.of(Applicant.values()), Applicant::label));
        for (var column : OF_ORGANISATIONS) {
            for (var named : List.of("（%s）", "(%s)", "-%s", "—%s", "－%s", "·%s", "中的%s", "%s")) {
                names.put(ORGANISATIONS + named.formatted(column.label()), column);
            }
        }
        return Map.copyOf(names);
    }

    private static <T> Map<String, Object> names(Stream<T> columns, Function<T, String> label) {
        var names = new LinkedHashMap<String, Object>();
        columns.forEach(column -> names.put(label.apply(column), column));
        return Map.copyOf(names);
    }

    private static final Map<ListedNames, Map<String, Object>> MEANINGS = Map.of(
            DISCLOSURES, names(Stream.of(DisclosureColumn.values()), DisclosureColumn::key),
            REQUESTS, names(Stream.of(Applicant.values()), Applicant::label),
            CASES, OUTCOMES);
}
