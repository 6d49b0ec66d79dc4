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
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.PrintedNumber;

/**
 * A line of a table that is told as a list: 「行政许可—本年处理决定数量：5」, 「（一）予以公开：自然人5，商业企业0，…」.
 *
 * @param row the row it belongs to
 * @param label where the row is named
 * @param values what stands in its columns; without names of columns they are in printed order, under their index
 * @param names the printed names of the columns, as far as there are any
 */
record ListedLine(Enum<?> row, Text label, Map<Object, Text> values, Map<Object, Text> names) {
    private static final Pattern BULLET = Pattern.compile("[\\s　]*(?:[-*•·●]\\s+)?");
    private static final Pattern GROUPED = Pattern.compile("[\\s　]*[（(][一二三四五六七][）)]\\D{2,8}(\\d[.、．].{2,60})");
    private static final Pattern BETWEEN = Pattern.compile("[，,、；;]");
    private static final String SEPARATORS = " \t　\u00A0—–-－·：:，,";
    private static final String ENDS = "。；;，,";
    private static final String ORGANISATIONS = "法人或其他组织";
    private static final int LONGEST = 300;

    private static final int DISCLOSURES = 2;
    private static final int REQUESTS = 3;
    private static final int CASES = 4;

    /** Reads a line of a section; empty where it is none. */
    static Optional<ListedLine> of(int section, Text text) {
        if (text.value().length() > LONGEST || columns(section).isEmpty()) {
            return Optional.empty();
        }
        var value = text.value();
        var bullet = BULLET.matcher(value);
        int start = bullet.lookingAt() ? bullet.end() : 0;
        int end = value.length();
        while (end > start
                && (ENDS.indexOf(value.charAt(end - 1)) >= 0 || Character.isWhitespace(value.charAt(end - 1)))) {
            end--;
        }
        int last = Math.max(value.lastIndexOf('：', end - 1), value.lastIndexOf(':', end - 1));
        if (last <= start) {
            return Optional.empty();
        }
        int to = end;
        var single = isValue(value.substring(last + 1, end))
                ? single(section, text, start, last, to)
                : Optional.<ListedLine>empty();
        return single.or(() -> several(section, text, start, to));
    }

    /** 「label column：figure」. */
    private static Optional<ListedLine> single(int section, Text text, int start, int colon, int end) {
        return column(section, text.value().substring(start, colon)).flatMap(column -> {
            int from = colon - column.length();
            int behind = from;
            while (behind > start && SEPARATORS.indexOf(text.value().charAt(behind - 1)) >= 0) {
                behind--;
            }
            var label = text.value().substring(start, behind);
            if (section == REQUESTS && label.endsWith(ORGANISATIONS)) {
                behind -= ORGANISATIONS.length();
                label = label.substring(0, label.length() - ORGANISATIONS.length());
            }
            int labelEnd = behind;
            var meaning = columns(section).get(column);
            return row(section, label)
                    .map(row -> new ListedLine(
                            row,
                            text.part(start, labelEnd),
                            Map.of(meaning, text.part(colon + 1, end)),
                            Map.of(meaning, text.part(from, colon))));
        });
    }

    /** 「label：column figure，column figure，…」 or 「label：figure、figure、…」. */
    private static Optional<ListedLine> several(int section, Text text, int start, int end) {
        var value = text.value();
        int colon = start;
        while (colon < end && value.charAt(colon) != '：' && value.charAt(colon) != ':') {
            colon++;
        }
        var row = colon == end ? Optional.<Enum<?>>empty() : row(section, value.substring(start, colon));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<Object, Text>();
        var names = new LinkedHashMap<Object, Text>();
        int from = colon + 1;
        for (var piece : BETWEEN.split(value.substring(colon + 1, end), -1)) {
            int piecesEnd = from + piece.length();
            var name = nameAt(section, piece.stripLeading());
            int named = from + piece.length() - piece.stripLeading().length();
            int figure = name.map(found -> named + found.length()).orElse(from);
            var printed = value.substring(figure, piecesEnd).replace('：', ' ').replace(':', ' ');
            if (!isValue(printed)) {
                return Optional.empty();
            }
            while (figure < piecesEnd
                    && SEPARATORS.indexOf(value.charAt(figure)) >= 0
                    && "-－—".indexOf(value.charAt(figure)) < 0) {
                figure++;
            }
            Object column =
                    name.<Object>map(found -> columns(section).get(found)).orElse(values.size());
            if (values.put(column, text.part(figure, piecesEnd)) != null) {
                return Optional.empty();
            }
            if (name.isPresent()) {
                names.put(column, text.part(named, named + name.get().length()));
            }
            from = piecesEnd + 1;
        }
        return names.isEmpty() || names.size() == values.size()
                ? Optional.of(new ListedLine(row.get(), text.part(start, colon), values, names))
                : Optional.empty();
    }

    /** The columns that a line names, where it names nothing else: 「信息内容、本年制发件数、本年废止件数」. */
    static List<Object> heads(int section, Text text) {
        var columns = columns(section);
        if (columns.isEmpty()) {
            return List.of();
        }
        var heads = new ArrayList<Object>();
        var value = text.value();
        var bullet = BULLET.matcher(value);
        for (var word : value.substring(bullet.lookingAt() ? bullet.end() : 0).split("、", -1)) {
            var column = columns.get(word.strip());
            if (column != null) {
                heads.add(column);
            } else if (Labels.header(word).isEmpty()) {
                return List.of();
            }
        }
        return heads;
    }

    private static boolean isValue(String printed) {
        return PrintedNumber.isBlank(printed)
                || PrintedNumber.read(printed.strip()).isPresent();
    }

    /** The longest name of a column that a text ends with. */
    private static Optional<String> column(int section, String words) {
        return columns(section).keySet().stream().filter(words::endsWith).max(Comparator.comparingInt(String::length));
    }

    private static Optional<String> nameAt(int section, String words) {
        return columns(section).keySet().stream()
                .filter(words::startsWith)
                .max(Comparator.comparingInt(String::length));
    }

    private static Optional<? extends Enum<?>> found(int section, String label) {
        return switch (section) {
            case DISCLOSURES -> Labels.disclosureRow(label);
            case REQUESTS -> Labels.requestRow(label.substring(ownLabel(label)));
            default -> group(label);
        };
    }

    /** Where a label's own words begin: 「（六）其他处理3.其他」 is named by its own number. */
    static int ownLabel(String label) {
        var grouped = GROUPED.matcher(label);
        return grouped.matches() ? grouped.start(1) : 0;
    }

    private static Optional<Enum<?>> row(int section, String label) {
        return label.isBlank() ? Optional.empty() : found(section, label).map(row -> row);
    }

    private static Optional<CaseGroup> group(String label) {
        return Stream.of(
                        CaseGroup.LITIGATION_DIRECT,
                        CaseGroup.LITIGATION_AFTER_RECONSIDERATION,
                        CaseGroup.RECONSIDERATION)
                .filter(group -> label.strip().endsWith(group.label()))
                .findFirst();
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

    private static Map<String, Object> columns(int section) {
        return switch (section) {
            case DISCLOSURES -> DISCLOSURE_COLUMNS;
            case REQUESTS -> APPLICANTS;
            case CASES -> OUTCOMES;
            default -> Map.of();
        };
    }
}
