package org.gongkai.validate;

import java.util.List;
import org.gongkai.events.ReportValidated;

/**
 * What came of checking a report.
 *
 * @param validated the result; a rule that failed is counted there as not assessable
 * @param failures the rules that failed, to be reported as system errors
 */
public record Validation(ReportValidated validated, List<RuleFailure> failures) {
    public Validation {
        failures = List.copyOf(failures);
    }
}
