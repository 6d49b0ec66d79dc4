package org.gongkai.validate;

import java.util.List;
import org.gongkai.events.Blame;
import org.gongkai.events.Finding;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;

/** From what was found to the verdict. */
final class Judgement {
    private Judgement() {}

    /**
     * The verdict on a report that could be read at all. An error fails it, unless our reading is to blame for every one
     * of them: then nothing is known against the agency, and nothing for it either.
     *
     * @param unseen whether some kind of sum could not be checked once, because its cells were not read for certain
     */
    static Verdict of(List<Finding> findings, boolean unseen) {
        var errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (errors.stream().anyMatch(finding -> finding.blame() != Blame.EXTRACTION)) {
            return Verdict.FAIL;
        }
        if (!errors.isEmpty() || unseen) {
            return Verdict.NOT_ASSESSABLE;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING)
                ? Verdict.PASS_WITH_WARNINGS
                : Verdict.PASS;
    }
}
