package org.gongkai.validate.documentation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;

/** Writes docs/rules.md. */
final class RulesPage {
    private static final String INTRODUCTION = """
            # Rules (检查规则)

            Written from the rule catalogue of validate-service; do not edit. To write it anew:
            `./mvnw test -pl validate-service -am -Drules.update=true`.

            A check has one of three outcomes: it holds, it is broken, or it is **not assessable**, because a figure it needs
            was not read. Not assessable is never "passed". 检查结果分三种：成立、不成立、不予判断；不予判断不等于通过。

            Whose mistake a finding is (`blame`): figures that were read or are plainly blank are the agency's (AGENCY), unless
            the reading reported that it may have gone wrong there (UNDECIDED). That something is missing in the document is
            never certain (UNDECIDED); where something else could not be read, or the text breaks off just before, the reading
            is the likelier cause (EXTRACTION).

            The examples say what differs from a complete report of zeros in the format of 2021: `received 21` is the cell
            自然人 of that row of table three, `granted.total` the cell 总计, `refused5.*` a whole row, `t2.*` a whole table,
            `last year: carriedOut 3` a cell of the report of the year before. `section 5 "…"` is the prose of a section,
            `claim t3.received.total 4` a number that the prose states about a cell, `breakdown 申请 83 = 公民 41 49% + …` a
            whole that it takes apart.

            """;

    private RulesPage() {}

    static String of(List<Rule> rules) {
        return INTRODUCTION
                + Stream.of(RuleGroup.values())
                        .map(group -> group(group, rules))
                        .collect(joining("\n"));
    }

    private static String group(RuleGroup group, List<Rule> rules) {
        return "## " + group.title().en() + " (" + group.title().zh() + ")\n\n"
                + rules.stream()
                        .filter(rule -> rule.info().group() == group)
                        .map(RulesPage::rule)
                        .collect(joining("\n"));
    }

    private static String rule(Rule rule) {
        var info = rule.info();
        return "### " + info.id() + "\n\n"
                + info.summary().zh() + "。<br>\n" + info.summary().en() + ".\n\n"
                + info.explanation().zh() + "<br>\n" + info.explanation().en() + "\n\n"
                + "| | |\n|---|---|\n"
                + "| severity | " + info.severity() + " |\n"
                + "| basis | " + info.basis().all() + " |\n"
                + "| kept | `" + rule.examples().kept() + "` |\n"
                + "| broken | `" + rule.examples().broken() + "` |\n";
    }
}
