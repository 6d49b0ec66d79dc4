package org.gongkai.report.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.gongkai.report.labels.Code;

/** The catalogue of rules as a table. */
public final class RuleTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("id", "规则"),
            new Column("group", "组", "", Code.GROUP),
            new Column("severity", "级别", "", Code.SEVERITY),
            new Column("summaryZh", "说明"),
            new Column("summaryEn", "英文说明"),
            new Column("basis", "依据"));

    private RuleTable() {}

    /** The rules of a catalogue, as the service that checks wrote it. */
    public static Table of(JsonNode catalogue) {
        return new Table("rules", COLUMNS, (_, sink) -> {
            for (var rule : catalogue) {
                sink.row(
                        rule.path("id").asText(),
                        rule.path("group").asText(),
                        rule.path("severity").asText(),
                        rule.path("summary").path("zh").asText(),
                        rule.path("summary").path("en").asText(),
                        rule.path("basis").asText());
            }
        });
    }
}
