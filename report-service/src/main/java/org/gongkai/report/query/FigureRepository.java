package org.gongkai.report.query;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Figures. */
@ApplicationScoped
public class FigureRepository implements PanacheRepositoryBase<StoredFigure, StoredFigure.Place> {
    private final Questions questions;
    private final ReportRepository reports;

    FigureRepository(Questions questions, ReportRepository reports) {
        this.questions = questions;
        this.reports = reports;
    }

    /** A figure with the report it is in. */
    public record Row(StoredFigure figure, StoredReport report) {}

    private record Found(String reportKey, StoredFigure.Place place) {}

    /** The figures that fit, in the order of their reports, one page of them. */
    public Page<Row> page(FigureQuestion question) {
        var found = Page.of(
                questions.list(
                        FigureSql.places(question),
                        row -> new Found(
                                row.getString("report_key"),
                                new StoredFigure.Place(row.getString("submission_id"), row.getString("cell")))),
                question.limit(),
                last -> new Cursor(
                        FigureQuestion.ORDER, last.reportKey(), last.place().cell()));
        var figures = byPlace(found.items());
        var current =
                reports.current(found.items().stream().map(Found::reportKey).collect(toSet()));
        return found.with(item -> {
            var figure = figures.get(item.place());
            var report = current.get(item.reportKey());
            return figure == null || report == null ? Stream.empty() : Stream.of(new Row(figure, report));
        });
    }

    /** What stands in a revision. */
    public List<StoredFigure> of(String submissionId) {
        return list("submissionId", submissionId);
    }

    private Map<StoredFigure.Place, StoredFigure> byPlace(Collection<Found> found) {
        var submissions =
                found.stream().map(item -> item.place().submissionId()).collect(toSet());
        var cells = found.stream().map(item -> item.place().cell()).collect(toSet());
        return list("submissionId in ?1 and cell in ?2", submissions, cells).stream()
                .collect(toMap(figure -> new StoredFigure.Place(figure.submissionId, figure.cell), figure -> figure));
    }
}
