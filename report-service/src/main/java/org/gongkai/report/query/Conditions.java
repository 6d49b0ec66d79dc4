package org.gongkai.report.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.events.FindingStatus;
import org.jspecify.annotations.Nullable;

/** The conditions of one question, all of which must hold. In each, {@code r} is the report. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition with one parameter, unless the value is not given. */
    Conditions and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** The agency's key, or a part of its name. */
    Conditions andAgency(@Nullable String agency) {
        if (agency != null) {
            conditions.add("(r.agencyKey = :agency or r.agencyKey in"
                    + " (select a.key from StoredAgency a where lower(a.name) like :agencyName escape '!'))");
            parameters.put("agency", agency);
            var literal = agency.toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            parameters.put("agencyName", "%" + literal + "%");
        }
        return this;
    }

    /**
     * How the finding {@code f} stands, and whether in the present revision. Each condition says more than it must, so that
     * the small indexes of findings that somebody dealt with are used.
     */
    Conditions andStatus(@Nullable FindingStatus status) {
        conditions.add(status == FindingStatus.CLOSED ? "f.closedBy is not null" : "f.submissionId = r.submissionId");
        if (status == null || status == FindingStatus.CLOSED) {
            return this;
        }
        conditions.add(
                switch (status) {
                    case OPEN, CLOSED -> "f.lasting = 'OPEN'";
                    case EXPLAINED, DISPUTED -> "f.lasting <> 'OPEN'";
                    case WAIVED -> "f.waivedUntil is not null";
                });
        return and("f.status = :status", "status", status.name());
    }

    /** Adds a condition without a parameter, if it is wanted. */
    Conditions andIf(boolean wanted, String condition) {
        if (wanted) {
            conditions.add(condition);
        }
        return this;
    }

    /** Only what comes after the last row of the page before: keyset paging neither skips nor repeats. */
    Conditions after(String keyset, String comparison, @Nullable Object first, @Nullable Object second) {
        if (first != null && second != null) {
            conditions.add("(" + keyset + ") " + comparison + " (:after1, :after2)");
            parameters.put("after1", first);
            parameters.put("after2", second);
        }
        return this;
    }

    /** The where clause; empty when everything is asked for. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
