package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.events.Message;
import org.gongkai.report.deadletter.Hindrance;
import org.gongkai.report.deadletter.Step;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a page of dead letters, or would be.
 *
 * @param dryRun whether nothing was done yet
 * @param done how many it was done about; in a dry run, would be
 * @param refused how many nothing is done about
 * @param next where to send the same for the next page; not there on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadLetterSteps")
public record StepsView(
        boolean dryRun,
        int done,
        int refused,
        List<StepView> items,
        @Nullable String next) {
    /**
     * About one of them.
     *
     * @param topic where it goes back to, or came from
     * @param redrives how often it will have been sent back
     * @param refused why nothing is done; not there where something is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeadLetterStep")
    public record StepView(
            @Schema(examples = "reports.raw-2-1041") String id,
            @Nullable String topic,
            @Nullable Integer redrives,
            @Nullable Refused refused,
            String href) {
        static StepView of(Step step) {
            var letter = step.letter();
            return new StepView(
                    letter.id(),
                    letter.topic(),
                    step.round(),
                    step.hindrance() == null ? null : Refused.of(step.hindrance()),
                    DeadLetterView.of(letter).href());
        }
    }

    /** Why not. */
    @Schema(name = "DeadLetterRefused")
    public record Refused(Hindrance code, Message message) {
        static Refused of(Hindrance hindrance) {
            return new Refused(hindrance, hindrance.why());
        }
    }

    static StepsView of(List<Step> steps, boolean dryRun, @Nullable String next) {
        var refused =
                (int) steps.stream().filter(step -> step.hindrance() != null).count();
        return new StepsView(
                dryRun,
                steps.size() - refused,
                refused,
                steps.stream().map(StepView::of).toList(),
                next);
    }
}
