package org.gongkai.validate.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.validate.revalidation.Mode.APPLY;
import static org.gongkai.validate.revalidation.Mode.PREVIEW;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.revalidation.FindingChange;
import org.gongkai.validate.revalidation.FindingChange.Kind;
import org.gongkai.validate.revalidation.ReportChange;
import org.gongkai.validate.revalidation.RuleCount;
import org.gongkai.validate.revalidation.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other rules are run over everything that has been read. */
class RevalidationTest {
    private static final Instant MONDAY = Instant.parse("2023-01-23T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-01-24T00:00:00Z");
    private static final String BROKEN = "T3_BALANCE";

    @TempDir
    Path folder;

    private StreamInMemory stream;
    private int processes;

    @BeforeEach
    void theReleaseBeforeHasReadFourReports() {
        stream = new StreamInMemory(state(), Release.without(BROKEN, "1"));
        stream.report(report("a", "2021", "year 2021, division 140901, received 6, received.total 6", MONDAY));
        stream.report(report("b", "2022", "division 140901", MONDAY));
        stream.report(report("c", "2022", "division 350128, received 6, received.total 6", MONDAY));
        stream.report(report("d", "2022", "division 350128", MONDAY));
        stream.published();
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void aPreviewTellsWhatWouldOpenAndPublishesNothing() {
        var before = stream.held();
        restart(Release.like("2"));

        stream.ask("p", PREVIEW);
        stream.slices();

        var changes = stream.changes();
        assertThat(changes).extracting(ReportChange::reportKey).containsExactly("a/2021", "c/2022");
        assertThat(changes.getFirst().agency()).isEqualTo("青禾县人民政府");
        assertThat(changes.getFirst().year()).isEqualTo(2021);
        assertThat(changes.getFirst().before()).isEqualTo(Verdict.PASS);
        assertThat(changes.getFirst().after()).isEqualTo(Verdict.FAIL);
        assertThat(changes.getFirst().findings())
                .extracting(FindingChange::kind, FindingChange::rule, FindingChange::before, FindingChange::after)
                .containsOnly(tuple(Kind.OPENED, BROKEN, null, Severity.ERROR));
        assertThat(stream.published()).isEmpty();
        assertThat(stream.held()).isEqualTo(before);
    }

    @Test
    void appliedTheSameIsPublishedAndHeld() {
        restart(Release.like("2"));

        stream.ask("x", APPLY);
        stream.slices();

        assertThat(stream.changes()).extracting(ReportChange::reportKey).containsExactly("a/2021", "c/2022");
        var published = stream.published();
        assertThat(keys(published))
                .as("the rules are other ones for all")
                .containsExactly("a/2021", "b/2022", "c/2022", "d/2022");
        assertThat(published).extracting(event -> event.ruleSet().hash()).containsOnly("2");
        assertThat(published.getFirst().findings()).extracting(Finding::rule).contains(BROKEN);
        assertThat(stream.held().values()).containsExactlyElementsOf(published);
    }

    @Test
    void whatWasAppliedOnceIsNotPublishedAgain() {
        restart(Release.like("2"));
        stream.ask("x", APPLY);
        stream.slices();
        stream.published();
        stream.changes();

        stream.ask("y", APPLY);
        stream.slices();

        assertThat(stream.known("y").isDone()).isTrue();
        assertThat(stream.known("y").tally().seen()).isEqualTo(4);
        assertThat(stream.known("y").tally().different()).isZero();
        assertThat(stream.published()).isEmpty();
        assertThat(stream.changes()).isEmpty();
    }

    @Test
    void findingsThatCloseAndThoseOfAnotherWeightAreToldApart() {
        restart(Release.like("2"));
        stream.ask("x", APPLY);
        stream.slices();
        stream.changes();

        restart(Release.weighing(BROKEN, Severity.WARNING, "3"));
        stream.ask("y", PREVIEW);
        stream.slices();
        assertThat(stream.changes())
                .flatExtracting(ReportChange::findings)
                .extracting(FindingChange::kind, FindingChange::before, FindingChange::after)
                .containsOnly(tuple(Kind.CHANGED, Severity.ERROR, Severity.WARNING));

        restart(Release.without(BROKEN, "4"));
        stream.ask("z", PREVIEW);
        stream.slices();
        assertThat(stream.changes())
                .flatExtracting(ReportChange::findings)
                .extracting(FindingChange::kind, FindingChange::before, FindingChange::after)
                .containsOnly(tuple(Kind.CLOSED, Severity.ERROR, null));
        assertThat(stream.known("z").tally().rules().get(BROKEN).closed()).isPositive();
    }

    @Test
    void progressCountsWhatOpensByRule() {
        restart(Release.like("2"));

        stream.ask("p", PREVIEW);
        stream.slices();

        var known = stream.known("p");
        assertThat(known.isDone()).isTrue();
        assertThat(known.tally().seen()).isEqualTo(4);
        assertThat(known.tally().different()).isEqualTo(4);
        assertThat(known.tally().rules()).containsOnlyKeys(BROKEN);
        assertThat(known.tally().findings()).isEqualTo(known.tally().rules().get(BROKEN));
        assertThat(known.tally().findings().opened()).isPositive();
        assertThat(known.tally().findings())
                .isEqualTo(new RuleCount(known.tally().findings().opened(), 0, 0));
    }

    @Test
    void onlyReportsOfTheScopeAreLookedAt() {
        restart(Release.like("2"));

        stream.ask("year", PREVIEW, new Scope(2022, 2022, null), 1);
        stream.ask("region", PREVIEW, new Scope(null, null, "140000"), 1);
        stream.slices();

        assertThat(stream.changes())
                .extracting(ReportChange::request, ReportChange::reportKey)
                .containsExactly(tuple("year", "c/2022"), tuple("region", "a/2021"));
        assertThat(stream.known("year").tally().seen()).isEqualTo(3);
        assertThat(stream.known("region").tally().seen()).isEqualTo(2);
    }

    @Test
    void aSliceIsAsLongAsItMayBeAndReportsComeInBetween() {
        restart(Release.like("2"));
        stream.ask("x", APPLY);

        stream.slice();
        assertThat(keys(stream.published())).containsExactly("a/2021");
        stream.report(report("e", "2022", "division 140901", MONDAY));
        assertThat(keys(stream.published())).containsExactly("e/2022");
        stream.slice();
        assertThat(keys(stream.published())).containsExactly("b/2022");
        assertThat(stream.known("x").isDone()).isFalse();
    }

    @Test
    void whatComesInDuringAWalkIsNeverOvertakenByWhatWasThereBefore() {
        restart(Release.like("2"));
        stream.ask("x", APPLY);
        stream.slice();

        // One that the walk has passed, and one that it has still before it.
        stream.report(report("a", "2021-corrected", "year 2021, division 140901", TUESDAY));
        stream.report(report("c", "2022-corrected", "division 350128", TUESDAY));
        stream.slices();

        assertThat(stream.published())
                .extracting(event -> event.report().submissionId())
                .containsExactly("a 2021", "a 2021-corrected", "c 2022-corrected", "b 2022", "d 2022");
        assertThat(stream.held().get("c/2022").report().submissionId()).isEqualTo("c 2022-corrected");
        assertThat(stream.changes()).extracting(ReportChange::reportKey).containsExactly("a/2021");
    }

    @Test
    void anEarlierRevisionThatComesLateDoesNotBringOldRulesBack() {
        restart(Release.like("2"));
        stream.ask("x", APPLY);
        stream.slices();
        stream.published();

        stream.report(report("c", "2022-older", "division 350128", MONDAY.minusSeconds(60)));

        var published = stream.published();
        assertThat(published)
                .extracting(event -> event.report().submissionId())
                .containsExactly("c 2022-older", "c 2022");
        assertThat(published.getLast().ruleSet().hash()).isEqualTo("2");
    }

    @Test
    void afterARestartAWalkGoesOnWhereItWas() {
        restart(Release.like("2"));
        stream.ask("x", APPLY);
        stream.slice();
        stream.slice();
        stream.published();

        restart(Release.like("2"));
        stream.slices();

        assertThat(keys(stream.published())).containsExactly("c/2022", "d/2022");
        assertThat(stream.known("x").isDone()).isTrue();
        assertThat(stream.known("x").tally().seen()).isEqualTo(4);
        assertThat(stream.known("x").partitions().getFirst().attempt()).isEqualTo(1);
    }

    @Test
    void aWalkBegunByOneReleaseAndTakenOverByTheNextEndsWithTheRulesOfTheNext() {
        restart(Release.like("2"));
        stream.ask("x", APPLY);
        stream.slice();
        stream.slice();

        restart(Release.against("3"));
        stream.slices();

        assertThat(stream.held().values())
                .allSatisfy(event -> assertThat(event.ruleSet().hash()).isEqualTo("3"));
        assertThat(stream.known("x").isDone()).isTrue();
        assertThat(stream.known("x").tally().rules().get("ANOTHER").opened()).isEqualTo(4);
    }

    @Test
    void aPreviewTakenOverByTheNextReleaseTakesBackWhatItSaid() {
        restart(Release.against("2"));
        stream.ask("p", PREVIEW);
        stream.slice();

        restart(Release.like("3"));
        stream.slices();

        var known = stream.known("p");
        assertThat(stream.changes().stream().filter(known::tells))
                .extracting(ReportChange::reportKey)
                .containsExactly("a/2021", "c/2022");
        assertThat(known.tally().rules()).containsOnlyKeys(BROKEN);
    }

    @Test
    void aPartitionThatIsThroughBeginsAgainUnderOtherRulesWhileOthersAreNotThrough() {
        restart(Release.like("2"));
        stream.ask("x", APPLY, Scope.EVERYTHING, 2);
        stream.slices();
        assertThat(stream.known("x").isDone()).as("the other partition is not").isFalse();
        assertThat(stream.known("x").partitions()).hasSize(1).allMatch(partition -> partition.done());

        restart(Release.against("3"));
        stream.slices();

        assertThat(stream.held().values())
                .allSatisfy(event -> assertThat(event.ruleSet().hash()).isEqualTo("3"));
    }

    @Test
    void whatIsDoneIsNotDoneAgainByTheNextRelease() {
        restart(Release.like("2"));
        stream.ask("x", APPLY);
        stream.slices();

        restart(Release.against("3"));
        stream.slices();

        assertThat(stream.published()).isEmpty();
    }

    @Test
    void askingTwiceUnderOneIdIsAskingOnce() {
        restart(Release.like("2"));
        stream.ask("p", PREVIEW);
        stream.slice();
        stream.ask("p", PREVIEW);
        stream.slices();
        stream.ask("p", PREVIEW);
        stream.slices();

        assertThat(stream.changes()).extracting(ReportChange::reportKey).containsExactly("a/2021", "c/2022");
    }

    @Test
    void aReportThatCannotBeCheckedAgainKeepsItsResultAndDoesNotStopTheWalk() {
        var before = stream.held().get("b/2022");
        restart((parsed, lastYear, now) -> {
            if (parsed.submissionId().equals("b 2022")) {
                throw new IllegalStateException("a bug");
            }
            return Release.like("2").check(parsed, lastYear, now);
        });

        stream.ask("x", APPLY);
        stream.slices();

        assertThat(keys(stream.published())).containsExactly("a/2021", "c/2022", "d/2022");
        assertThat(stream.held()).containsEntry("b/2022", before);
        assertThat(stream.known("x").tally().failed()).isEqualTo(1);
    }

    @Test
    void theNewResultIsLaterThanTheOldOneWhateverTheClockSays() {
        restart(Release.like("2")); // the clock stands still
        stream.ask("x", APPLY);
        stream.slices();

        assertThat(stream.published()).allMatch(event -> event.validatedAt().isAfter(StreamInMemory.NOW));
    }

    @Test
    void theYearBeforeIsComparedWithAsEver() {
        stream.report(report("a", "2022", "division 140901, carriedIn 3, total 3, granted 3", MONDAY));
        stream.published();
        restart(Release.like("2"));

        stream.ask("x", APPLY);
        stream.slices();

        var again = stream.held().get("a/2022");
        assertThat(again.comparedWith()).isNotNull();
        assertThat(again.findings()).extracting(Finding::rule).contains("X_CARRY");
    }

    @Test
    void whatIsNoRequestGoesToTheDeadLetters() {
        var nonsense = "{\"id\":".getBytes(StandardCharsets.UTF_8);

        stream.request(nonsense);
        stream.slices();

        assertThat(stream.deadLetters()).containsExactly(nonsense);
    }

    private void restart(Rules rules) {
        stream = stream.restarted(state(), rules);
    }

    private Path state() {
        return folder.resolve("process-" + ++processes);
    }

    private static List<String> keys(List<ReportValidated> events) {
        return events.stream().map(event -> event.report().reportKey()).toList();
    }

    private static ReportParsed report(String agency, String submission, String words, Instant receivedAt) {
        return ExampleReport.uploaded(
                ExampleReport.of(words, "agency key " + agency), agency + " " + submission, receivedAt);
    }
}
