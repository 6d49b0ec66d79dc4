package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.jspecify.annotations.Nullable;

/** The heads of the groups of table four, 行政复议 and the two kinds of 行政诉讼, above those of their outcomes. */
final class CaseHeads {
    private static final List<String> OUTCOMES =
            Stream.of(CaseOutcome.values()).map(CaseOutcome::label).toList();
    private static final Map<String, CaseGroup> GROUPS = Map.of(
            CaseGroup.RECONSIDERATION.label(), CaseGroup.RECONSIDERATION,
            CaseGroup.LITIGATION_DIRECT.label(), CaseGroup.LITIGATION_DIRECT,
            CaseGroup.LITIGATION_AFTER_RECONSIDERATION.label(), CaseGroup.LITIGATION_AFTER_RECONSIDERATION);
    private static final int GROUP = CaseOutcome.values().length;

    private final List<GroupHead> groups = new ArrayList<>();

    private record GroupHead(CaseGroup group, int from, int to) {}

    static boolean isGroup(String word) {
        return GROUPS.containsKey(word);
    }

    static boolean isOutcome(String word) {
        return OUTCOMES.contains(word);
    }

    /** Takes in the head of a group, which covers some columns. */
    void add(String word, int from, int to) {
        var group = GROUPS.get(word);
        if (group != null) {
            groups.add(new GroupHead(group, from, to));
        }
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /**
     * Whether they stand in another order than that of the format, whether all are there or not.
     *
     * @param outcomes the words below them from left to right
     */
    boolean contradict(List<String> outcomes) {
        var order = groups.stream()
                .filter(head -> groups.stream()
                        .noneMatch(
                                other -> !other.equals(head) && other.from() <= head.to() && other.to() >= head.from()))
                .sorted(Comparator.comparingInt(GroupHead::from))
                .map(GroupHead::group)
                .toList();
        int runs = 0;
        int last = OUTCOMES.size();
        for (var outcome : outcomes) {
            int place = OUTCOMES.indexOf(outcome);
            runs += place <= last ? 1 : 0;
            last = place;
        }
        return !isPartOf(order, List.of(CaseGroup.values())) || runs > GROUPS.size();
    }

    /** Whether these follow each other in this order; others say nothing. */
    static <T> boolean isPartOf(List<T> some, List<T> order) {
        int last = -1;
        for (var one : some) {
            int place = order.indexOf(one);
            if (place >= 0 && place <= last) {
                return false;
            }
            last = Math.max(last, place);
        }
        return true;
    }

    /**
     * The columns of table four; none where not every group has all of its heads.
     *
     * @param words for each column the word of its head
     * @param begun the columns in which a head begins
     */
    Map<Integer, CellId> columns(SortedMap<Integer, String> words, Set<Integer> begun) {
        var columns = new ArrayList<Integer>();
        words.forEach((column, word) -> {
            if (OUTCOMES.contains(word) && begun.contains(column)) {
                columns.add(column);
            }
        });
        if (columns.size() != GROUP * GROUPS.size()) {
            return Map.of();
        }
        var blocks = new ArrayList<@Nullable CaseGroup>();
        for (int from = 0; from < columns.size(); from += GROUP) {
            blocks.add(group(columns.get(from), columns.get(from + GROUP - 1)));
        }
        // The head of one may be on the page before.
        var missing = new ArrayList<>(List.of(CaseGroup.values()));
        missing.removeAll(blocks);
        if (missing.size() == 1) {
            blocks.replaceAll(group -> group == null ? missing.getFirst() : group);
        }
        var cases = new HashMap<Integer, CellId>();
        for (int i = 0; i < columns.size(); i++) {
            var group = blocks.get(i / GROUP);
            if (group != null) {
                cases.put(columns.get(i), CellId.cases(group, outcome(words.getOrDefault(columns.get(i), ""))));
            }
        }
        return new HashSet<>(cases.values()).size() == columns.size() ? cases : Map.of();
    }

    private static CaseOutcome outcome(String word) {
        return Stream.of(CaseOutcome.values())
                .filter(outcome -> outcome.label().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The one group whose head stands above these columns. */
    private @Nullable CaseGroup group(int from, int to) {
        var above = groups.stream()
                .filter(head -> head.from() <= to && head.to() >= from)
                .map(GroupHead::group)
                .distinct()
                .toList();
        return above.size() == 1 ? above.getFirst() : null;
    }
}
