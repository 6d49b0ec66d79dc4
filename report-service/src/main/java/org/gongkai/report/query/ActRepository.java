package org.gongkai.report.query;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** What happened to findings. */
@ApplicationScoped
public class ActRepository implements PanacheRepositoryBase<StoredAct, String> {
    private final Questions questions;

    ActRepository(Questions questions) {
        this.questions = questions;
    }

    private record Found(String id, Instant at) {}

    /** The acts that fit, the latest first, one page of them. */
    public Page<StoredAct> page(ActQuestion question) {
        var found = Page.of(
                questions.list(
                        ActSql.places(question),
                        row -> new Found(
                                row.getString("id"),
                                row.getObject("at", OffsetDateTime.class).toInstant())),
                question.limit(),
                last -> new Cursor(ActQuestion.ORDER, last.at().toString(), last.id()));
        var acts = list("id in ?1", found.items().stream().map(Found::id).toList()).stream()
                .collect(toMap(act -> act.id, act -> act));
        return found.with(item -> Stream.ofNullable(acts.get(item.id())));
    }

    /** Everything that happened to a finding, the first first. */
    public List<StoredAct> about(String findingId) {
        return list("findingId = ?1 order by at, id", findingId);
    }
}
