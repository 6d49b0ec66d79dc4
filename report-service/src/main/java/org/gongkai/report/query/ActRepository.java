package org.gongkai.report.query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What happened to findings. */
@ApplicationScoped
public class ActRepository implements PanacheRepositoryBase<StoredAct, String> {
    /** The acts that fit, the latest first, one page of them. */
    public Page<StoredAct> page(ActQuestion question) {
        var conditions = conditions(question);
        var rows = find(
                        "from StoredAct r" + conditions.where() + " order by r.at desc, r.id desc",
                        conditions.parameters())
                .range(0, question.limit())
                .list();
        return Page.of(rows, question.limit(), act -> new Cursor(ActQuestion.ORDER, act.at.toString(), act.id));
    }

    /** Everything that happened to a finding, the first first. */
    public List<StoredAct> about(String findingId) {
        return list("findingId = ?1 order by at, id", findingId);
    }

    static Conditions conditions(ActQuestion question) {
        var after = question.after();
        return new Conditions()
                .and("r.who = :who", "who", question.by())
                .and(
                        "r.kind = :kind",
                        "kind",
                        question.kind() == null ? null : question.kind().name())
                .and("r.reportKey = :report", "report", question.report())
                .and("r.rule = :rule", "rule", question.rule())
                .and("r.findingId = :finding", "finding", question.finding())
                .and("r.at >= :from", "from", question.from())
                .and("r.at < :to", "to", question.to())
                .andAgency(question.agency())
                .after(
                        "r.at, r.id",
                        "<",
                        after == null ? null : ActQuestion.afterTime(after),
                        after == null ? null : after.second());
    }
}
