package org.gongkai.validate.documentation;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.events.EventJson;
import org.gongkai.validate.rule.Rule;

/** Writes rules.json: the catalogue as other services show it. */
final class RulesJson {
    private RulesJson() {}

    static String of(List<Rule> rules) {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try {
            return EventJson.mapper()
                            .writer(printer)
                            .writeValueAsString(
                                    rules.stream().map(RulesJson::entry).toList())
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> entry(Rule rule) {
        var info = rule.info();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", info.id());
        entry.put("group", info.group().name());
        entry.put("severity", info.severity());
        entry.put("summary", info.summary());
        entry.put("basis", info.basis().all());
        entry.put("explanation", info.explanation());
        return entry;
    }
}
