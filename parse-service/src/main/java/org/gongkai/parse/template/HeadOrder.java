package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.DisclosureColumn;

/**
 * In which order the columns of a table are printed, as their heads say.
 *
 * @param columns the columns from left to right
 * @param isSure whether the heads name them all; else some stand where the format does not put them, and which column a
 *     figure belongs to cannot be told
 */
public record HeadOrder<C>(List<C> columns, boolean isSure) {
    private static final List<Applicant> ORGANISATIONS = List.of(
            Applicant.BUSINESS, Applicant.RESEARCH, Applicant.WELFARE, Applicant.LEGAL, Applicant.OTHER_ORGANISATIONS);
    private static final Set<String> GROUP_WORDS = Set.of(
            HeadWords.SUITS,
            CaseGroup.RECONSIDERATION.label(),
            CaseGroup.LITIGATION_DIRECT.label(),
            CaseGroup.LITIGATION_AFTER_RECONSIDERATION.label());
    private static final List<CaseOutcome> OUTCOMES = List.of(CaseOutcome.values());

    public HeadOrder {
        columns = List.copyOf(columns);
    }

    /** The format's own order, where no head says anything else. */
    public static <C> HeadOrder<C> official(List<C> columns) {
        return new HeadOrder<>(columns, true);
    }

    /** The same order of what belongs to the columns. */
    public <T> HeadOrder<T> map(Function<C, T> column) {
        return new HeadOrder<>(columns.stream().map(column).toList(), isSure);
    }

    /** The same order where it is not to be trusted. */
    public HeadOrder<C> inDoubt() {
        return new HeadOrder<>(columns, false);
    }

    /**
     * Table three.
     *
     * @param words the heads in reading order: those of 法人或其他组织 stand a row below it, or beside the others
     * @param held the order that the heads before these said
     */
    public static HeadOrder<Applicant> requests(List<String> words, HeadOrder<Applicant> held) {
        var printed = new LinkedHashSet<>(words);
        var columns = applicants(printed);
        if (columns.equals(List.of(Applicant.values()))) {
            return official(columns);
        }
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
            return order(spread, held);
        }
        if (areTogether(columns)) {
            return order(columns, held);
        }
        // Below their common head they cannot be apart: the heads were put out of order when the page was read.
        return printed.contains(HeadWords.ORGANISATIONS) ? held : held.inDoubt();
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
        if (first.isEmpty()) {
            return true;
        }
        int from = columns.indexOf(first.get());
        long all = columns.stream().filter(ORGANISATIONS::contains).count();
        return columns.stream().skip(from).limit(all).allMatch(ORGANISATIONS::contains);
    }

    /** The columns of a row of table two. */
    public static HeadOrder<DisclosureColumn> disclosures(List<String> words, List<DisclosureColumn> columns) {
        var printed = new LinkedHashSet<>(words)
                .stream()
                        .flatMap(word ->
                                columns.stream().filter(column -> column.key().equals(word)))
                        .toList();
        return order(printed, official(columns));
    }

    /** The groups of table four: 行政复议 and 行政诉讼 side by side, the two kinds of suits below or behind it. */
    public static HeadOrder<CaseGroup> groups(List<String> words) {
        var format = official(List.of(CaseGroup.values()));
        var reconsideration = CaseGroup.RECONSIDERATION.label();
        var heads = new ArrayList<>(new LinkedHashSet<>(words));
        heads.retainAll(GROUP_WORDS);
        int suits = heads.indexOf(HeadWords.SUITS);
        if (suits >= 0) {
            heads.remove(suits);
            int at = heads.indexOf(reconsideration);
            if (suits == 0 && at == 0) {
                heads.add(heads.remove(at)); // 行政诉讼 行政复议, and what is below
            }
        }
        int at = heads.indexOf(reconsideration);
        if (at > 0 && at < heads.size() - 1) {
            // No table parts the two kinds of suits: the heads have lost their order.
            return suits >= 0 ? format : format.inDoubt();
        }
        var groups = heads.stream()
                .flatMap(word -> Stream.of(CaseGroup.values())
                        .filter(group -> group.label().equals(word)))
                .toList();
        return order(groups, format);
    }

    /** The columns of each group of table four. */
    public static HeadOrder<CaseOutcome> outcomes(List<String> words) {
        var outcomes = new ArrayList<CaseOutcome>();
        for (var word : words) {
            OUTCOMES.stream()
                    .filter(outcome -> outcome.label().equals(word))
                    .filter(outcome -> outcomes.isEmpty() || outcomes.getLast() != outcome)
                    .forEach(outcomes::add);
        }
        var official = official(OUTCOMES);
        return everyGroup(outcomes)
                .map(HeadOrder::official)
                .orElseGet(() -> runs(outcomes) > CaseGroup.values().length ? official.inDoubt() : official);
    }

    /** The one order in which every group has all of its heads. */
    private static Optional<List<CaseOutcome>> everyGroup(List<CaseOutcome> outcomes) {
        int size = OUTCOMES.size();
        if (outcomes.isEmpty() || outcomes.size() % size != 0) {
            return Optional.empty();
        }
        var first = List.copyOf(outcomes.subList(0, size));
        for (int from = 0; from < outcomes.size(); from += size) {
            if (!outcomes.subList(from, from + size).equals(first)) {
                return Optional.empty();
            }
        }
        return new HashSet<>(first).size() == size ? Optional.of(first) : Optional.empty();
    }

    /** How often the heads begin anew: once a group, where some are not recognised. */
    private static int runs(List<CaseOutcome> outcomes) {
        int runs = outcomes.isEmpty() ? 0 : 1;
        for (int i = 1; i < outcomes.size(); i++) {
            runs += outcomes.get(i).compareTo(outcomes.get(i - 1)) < 0 ? 1 : 0;
        }
        return runs;
    }

    /** Heads that are not all there say nothing, unless they contradict the order there is. */
    private static <C> HeadOrder<C> order(List<C> printed, HeadOrder<C> held) {
        if (printed.size() == held.columns().size()) {
            return new HeadOrder<>(printed, true);
        }
        var rest = held.columns().iterator();
        for (var column : printed) {
            boolean isThere = false;
            while (!isThere && rest.hasNext()) {
                isThere = rest.next().equals(column);
            }
            if (!isThere) {
                return held.inDoubt();
            }
        }
        return held;
    }
}
