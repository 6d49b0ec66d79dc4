package org.gongkai.validate;

import static org.gongkai.events.ProblemKind.BEFORE_2019;
import static org.gongkai.events.ProblemKind.DAMAGED;
import static org.gongkai.events.ProblemKind.ENCRYPTED;
import static org.gongkai.events.ProblemKind.NOT_A_REPORT;
import static org.gongkai.events.ProblemKind.NO_TEXT;
import static org.gongkai.events.ProblemKind.READER_FAILED;
import static org.gongkai.events.ProblemKind.READER_KILLED;
import static org.gongkai.events.ProblemKind.SCANNED;
import static org.gongkai.events.ProblemKind.TIMEOUT;
import static org.gongkai.events.ProblemKind.TOO_LARGE;
import static org.gongkai.events.ProblemKind.UNSUPPORTED_FORMAT;

import java.util.EnumSet;
import java.util.Set;
import org.gongkai.events.ProblemKind;
import org.gongkai.validate.rule.Report;

/** Whether there is anything to check: a document that is unreadable, or no such report, breaks no rule and keeps none. */
final class Assessability {
    /** These say that the document is nothing the rules speak of, whatever else was found. */
    private static final Set<ProblemKind> NEVER =
            EnumSet.of(UNSUPPORTED_FORMAT, ENCRYPTED, NO_TEXT, NOT_A_REPORT, BEFORE_2019, READER_KILLED);

    /** These may strike halfway: what was read before is checked all the same. */
    private static final Set<ProblemKind> NOT_WITHOUT_FIGURES =
            EnumSet.of(DAMAGED, SCANNED, TIMEOUT, TOO_LARGE, READER_FAILED);

    private Assessability() {}

    static boolean of(Report report) {
        var figures = report.figures().areThere();
        if (figures && !report.figures().areRead()) {
            return false; // tables are there, and not one cell of them is known
        }
        return report.parsed().problems().stream()
                .noneMatch(problem ->
                        NEVER.contains(problem.kind()) || (!figures && NOT_WITHOUT_FIGURES.contains(problem.kind())));
    }
}
