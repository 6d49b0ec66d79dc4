package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;

/**
 * Heads laid out with spaces, broken over lines or not: whether some stand on one line in another order than that of the
 * format. How heads on different lines stand to each other is not told by the order in which they are read.
 */
final class SpacedHeads {
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final List<String> APPLICANTS = List.of("自然", "商业", "科研", "社会", "法律", "总计");
    private static final List<String> GROUPS = List.of(
            CaseGroup.RECONSIDERATION.label(),
            HeadWords.SUITS,
            CaseGroup.LITIGATION_DIRECT.label(),
            CaseGroup.LITIGATION_AFTER_RECONSIDERATION.label());
    private static final List<String> OUTCOMES =
            Stream.of(CaseOutcome.values()).map(CaseOutcome::label).toList();
    private static final List<List<String>> DISCLOSURES = Stream.of(Format.values())
            .flatMap(format -> DisclosureRow.of(format).stream().map(row -> row.columns(format)))
            .distinct()
            .map(columns -> columns.stream().map(DisclosureColumn::key).toList())
            .toList();

    private SpacedHeads() {}

    /** Whether the lines of a section have such heads. */
    static boolean areMoved(int section, List<String> lines) {
        return switch (section) {
            case 2 -> lines.stream().map(HeadWords.DISCLOSURES::in).anyMatch(SpacedHeads::areDisclosuresMoved);
            case 3 ->
                lines.stream()
                        .takeWhile(line -> !line.contains("本年新收"))
                        .anyMatch(line -> begins(places(line, APPLICANTS)) > 1);
            case 4 ->
                lines.stream().anyMatch(line -> begins(places(line, GROUPS)) > 1)
                        || lines.stream().anyMatch(line -> begins(places(line, OUTCOMES)) > CaseGroup.values().length);
            default -> false;
        };
    }

    private static boolean areDisclosuresMoved(List<String> words) {
        return words.size() > 1
                && DISCLOSURES.stream().anyMatch(columns -> columns.containsAll(words) && begins(words, columns) > 1);
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
