package org.gongkai.report.query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Figures. */
@ApplicationScoped
public class FigureRepository implements PanacheRepositoryBase<StoredFigure, StoredFigure.Place> {
    /** A figure with the report it is in. */
    public record Row(StoredFigure figure, StoredReport report) {}

    /** The figures that fit, in the order of their reports, one page of them. */
    public Page<Row> page(FigureQuestion question) {
        var after = question.after();
        var conditions = new Conditions()
                .and(
                        "g.cell = :cell",
                        "cell",
                        question.cell() == null ? null : question.cell().value())
                .and("r.year = :year", "year", question.year())
                .andAgency(question.agency())
                .after(
                        "r.reportKey, g.cell",
                        ">",
                        after == null ? null : after.first(),
                        after == null ? null : after.second());
        var query = getEntityManager()
                .createQuery(
                        "select g, r from StoredReport r join StoredFigure g on g.submissionId = r.submissionId"
                                + " join fetch r.revision v join fetch v.submission left join fetch v.agency"
                                + conditions.where() + " order by r.reportKey, g.cell",
                        Row.class);
        conditions.parameters().forEach(query::setParameter);
        var rows = query.setMaxResults(question.limit() + 1).getResultList();
        return Page.of(
                rows,
                question.limit(),
                row -> new Cursor(FigureQuestion.ORDER, row.report().reportKey, row.figure().cell));
    }
}
