package org.gongkai.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.store.Transactions.Unstorable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TransactionsTest {
    private static final String INSERT = "INSERT INTO submission (id) VALUES ('transactions-test')";

    @Inject
    AgroalDataSource database;

    @Inject
    Schema schema;

    @Inject
    Tables tables;

    @Inject
    Transactions transactions;

    @Test
    void waitsForADatabaseThatIsAway() throws Exception {
        var refusals = new AtomicInteger(3);
        var awayAtFirst = (AgroalDataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (_, method, _) -> {
                    assertThat(method.getName()).isEqualTo("getConnection");
                    if (refusals.getAndDecrement() > 0) {
                        throw new SQLException("Connection refused", "08001");
                    }
                    return database.getConnection();
                });
        var runs = new AtomicInteger();

        new Transactions(awayAtFirst, schema, new Patience()).run(_ -> runs.incrementAndGet());

        assertThat(runs).hasValue(1);
        assertThat(refusals).hasValue(-1);
    }

    @Test
    void triesAnewFromTheBeginningAfterADeadlock() throws Exception {
        var runs = new AtomicInteger();

        transactions.run(connection -> {
            connection.createStatement().execute(INSERT); // once more would be an error, were it not rolled back
            if (runs.incrementAndGet() == 1) {
                throw new SQLException("deadlock detected", "40P01");
            }
            connection.createStatement().execute("DELETE FROM submission WHERE id = 'transactions-test'");
        });

        assertThat(runs).hasValue(2);
    }

    @Test
    void leavesNothingBehindOfWhatCannotBeStored() throws Exception {
        assertThatThrownBy(() -> transactions.run(connection -> {
                    connection.createStatement().execute(INSERT);
                    connection.createStatement().execute("SELECT 1 / 0");
                }))
                .isInstanceOf(Unstorable.class);

        assertThat(tables.rows("SELECT id FROM submission WHERE id = 'transactions-test'"))
                .isEmpty();
    }
}
