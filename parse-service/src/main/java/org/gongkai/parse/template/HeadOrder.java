package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.DisclosureColumn;

/**
 * In which order the columns of a table are printed, from left to right, as their heads say. Heads that do not name every
 * column once say nothing: then the order is that of the format.
 */
public final class HeadOrder {
    private static final List<Applicant> ORGANISATIONS = List.of(
            Applicant.BUSINESS, Applicant.RESEARCH, Applicant.WELFARE, Applicant.LEGAL, Applicant.OTHER_ORGANISATIONS);
    private static final Set<String> GROUP_WORDS = Set.of(
            HeadWords.SUITS,
            CaseGroup.RECONSIDERATION.label(),
            CaseGroup.LITIGATION_DIRECT.label(),
            CaseGroup.LITIGATION_AFTER_RECONSIDERATION.label());
    private static final List<CaseOutcome> OUTCOMES = List.of(CaseOutcome.values());

    private HeadOrder() {}

    /**
     * Table three.
     *
     * @param words the heads in reading order: those of 法人或其他组织 stand a row below it, or beside the others
     * @param held the order that the heads before these said
     */
    public static List<Applicant> requests(List<String> words, List<Applicant> held) {
        var printed = new LinkedHashSet<>(words);
        var columns = applicants(printed);
        int organisations =
                (int) columns.stream().filter(ORGANISATIONS::contains).count();
        var last = columns.subList(columns.size() - organisations, columns.size());
        if (printed.contains(HeadWords.ORGANISATIONS) && ORGANISATIONS.containsAll(last)) {
            var above = new ArrayList<>(printed);
            above.removeIf(
                    word -> last.stream().anyMatch(column -> column.label().equals(word)));
            int at = above.indexOf(HeadWords.ORGANISATIONS);
            var spread = new ArrayList<>(applicants(above.subList(0, at)));
            spread.addAll(last);
            spread.addAll(applicants(above.subList(at, above.size())));
            return whole(spread, held);
        }
        return areTogether(columns) ? whole(columns, held) : held;
    }

    private static List<Applicant> applicants(Collection<String> words) {
        return words.stream()
                .flatMap(word -> Stream.of(Applicant.values())
                        .filter(column -> column.label().equals(word)))
                .toList();
    }

    /** Whether the columns of 法人或其他组织 stand side by side, as they must: else the heads have lost their order. */
    private static boolean areTogether(List<Applicant> columns) {
        var first = columns.stream().filter(ORGANISATIONS::contains).findFirst();
        return first.isEmpty()
                || columns.stream()
                        .skip(columns.indexOf(first.get()))
                        .limit(ORGANISATIONS.size())
                        .allMatch(ORGANISATIONS::contains);
    }

    /** The columns of a row of table two. */
    public static List<DisclosureColumn> disclosures(List<String> words, List<DisclosureColumn> columns) {
        var printed = new LinkedHashSet<>(words)
                .stream()
                        .flatMap(word ->
                                columns.stream().filter(column -> column.key().equals(word)))
                        .toList();
        return whole(printed, columns);
    }

    /** The groups of table four: 行政复议 and 行政诉讼 side by side, the two kinds of suits below or behind it. */
    public static List<CaseGroup> groups(List<String> words) {
        var format = List.of(CaseGroup.values());
        var reconsideration = CaseGroup.RECONSIDERATION.label();
        var heads = new ArrayList<>(new LinkedHashSet<>(words));
        heads.retainAll(GROUP_WORDS);
        int suits = heads.indexOf(HeadWords.SUITS);
        if (suits >= 0) {
            heads.remove(suits);
            if (suits == 0 && heads.indexOf(reconsideration) == 0) {
                heads.add(heads.removeFirst()); // 行政诉讼 行政复议, and what is below
            }
        }
        int at = heads.indexOf(reconsideration);
        if (at > 0 && at < heads.size() - 1) {
            return format; // no table parts the two kinds of suits: the heads have lost their order
        }
        return whole(
                heads.stream()
                        .flatMap(word -> Stream.of(CaseGroup.values())
                                .filter(group -> group.label().equals(word)))
                        .toList(),
                format);
    }

    /** The columns of each group of table four, where every group has all of its heads in one order. */
    public static List<CaseOutcome> outcomes(List<String> words) {
        var outcomes = words.stream()
                .flatMap(word ->
                        OUTCOMES.stream().filter(outcome -> outcome.label().equals(word)))
                .toList();
        int size = OUTCOMES.size();
        if (outcomes.size() != size * CaseGroup.values().length) {
            return OUTCOMES;
        }
        var first = outcomes.subList(0, size);
        for (int from = 0; from < outcomes.size(); from += size) {
            if (!outcomes.subList(from, from + size).equals(first)) {
                return OUTCOMES;
            }
        }
        return whole(first, OUTCOMES);
    }

    private static <C> List<C> whole(List<C> printed, List<C> otherwise) {
        return printed.size() == otherwise.size() && new HashSet<>(printed).size() == printed.size()
                ? List.copyOf(printed)
                : otherwise;
    }
}
