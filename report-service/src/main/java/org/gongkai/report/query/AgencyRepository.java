package org.gongkai.report.query;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Agencies (行政机关). */
@ApplicationScoped
public class AgencyRepository implements PanacheRepositoryBase<StoredAgency, String> {
    private final Questions questions;
    private final ReportRepository reports;

    AgencyRepository(Questions questions, ReportRepository reports) {
        this.questions = questions;
        this.reports = reports;
    }

    /**
     * An agency and what it has filed.
     *
     * @param reports in their present state, the latest year first
     */
    public record Filed(StoredAgency agency, List<StoredReport> reports) {
        public Filed {
            reports = List.copyOf(reports);
        }
    }

    /** The agencies that fit, in the order of their keys, one page of them. */
    public Page<Filed> page(AgencyQuestion question) {
        var keys = Page.of(
                questions.list(keys(question), row -> row.getString(1)),
                question.limit(),
                last -> new Cursor(AgencyQuestion.ORDER, last, last));
        var agencies = list("key in ?1", keys.items()).stream()
                .collect(Collectors.toMap(agency -> agency.key, Function.identity()));
        var filed = filed(keys.items());
        return keys.with(key -> Stream.ofNullable(agencies.get(key))
                .map(agency -> new Filed(agency, filed.getOrDefault(key, List.of()))));
    }

    /** One agency. */
    public Optional<Filed> filed(String key) {
        return findByIdOptional(key)
                .map(agency -> new Filed(agency, filed(List.of(key)).getOrDefault(key, List.of())));
    }

    private Map<String, List<StoredReport>> filed(Collection<String> keys) {
        return reports.list("agencyKey in ?1 order by year desc nulls last, reportKey", keys).stream()
                .collect(groupingBy(report -> report.agencyKey));
    }

    private static Sql keys(AgencyQuestion question) {
        var sql = Sql.of("SELECT a.key FROM agency a WHERE true").andAgenciesOf(question);
        var after = question.after();
        if (after != null) {
            sql.add("AND a.key > ?", after.first());
        }
        return sql.add("ORDER BY a.key LIMIT ?", question.limit() + 1);
    }
}
