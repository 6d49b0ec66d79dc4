package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.parse.pdf.PlacedNames.Name;

/** What the groups (行政复议、行政诉讼) and the outcomes (结果维持…) of table four are called where they stand beside its figures. */
final class CaseNames {
    private static final List<String> OUTCOMES =
            Stream.of(CaseOutcome.values()).map(CaseOutcome::label).toList();
    /** The outcomes in other words, in the same order. */
    private static final List<String> SHORT = List.of("维持", "纠正", "其他", "未审结", "合计");

    private static final List<String> OUTCOME_NAMES =
            Stream.concat(OUTCOMES.stream(), SHORT.stream()).toList();
    private static final List<String> GROUPS =
            Stream.of(CaseGroup.values()).map(CaseGroup::label).toList();
    /** The word above both groups of suits. */
    private static final String SUITS = "行政诉讼";

    private static final List<String> GROUP_NAMES = Stream.concat(
                    GROUPS.stream(), Stream.of(SUITS, SUITS + GROUPS.get(1), SUITS + GROUPS.get(2)))
            .toList();
    /** Words above labels and figures, which name neither a group nor an outcome. */
    private static final Set<String> OTHERS =
            Set.of("类别", "类型", "项目", "案件类型", "结果", "审理结果", "办理结果", "件数", "数量", "数量件", "案件数量", "单位件");

    /** How many outcomes each group has. */
    static final int OUTCOMES_EACH = OUTCOMES.size();
    /** How many figures the table has. */
    static final int CELLS = GROUPS.size() * OUTCOMES_EACH;

    private CaseNames() {}

    /** Whether these words are of an outcome, or of a part of its name. */
    static boolean isOutcome(Segment word) {
        var words = PlacedNames.words(word);
        return OUTCOME_NAMES.stream().anyMatch(outcome -> outcome.contains(words));
    }

    /** Whether these words are the whole name of a group. */
    static boolean isGroup(Segment word) {
        return GROUP_NAMES.contains(PlacedNames.words(word));
    }

    /** Whether these words are of a group, or of a part of its name. */
    static boolean isOfGroup(Segment word) {
        var words = PlacedNames.words(word);
        return GROUP_NAMES.stream().anyMatch(name -> name.contains(words));
    }

    /** Whether these words may stand in the table and name neither a group nor an outcome. */
    static boolean isOther(Segment word) {
        return OTHERS.contains(PlacedNames.words(word));
    }

    /** The groups that these lines name, in the order of the format; none where they do not name each of them once. */
    static List<Name> groups(List<Segment> lines) {
        var groups = new ArrayList<>(PlacedNames.of(lines, GROUP_NAMES, OTHERS));
        groups.removeIf(name -> name.value().equals(SUITS));
        groups.sort(Comparator.comparingInt(CaseNames::group));
        boolean areAll = groups.stream().map(CaseNames::group).toList().equals(List.of(0, 1, 2));
        return areAll ? groups : List.of();
    }

    /** The outcomes that these lines name, from top to bottom; none where a line names none. */
    static List<Name> outcomes(List<Segment> lines) {
        return PlacedNames.of(lines, OUTCOME_NAMES, OTHERS);
    }

    /** Which outcome this is in the order of the format. */
    static int outcome(Name name) {
        return OUTCOME_NAMES.indexOf(name.value()) % OUTCOMES_EACH;
    }

    private static int group(Name name) {
        return GROUPS.indexOf(name.value().replaceFirst("^" + SUITS, ""));
    }

    /** The five outcomes in their order, or those of each group after those of another. */
    static boolean areOutcomes(List<Name> names) {
        boolean areWhole = names.size() == OUTCOMES_EACH || names.size() == CELLS;
        for (int i = 0; i < names.size() && areWhole; i++) {
            areWhole = outcome(names.get(i)) == i % OUTCOMES_EACH;
        }
        return areWhole;
    }
}
