package org.gongkai.report.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.CellId;
import org.gongkai.events.ReportNotice;
import org.gongkai.events.Verdict;
import org.gongkai.report.database.Columns;
import org.jspecify.annotations.Nullable;

/** Reads notices from rows that have the columns of the log. */
public final class Notices {
    private Notices() {}

    /** The notice of a row. */
    public static ReportNotice of(ResultSet row) throws SQLException {
        var agency = agency(row);
        var year = Columns.number(row, "year");
        var reportKey = row.getString("report_key");
        var changed = Columns.texts(row, "changed_cells");
        return new ReportNotice(
                reportKey,
                agency,
                year,
                row.getString("submission_id"),
                constant(Verdict.class, row.getString("verdict")),
                constant(Verdict.class, row.getString("former_verdict")),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getInt("infos"),
                Objects.requireNonNull(Columns.texts(row, "rules")),
                changed == null ? null : changed.stream().map(CellId::of).toList(),
                Columns.time(row, "validated_at"),
                ReportAddress.of(agency == null ? null : agency.key(), year, reportKey));
    }

    private static @Nullable Agency agency(ResultSet row) throws SQLException {
        var key = row.getString("agency_key");
        return key == null
                ? null
                : new Agency(
                        key,
                        row.getString("agency_name"),
                        constant(AdministrativeLevel.class, row.getString("level")),
                        row.getString("division"),
                        constant(AgencyKind.class, row.getString("kind")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
