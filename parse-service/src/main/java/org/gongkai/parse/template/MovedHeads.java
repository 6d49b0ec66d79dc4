package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;

/**
 * Heads in lines, broken over several or not: whether some stand on one line in another order than that of the format. How
 * heads on different lines stand to each other is not told by the order in which they are read.
 */
public final class MovedHeads {
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final List<String> APPLICANTS = List.of("自然", "商业", "科研", "社会", "法律", "其他", "总计");
    private static final List<String> GROUPS = List.of(
            CaseGroup.RECONSIDERATION.label(),
            HeadWords.SUITS,
            CaseGroup.LITIGATION_DIRECT.label(),
            CaseGroup.LITIGATION_AFTER_RECONSIDERATION.label());
    private static final List<String> OUTCOMES = List.of("结果维", "结果纠", "其他", "尚未", "总计");
    private static final List<List<String>> DISCLOSURES = Stream.of(Format.values())
            .flatMap(format -> DisclosureRow.of(format).stream().map(row -> row.columns(format)))
            .distinct()
            .map(columns -> columns.stream().map(DisclosureColumn::key).toList())
            .toList();

    private static final HeadOrder<Applicant> OFFICIAL = HeadOrder.official(List.of(Applicant.values()));

    private MovedHeads() {}

    /** Whether the lines above the figures of a table have such heads. */
    public static boolean areMoved(ReportTable table, List<String> lines) {
        return switch (table) {
            case T2 ->
                lines.stream().map(HeadWords.DISCLOSURES::in).anyMatch(MovedHeads::areDisclosuresMoved)
                        || areCrossed(lines);
            case T3 ->
                lines.stream()
                        .takeWhile(line -> !line.contains("本年新收"))
                        .anyMatch(line -> begins(places(line, APPLICANTS)) > 1 && !isOfTwoRows(line));
            case T4 ->
                lines.stream().anyMatch(line -> begins(places(line, GROUPS)) > 1)
                        || lines.stream().anyMatch(line -> begins(places(line, OUTCOMES)) > CaseGroup.values().length);
        };
    }

    /** 「自然人 法人或其他组织 总计 商业企业 …」: two rows of heads in the order of the format, one behind the other. */
    private static boolean isOfTwoRows(String line) {
        var words = HeadWords.REQUESTS.in(line);
        return words.contains(HeadWords.ORGANISATIONS)
                && HeadOrder.requests(words, OFFICIAL.inDoubt()).equals(OFFICIAL);
    }

    private static boolean areDisclosuresMoved(List<String> words) {
        return words.size() > 1
                && DISCLOSURES.stream().anyMatch(columns -> columns.containsAll(words) && begins(words, columns) > 1);
    }

    /** Whether a head broken over lines stands on the other side of one beside it than in the format. */
    private static boolean areCrossed(List<String> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            var words = HeadWords.DISCLOSURES.in(line);
            for (int below = i + 1; words.size() == 1 && below < Math.min(lines.size(), i + BROKEN); below++) {
                var others = HeadWords.DISCLOSURES.in(lines.get(below));
                if (others.size() == 1) {
                    boolean isLeft = end(line) < end(lines.get(below));
                    var pair = isLeft
                            ? List.of(words.getFirst(), others.getFirst())
                            : List.of(others.getFirst(), words.getFirst());
                    if (areDisclosuresMoved(pair)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static final int BROKEN = 3;

    /** Where the first head of a line ends. */
    private static int end(String line) {
        int end = 1;
        while (end < line.length()
                && HeadWords.DISCLOSURES.in(line.substring(0, end)).isEmpty()) {
            end++;
        }
        return end;
    }

    private static int begins(List<String> words, List<String> order) {
        return begins(words.stream().map(order::indexOf).toList());
    }

    /** Where in the order of the format the words of a line stand. */
    private static List<Integer> places(String line, List<String> order) {
        var places = new ArrayList<Integer>();
        GAP.splitAsStream(line.strip())
                .forEach(word -> order.stream()
                        .filter(word::startsWith)
                        .findFirst()
                        .map(order::indexOf)
                        .ifPresent(places::add));
        return places;
    }

    /** How often these begin anew. */
    private static int begins(List<Integer> places) {
        int begins = places.isEmpty() ? 0 : 1;
        for (int i = 1; i < places.size(); i++) {
            begins += places.get(i) <= places.get(i - 1) ? 1 : 0;
        }
        return begins;
    }
}
