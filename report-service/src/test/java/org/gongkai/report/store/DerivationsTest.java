package org.gongkai.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.finding;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.Filing;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DerivationsTest {
    private static final String ONE = "政策解读的形式还不够丰富多样。";
    private static final String TWO = "公开内容的更新有时还不及时。";
    private static final String THREE = "工作人员的业务能力有待继续提高。";
    private static final String OTHER = "今年新开了三个解读栏目并答复群众来信。";

    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
    }

    @Test
    void theTableOfNumbersHasAColumnForEveryCell() throws Exception {
        var cells = Stream.of(ReportTable.values())
                .flatMap(table -> Stream.of(Format.values()).flatMap(format -> CellId.of(table, format).stream()))
                .map(CellId::value)
                .distinct()
                .sorted()
                .toList();

        assertThat(tables.rows("SELECT column_name FROM information_schema.columns WHERE table_name = 'tally'"
                        + " AND column_name <> 'submission_id' ORDER BY column_name COLLATE \"C\""))
                .isEqualTo(cells);
    }

    @Test
    void whatIsMissingIsMadeAnewFromTheStoredEvents() throws Exception {
        arrivals.store(Filing.ofCounty("140925", "宁武县人民政府", 2020)
                .with("t3.received.total", "41")
                .withBlank("t3.total.total")
                .saying(1, ONE + TWO)
                .checked(Verdict.FAIL, finding("a", "T4_SUM", Severity.ERROR)));
        arrivals.derive();
        var written = tables.dump();
        execute("UPDATE revision SET derived = 0", "TRUNCATE tally, passage, narrative");

        arrivals.derive();

        assertThat(tables.dump()).isEqualTo(written);
        assertThat(tables.row("SELECT count(*) FROM passage")).isEqualTo("2");
    }

    @Test
    void narrativesThatAreNearlyTheSameAreFoundWhicheverCameFirst() throws Exception {
        var first = county("140925", "宁武县人民政府", ONE + TWO + THREE + OTHER);
        var second = county("140926", "静乐县人民政府", ONE + TWO + THREE);
        var stranger = county("130131", "平山县人民政府", OTHER + "公开目录按季度更新并由专人复核。");
        arrivals.store(first.checked(Verdict.PASS));
        arrivals.derive();
        arrivals.store(second.checked(Verdict.PASS), stranger.checked(Verdict.PASS));
        arrivals.derive();
        var pair = Stream.of(first.id(), second.id()).sorted().collect(Collectors.joining(" "));

        assertThat(tables.rows("SELECT left_id || ' ' || right_id || ' ' || equal || ' ' || share FROM copy"))
                .containsExactly(pair + " 3 1.000");
    }

    @Test
    void whoeverHasTheSameWordsAsManyOthersIsComparedWithNobody() throws Exception {
        var province = IntStream.range(10, 32)
                .mapToObj(n -> county("1409" + n, "第" + n + "县人民政府", ONE + TWO + THREE))
                .map(county -> county.checked(Verdict.PASS))
                .toList();
        arrivals.store(province);
        execute("UPDATE narrative SET bands = '{}'"); // those to compare with are found by them

        arrivals.derive();

        assertThat(tables.rows("SELECT DISTINCT equal || ' ' || share FROM copy"))
                .containsExactly("3 1.000");
        assertThat(tables.row("SELECT count(*) >= 22 * 20 / 2 FROM copy")).isEqualTo("t");
    }

    @Test
    void aNarrativeThatWasWrittenAnewIsNoCopyAnyMore() throws Exception {
        var copied = county("140926", "静乐县人民政府", ONE + TWO + THREE);
        arrivals.store(
                county("140925", "宁武县人民政府", ONE + TWO + THREE).checked(Verdict.PASS), copied.checked(Verdict.PASS));
        arrivals.derive();
        execute(
                "UPDATE narrative SET sentences = '{1,2,3}', bands = '{1}' WHERE submission_id = '" + copied.id() + "'",
                "INSERT INTO uncompared VALUES ('" + copied.id() + "')");

        arrivals.derive();

        assertThat(tables.rows("SELECT 1 FROM copy")).isEmpty();
    }

    private static Filing county(String division, String name, String text) {
        return Filing.ofCounty(division, name, 2020).saying(5, text);
    }

    private void execute(String... statements) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }
}
