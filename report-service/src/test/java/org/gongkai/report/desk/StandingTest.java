package org.gongkai.report.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.desk.ActKind.CONFIRM;
import static org.gongkai.report.desk.ActKind.DISPUTE;
import static org.gongkai.report.desk.ActKind.EXPLAIN;
import static org.gongkai.report.desk.ActKind.REJECT;
import static org.gongkai.report.desk.ActKind.REOPEN;
import static org.gongkai.report.desk.ActKind.WAIVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongkai.events.FindingStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final Person WANG = new Person(null, "王芳");
    private static final Person LI = new Person(null, "李雷");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);
    private static final Instant MORNING = Instant.parse("2026-03-01T01:00:00Z");

    @Test
    void whatNobodyTouchedIsOpen() {
        assertThat(status(List.of())).isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void theLastWordOfPeopleCounts() {
        assertThat(status(List.of(act(1, EXPLAIN)))).isEqualTo(FindingStatus.EXPLAINED);
        assertThat(status(List.of(act(1, EXPLAIN), act(2, DISPUTE)))).isEqualTo(FindingStatus.DISPUTED);
        assertThat(status(List.of(act(1, DISPUTE), act(2, EXPLAIN)))).isEqualTo(FindingStatus.EXPLAINED);
        assertThat(status(List.of(act(1, DISPUTE), act(2, REOPEN)))).isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void aWaiverCountsWhenItIsConfirmedAndNotBefore() {
        var proposed = List.of(act(1, EXPLAIN), waiver(2, WaiverScope.FINDING, LATER));
        var confirmed = and(proposed, act(3, CONFIRM));

        assertThat(status(proposed)).isEqualTo(FindingStatus.EXPLAINED);
        assertThat(standing(proposed).pending()).isNotNull();
        assertThat(status(confirmed)).isEqualTo(FindingStatus.WAIVED);
        assertThat(standing(confirmed).pending()).isNull();
        assertThat(status(and(proposed, act(3, REJECT)))).isEqualTo(FindingStatus.EXPLAINED);
        assertThat(status(and(confirmed, act(4, REOPEN)))).isEqualTo(FindingStatus.OPEN);
        assertThat(status(and(confirmed, act(4, DISPUTE)))).isEqualTo(FindingStatus.DISPUTED);
    }

    @Test
    void aWaiverRunsOutAfterItsLastDayByItself() {
        var standing = standing(List.of(act(1, EXPLAIN), waiver(2, WaiverScope.FINDING, TODAY), act(3, CONFIRM)));

        assertThat(standing.statusOn(TODAY)).isEqualTo(FindingStatus.WAIVED);
        assertThat(standing.statusOn(TODAY.plusDays(1))).isEqualTo(FindingStatus.EXPLAINED);
    }

    @Test
    void aWaiverOfTheRuleForTheAgencyCoversUntilSomebodySaysOtherwise() {
        var covering = List.of(new AgencyWaiver("140925", "T3_BALANCE", 2020, LATER, 10));

        assertThat(Standing.of(List.of(), null, covering).statusOn(TODAY)).isEqualTo(FindingStatus.WAIVED);
        assertThat(Standing.of(List.of(act(9, REOPEN)), null, covering).statusOn(TODAY))
                .isEqualTo(FindingStatus.WAIVED);
        assertThat(Standing.of(List.of(act(11, REOPEN)), null, covering).statusOn(TODAY))
                .isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void aWaiverOfTheRuleIsNoneOfTheFindingOnceItIsWithdrawn() {
        var given = List.of(waiver(1, WaiverScope.AGENCY_RULE, LATER), act(2, CONFIRM));
        var inForce = List.of(new AgencyWaiver("140925", "T3_BALANCE", 2020, LATER, 2));

        assertThat(Standing.of(given, null, inForce).statusOn(TODAY)).isEqualTo(FindingStatus.WAIVED);
        assertThat(Standing.of(given, null, List.of()).statusOn(TODAY)).isEqualTo(FindingStatus.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "140925, 2020, T3_BALANCE, true",
        "140925, 2024, T3_BALANCE, true",
        "140925, 2019, T3_BALANCE, false",
        "140925,     , T3_BALANCE, false",
        "140926, 2020, T3_BALANCE, false",
        "      , 2020, T3_BALANCE, false",
        "140925, 2020, T4_SUM,     false"
    })
    void itCoversTheSameRuleOfTheSameAgencyInThatYearAndLater(
            @Nullable String agency, @Nullable Integer year, String rule, boolean covered) {
        var waiver = new AgencyWaiver("140925", "T3_BALANCE", 2020, LATER, 1);

        assertThat(waiver.covers(agency, year, rule)).isEqualTo(covered);
    }

    @Test
    void whatWasSaidBeforeARevisionHadItAgainDoesNotSpeakForItNow() {
        var before = new Act(1, EXPLAIN, "f", "first", null, null, WANG, MORNING);
        var after = new Act(2, DISPUTE, "f", "third", null, null, WANG, MORNING.plusSeconds(60));
        var again = new Reopening("third", MORNING.plusSeconds(30));
        var sentOnceMore = new Reopening("third", MORNING.plusSeconds(600));

        assertThat(Standing.of(List.of(before), again, List.of()).lasting()).isEqualTo(FindingStatus.OPEN);
        assertThat(Standing.of(List.of(before, after), again, List.of()).lasting())
                .isEqualTo(FindingStatus.DISPUTED);
        assertThat(Standing.of(List.of(before, after), sentOnceMore, List.of()).lasting())
                .isEqualTo(FindingStatus.DISPUTED);
    }

    @Test
    void theOrderInWhichActsAreReadHasNoSay() {
        var acts = new ArrayList<>(List.of(
                act(1, EXPLAIN),
                waiver(2, WaiverScope.FINDING, LATER),
                act(3, REJECT),
                act(4, DISPUTE),
                act(5, REOPEN),
                waiver(6, WaiverScope.FINDING, LATER)));
        var expected = standing(acts);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(acts, new Random(seed));
            assertThat(standing(acts)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"王芳", "' 王 芳 '", "王　芳"})
    void nobodyConfirmsAWaiverOfTheirOwn(String name) {
        var standing = standing(List.of(waiver(1, WaiverScope.FINDING, LATER)));

        assertThat(standing.objectionTo(CONFIRM, new Person(null, name), TODAY)).contains(Objection.OWN_WAIVER);
        assertThat(standing.objectionTo(REJECT, new Person(null, name), TODAY)).isEmpty();
        assertThat(standing.objectionTo(CONFIRM, LI, TODAY)).isEmpty();
        assertThat(standing.objectionTo(CONFIRM, LI, LATER.plusDays(1))).contains(Objection.WAIVER_EXPIRED);
    }

    @Test
    void actsThatMakeNoSenseAreObjectedTo() {
        var untouched = standing(List.of());
        var pending = standing(List.of(waiver(1, WaiverScope.FINDING, LATER)));

        assertThat(untouched.objectionTo(CONFIRM, LI, TODAY)).contains(Objection.NO_WAIVER_PENDING);
        assertThat(untouched.objectionTo(REJECT, LI, TODAY)).contains(Objection.NO_WAIVER_PENDING);
        assertThat(untouched.objectionTo(REOPEN, LI, TODAY)).contains(Objection.NOTHING_TO_REOPEN);
        assertThat(pending.objectionTo(WAIVE, LI, TODAY)).contains(Objection.WAIVER_PENDING);
        assertThat(pending.objectionTo(REOPEN, LI, TODAY)).isEmpty();
    }

    private static Standing standing(List<Act> acts) {
        return Standing.of(acts, null, List.of());
    }

    private static FindingStatus status(List<Act> acts) {
        return standing(acts).statusOn(TODAY);
    }

    private static List<Act> and(List<Act> acts, Act another) {
        var all = new ArrayList<>(acts);
        all.add(another);
        return all;
    }

    private static Act act(long number, ActKind kind) {
        return new Act(number, kind, "f", "first", null, null, WANG, MORNING.plusSeconds(number));
    }

    private static Act waiver(long number, WaiverScope scope, LocalDate until) {
        return new Act(number, WAIVE, "f", "first", scope, until, WANG, MORNING.plusSeconds(number));
    }
}
