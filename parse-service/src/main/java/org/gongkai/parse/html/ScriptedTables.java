package org.gongkai.parse.html;

import java.util.List;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;

/** Tables that a script of a page computes: nothing is run, so they cannot be read. */
public final class ScriptedTables {
    static final ParseProblem PROBLEM = ParseProblem.of(ProblemKind.ROW_NOT_RECOGNISED, "rows made by a script");

    private ScriptedTables() {}

    /** What was found, without such scripts where no table is missing: they make something else, a calendar perhaps. */
    public static List<ParseProblem> onlyIfMissed(List<ParseProblem> problems, boolean isComplete) {
        return isComplete
                ? problems.stream().filter(problem -> !problem.equals(PROBLEM)).toList()
                : problems;
    }
}
