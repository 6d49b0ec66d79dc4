package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report has been checked. Topic {@code reports.validated}, key {@link ReportParsed#reportKey()}; in JSON the fields of
 * the parsed report stand beside these.
 *
 * @param report the report as it was read, unchanged
 * @param verdict the result
 * @param ruleSet the rules it was checked against
 * @param comparedWith the report of the year before that it was compared with; null when none was known
 * @param validatedAt when it was checked
 * @param findings what the rules object to, the heaviest first
 * @param checked how many checks had which outcome
 * @param switchedOff the rules that were not applied to this report, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"report", "verdict", "ruleSet", "comparedWith", "validatedAt", "findings", "checked", "switchedOff"
})
public record ReportValidated(
        @JsonUnwrapped ReportParsed report,
        Verdict verdict,
        RuleSetInfo ruleSet,
        @Nullable ComparedReport comparedWith,
        Instant validatedAt,
        List<Finding> findings,
        Checked checked,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SwitchedOff> switchedOff) {
    public ReportValidated {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(ruleSet, "ruleSet");
        Objects.requireNonNull(validatedAt, "validatedAt");
        findings = List.copyOf(findings);
        Objects.requireNonNull(checked, "checked");
        switchedOff = switchedOff == null ? List.of() : List.copyOf(switchedOff); // earlier events have none
    }
}
