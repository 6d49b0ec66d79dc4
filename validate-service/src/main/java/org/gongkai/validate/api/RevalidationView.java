package org.gongkai.validate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.validate.revalidation.Mode;
import org.gongkai.validate.revalidation.Revalidation;
import org.gongkai.validate.revalidation.RuleCount;
import org.gongkai.validate.revalidation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A re-validation as it is answered.
 *
 * @param id names it
 * @param mode PREVIEW or APPLY
 * @param scope which reports
 * @param requestedAt when it was asked for
 * @param done whether every partition is through, all with the same rules
 * @param seen reports checked again so far
 * @param different reports whose result is another one, be it only by the version of the rules
 * @param failed reports that could not be checked again
 * @param findings what becomes of findings
 * @param rules the same for every rule concerned
 * @param partitions how far each partition is
 * @param changes where the changes of each report are
 */
record RevalidationView(
        String id,
        Mode mode,
        ScopeView scope,
        Instant requestedAt,
        boolean done,
        int seen,
        int different,
        int failed,
        RuleCount findings,
        List<RuleView> rules,
        List<PartitionView> partitions,
        String changes) {

    /** Which reports; what is left out is not asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScopeView(
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            @Nullable String region) {
        static ScopeView of(Scope scope) {
            return new ScopeView(scope.fromYear(), scope.toYear(), scope.region());
        }
    }

    /** What becomes of one rule's findings. */
    record RuleView(String rule, int opened, int closed, int changed) {}

    /** How far a partition is. */
    enum State {
        WAITING,
        WALKING,
        DONE
    }

    /**
     * A partition.
     *
     * @param partition its number
     * @param state how far it is
     * @param seen reports checked again
     * @param held about how many reports it has, in the scope or not
     * @param attempt counts the beginnings: one more each time other rules take over
     * @param rules version and hash of the rules
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartitionView(
            int partition,
            State state,
            int seen,
            long held,
            int attempt,
            @Nullable String rules) {}

    static RevalidationView of(Revalidation revalidation) {
        var request = revalidation.request();
        var tally = revalidation.tally();
        return new RevalidationView(
                request.id(),
                request.mode(),
                ScopeView.of(request.scope()),
                request.requestedAt(),
                revalidation.isDone(),
                tally.seen(),
                tally.different(),
                tally.failed(),
                tally.findings(),
                tally.rules().entrySet().stream()
                        .map(rule -> new RuleView(
                                rule.getKey(),
                                rule.getValue().opened(),
                                rule.getValue().closed(),
                                rule.getValue().changed()))
                        .toList(),
                partitions(revalidation),
                RevalidationResource.PATH + "/" + request.id() + "/changes");
    }

    private static List<PartitionView> partitions(Revalidation revalidation) {
        var views = new ArrayList<PartitionView>();
        for (var number = 0; number < revalidation.request().partitions(); number++) {
            views.add(new PartitionView(number, State.WAITING, 0, 0, 0, null));
        }
        revalidation
                .partitions()
                .forEach(begun -> views.set(
                        begun.partition(),
                        new PartitionView(
                                begun.partition(),
                                begun.done() ? State.DONE : State.WALKING,
                                begun.tally().seen(),
                                begun.held(),
                                begun.attempt(),
                                begun.rules())));
        return List.copyOf(views);
    }
}
