package org.gongkai.validate.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportTable;
import org.gongkai.validate.KnownFigures;
import org.gongkai.validate.ReportValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slips are made in reports that add up; then we see whether they are noticed, and whether the repair undoes them. */
class MutationTest {
    private static final Path PAGE = Path.of("..", "docs", "repairs.md");
    private static final int SLIPS = 250;
    private static final String OWN_SAMPLES = "samples/";
    private static final String REAL_REPORTS = "real reports";
    private static final List<String> OWN = List.of("ningwu-2020", "xiguo-2020", "xiuwu-2020");
    private static final List<String> REAL = List.of("pingtan-2022", "pingtan-2023", "pingtan-czj-2020");
    private static final double NEARLY_ALWAYS = 0.99;

    private static final ReportValidator VALIDATOR = new ReportValidator();
    private static final Map<String, Score> SCORES = new LinkedHashMap<>();
    private static Map<String, Score> recorded = Map.of();

    @BeforeAll
    static void makeSlips() throws IOException {
        for (var table : List.of(ReportTable.T3, ReportTable.T4)) {
            for (var mutation : Mutation.values()) {
                if (mutation.isOf(table)) {
                    var random = new Random(mutation.title().hashCode());
                    SCORES.put(
                            (table == ReportTable.T3 ? "Table three: " : "Table four: ") + mutation.title(),
                            score(mutation, table, random, SLIPS, () -> CleanReports.of(random)));
                }
            }
        }
        SCORES.put(OWN_SAMPLES, score(KnownFigures.OWN, OWN));
        if (Files.isDirectory(KnownFigures.REAL)) {
            SCORES.put(REAL_REPORTS, score(KnownFigures.REAL, REAL));
        }
        if (Boolean.getBoolean("repairs.update")) {
            Files.writeString(PAGE, RepairsPage.write(SCORES));
        }
        recorded = RepairsPage.read(Files.readString(PAGE));
    }

    @Test
    void everySlipInOneCellOfTableThreeIsNoticedAndMendedInOneWayOnly() {
        assertThat(SCORES)
                .hasEntrySatisfying("Table three: two digits transposed", MutationTest::isAlwaysMended)
                .hasEntrySatisfying("Table three: a digit lost", MutationTest::isAlwaysMended)
                .hasEntrySatisfying("Table three: a digit changed", MutationTest::isAlwaysMended)
                .hasEntrySatisfying("Table three: a sum left at 0", MutationTest::isAlwaysMended);
    }

    private static void isAlwaysMended(Score score) {
        assertThat(score.caught()).isEqualTo(score.slips());
        assertThat(score.findings()).isEqualTo(score.slips());
        assertThat(score.uniqueAndTrue()).isGreaterThan(score.slips() * 95 / 100);
    }

    @Test
    void aRepairThatIsSaidToBeTheOnlyOneIsNearlyAlwaysTheTrueOne() {
        var all = SCORES.values().stream().reduce(Score.NONE, Score::plus);

        assertThat(all.slips()).isGreaterThan(4_000);
        assertThat(all.shareOfTrueAmongUnique()).isGreaterThanOrEqualTo(NEARLY_ALWAYS);
    }

    @Test
    void aSlipIsToldOnce() {
        assertThat(SCORES)
                .allSatisfy((title, score) ->
                        assertThat(score.findingsPerSlip()).as(title).isLessThan(most(title)));
    }

    /** Two slips are two findings, and each column whose 总计 is wrong is one. */
    private static double most(String title) {
        if (title.contains("the row 总计")) {
            return 7.01;
        }
        return title.contains("two slips") ? 2.01 : title.startsWith("Table") ? 1.05 : 1.3;
    }

    @Test
    void thePageIsUpToDateAndNoScoreIsWorseThanRecorded() throws IOException {
        SCORES.forEach((title, score) -> assertThat(recorded.get(title))
                .as(title)
                .satisfies(before ->
                        assertThat(score).matches(now -> now.isNoWorseThan(before), "no worse than " + before)));
        assumeTrue(SCORES.containsKey(REAL_REPORTS), "no real reports at hand: their line cannot be compared");
        assertThat(PAGE)
                .as("run ./mvnw test -pl validate-service -am -Drepairs.update=true")
                .hasContent(RepairsPage.write(SCORES));
    }

    private static Score score(Path folder, List<String> names) throws IOException {
        var score = Score.NONE;
        for (var name : names) {
            var numbers = KnownFigures.numbers(folder, name);
            assertThat(told(numbers)).as("%s adds up", name).isEmpty();
            for (var mutation : Mutation.values()) {
                score = score.plus(score(
                        mutation, ReportTable.T3, new Random(mutation.title().hashCode()), SLIPS / 10, () -> numbers));
            }
        }
        return score;
    }

    private static Score score(
            Mutation mutation,
            ReportTable table,
            Random random,
            int slips,
            Supplier<Map<CellId, Optional<BigDecimal>>> reports) {
        var score = Score.NONE;
        for (int attempt = 0; attempt < 20 * slips && score.slips() < slips; attempt++) {
            var before = reports.get();
            var after = mutation.of(before, table, random);
            if (after.isPresent()) {
                score = score.with(before, after.get(), told(after.get()));
            }
        }
        return score;
    }

    /** What is said of figures that do not fit together; that cells are blank is another matter. */
    private static List<Finding> told(Map<CellId, Optional<BigDecimal>> numbers) {
        return VALIDATOR.validate(KnownFigures.of(numbers), Instant.EPOCH).findings().stream()
                .filter(finding -> Stream.of(
                                "T3_BALANCE", "T3_RESULT_SUM", "T3_ROW_SUM", "T3_ROW_TOTAL_BLANK", "T4_SUM")
                        .anyMatch(finding.rule()::equals))
                .toList();
    }
}
