package org.gongkai.report.filers;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Page;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.Questions.Answers;
import org.gongkai.report.query.Scope;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/** Answers who must file, who has and who has not. */
@ApplicationScoped
public class Filers {
    private static final int COUNTY = 6;

    private final Questions questions;

    Filers(Questions questions) {
        this.questions = questions;
    }

    /**
     * Who must file.
     *
     * @param key of the agency; null while no report of it is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filer(
            @Nullable String key,
            String name,
            @Nullable String division,
            @Nullable String level,
            @Nullable String kind) {}

    /**
     * How many of a division.
     *
     * @param division the first digits of its code; null where it is unknown
     * @param expected how many must file
     * @param filed how many of them have
     */
    public record Count(@Nullable String division, long expected, long filed) {}

    /**
     * Who has not filed.
     *
     * @param expected how many must file
     * @param filed how many of them have
     */
    public record Missing(int year, FilerBasis basis, long expected, long filed, Page<Filer> missing) {}

    /** Who has not filed, one page of them. */
    public Missing missing(FilerQuestion question) {
        return questions.ask(answers -> {
            var basis = basis(answers, question.year());
            var counts = counts(answers, basis, question.year(), question.scope(), COUNTY);
            var page = Page.of(
                    answers.list(
                            FilerSql.missing(question, basis),
                            row -> new Filer(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5))),
                    question.limit(),
                    last -> new Cursor(
                            FilerQuestion.ORDER, last.division() == null ? "" : last.division(), last.name()));
            return new Missing(
                    question.year(),
                    basis,
                    counts.stream().mapToLong(Count::expected).sum(),
                    counts.stream().mapToLong(Count::filed).sum(),
                    page);
        });
    }

    /** Where it is known from who must file for a year. */
    public FilerBasis basis(Answers answers, int year) throws SQLException {
        var lists = answers.list(Sql.of("SELECT 1 FROM desk.filer_list WHERE year = ?", year), row -> row.getInt(1));
        return lists.isEmpty() ? FilerBasis.EARLIER_YEARS : FilerBasis.LIST;
    }

    /** How many must file and have, by the first digits of their divisions. */
    public List<Count> counts(Answers answers, FilerBasis basis, int year, Scope scope, int digits)
            throws SQLException {
        return answers.list(
                FilerSql.counts(basis, year, scope, digits),
                row -> new Count(row.getString(1), row.getLong(2), row.getLong(3)));
    }
}
