package org.gongkai.validate.arithmetic;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Message;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;

/** 勾稽关系 of table four (表四), which is the same in both formats. */
final class CaseTableRules {
    private static final String T4_SUM = "T4_SUM";
    static final List<Sum> SUMS =
            Stream.of(CaseGroup.values()).map(CaseTableRules::sum).toList();

    static final List<Rule> ALL = List.of(new Rule(
            ArithmeticInfo.of(
                    T4_SUM,
                    new Message(
                            "表四每一组：“总计”等于结果维持、结果纠正、其他结果与尚未审结之和",
                            "Table four, every group: the total equals upheld, corrected, other outcome and pending"
                                    + " together"),
                    new Message(
                            "行政复议、未经复议直接起诉、复议后起诉三组分别计算。四项全部空白，或“总计”空白时不予判断；印出的0是数字。",
                            "The three groups are added up one by one. Four blank cells or a blank total make a group"
                                    + " not assessable; a printed 0 is a number.")),
            new Rule.Examples(
                    "reconsideration.upheld 5, reconsideration.pending 1, reconsideration.total 6",
                    "reconsideration.upheld 5, reconsideration.pending 1, reconsideration.total 0"),
            report -> SUMS.stream().map(sum -> SumCheck.check(sum, report)).toList()));

    private CaseTableRules() {}

    private static Sum sum(CaseGroup group) {
        return new Sum(
                T4_SUM,
                group.key(),
                new Message("表四“" + group.label() + "”", "Table four, " + Words.quoted(group.label(), group.key())),
                side(group, Stream.of(CaseOutcome.TOTAL)),
                side(group, CaseOutcome.PARTS.stream()));
    }

    private static Sum.Side side(CaseGroup group, Stream<CaseOutcome> outcomes) {
        return Sum.Side.of(
                outcomes.map(outcome -> new Sum.Term(CellId.cases(group, outcome), outcome.label(), outcome.key())));
    }
}
