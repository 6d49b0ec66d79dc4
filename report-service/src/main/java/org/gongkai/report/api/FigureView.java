package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.report.query.FigureRepository;
import org.jspecify.annotations.Nullable;

/** A figure of a current revision, with the report it is in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureView(
        String cell,
        String state,
        @Nullable BigDecimal value,
        @Nullable String printed,
        @Nullable String unit,
        @Nullable List<BigDecimal> candidates,
        @Nullable Source source,
        String submissionId,
        ReportPlace report) {
    static FigureView of(FigureRepository.Row row) {
        var figure = row.figure();
        return new FigureView(
                figure.cell,
                figure.state,
                figure.value,
                figure.printed,
                figure.unit,
                figure.candidates == null ? null : List.of(figure.candidates),
                figure.source,
                figure.submissionId,
                ReportPlace.of(row.report()));
    }
}
