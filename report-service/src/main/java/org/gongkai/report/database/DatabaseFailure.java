package org.gongkai.report.database;

import java.io.Serial;
import java.sql.SQLException;

/** The database did not do what it was asked to. */
public final class DatabaseFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
