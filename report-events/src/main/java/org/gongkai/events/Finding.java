package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in a report that a rule objects to.
 *
 * @param id stable for the same report, rule and cells, so that it can be explained, waived and seen to close
 * @param rule id of the rule; the first of them where one mistake breaks several equations
 * @param severity weight, as the administrators want it
 * @param status what has become of it
 * @param blame whose mistake it is
 * @param equations the equations it breaks, with both sides; empty for rules that are not arithmetic
 * @param cells the cells concerned
 * @param evidence the words it rests on, for rules about words
 * @param message what to tell people
 * @param basis the text the rule rests on
 * @param repair what would mend it; null where nothing is offered
 * @param relevelled why the weight is not that of the rule; null where it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String id,
        String rule,
        Severity severity,
        FindingStatus status,
        Blame blame,
        List<Equation> equations,
        List<CellId> cells,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Evidence> evidence,
        Message message,
        String basis,
        @Nullable Repair repair,
        @Nullable Relevelled relevelled) {
    public Finding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(blame, "blame");
        Objects.requireNonNull(message, "message");
        equations = List.copyOf(equations);
        cells = List.copyOf(cells);
        evidence = evidence == null ? List.of() : List.copyOf(evidence); // earlier events have none
    }

    /** The same finding, as it stands by now. */
    public Finding withStatus(FindingStatus now) {
        return new Finding(
                id, rule, severity, now, blame, equations, cells, evidence, message, basis, repair, relevelled);
    }
}
