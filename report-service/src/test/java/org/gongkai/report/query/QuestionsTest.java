package org.gongkai.report.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.gongkai.report.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QuestionsTest {
    private static final String QUERY_CANCELED = "57014";

    @Inject
    AgroalDataSource database;

    @Test
    void aQuestionThatTakesTooLongIsGivenUp() {
        var impatient = new Questions(database, Duration.ofMillis(50));

        assertThatThrownBy(() -> impatient.list(Sql.of("SELECT pg_sleep(30)"), row -> row.getString(1)))
                .isInstanceOf(Questions.Unanswered.class)
                .cause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(QUERY_CANCELED));
    }

    @Test
    void theNextQuestionOnTheSameConnectionHasItsOwnTime() {
        var impatient = new Questions(database, Duration.ofMillis(50));
        var patient = new Questions(database, Duration.ofSeconds(10));
        impatient.list(Sql.of("SELECT 1"), row -> row.getInt(1));

        assertThat(patient.list(Sql.of("SHOW statement_timeout"), row -> row.getString(1)))
                .isEqualTo(List.of("10s"));
    }

    @Test
    void nothingCanBeWrittenByAsking() {
        var questions = new Questions(database, Duration.ofSeconds(10));

        assertThatThrownBy(() -> questions.list(Sql.of("CREATE TABLE x (y int)"), row -> row.getString(1)))
                .isInstanceOf(Questions.Unanswered.class);
    }
}
