package org.gongkai.validate.arithmetic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.ReportTable;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Rule;

/** 勾稽关系: the rules of this group. */
public final class ArithmeticRules {
    public static final List<Rule> ALL = Stream.of(
                    RequestTableRules.ALL, CaseTableRules.ALL, NumberRules.ALL, DisclosureTableRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** The rule that a 总计 must not be left out. */
    public static final String ROW_TOTAL_BLANK = RowTotalBlank.ID;

    /** The rules that a count is an integer and not negative. */
    public static final Set<String> NO_COUNT = Set.of("NEGATIVE", "NOT_INTEGER");

    private ArithmeticRules() {}

    /** The table that a rule adds up, if that is what the rule does. */
    public static Optional<ReportTable> tableOfSums(String rule) {
        return switch (rule) {
            case "T3_BALANCE", "T3_RESULT_SUM", "T3_ROW_SUM" -> Optional.of(ReportTable.T3);
            case "T4_SUM" -> Optional.of(ReportTable.T4);
            default -> Optional.empty();
        };
    }

    /** Every equation between the figures of one report, in the order of the rules. */
    public static List<Sum> sums(Figures figures) {
        return Stream.concat(
                        RequestTableRules.sums(figures.format(ReportTable.T3)).stream(), CaseTableRules.SUMS.stream())
                .toList();
    }
}
