package org.gongkai.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.gongkai.events.EventJson;
import org.junit.jupiter.api.Test;

class RebuildTextTest {
    private static final String NONE = "{\"count\":0,\"first\":[]}";

    @Test
    void whatDiffersIsCountedAndNamed() {
        var told = RebuildText.of(json("""
                {"number":3,"state":"REFUSED","who":"运维","begunAt":"2026-03-02T04:00:00Z","records":90,"expected":100,
                 "leftOut":2,"lost":1,"outcome":{"underWay":4,
                   "carriedOver":[{"what":"documents","rows":{"count":7,"first":["a"]}}],
                   "tables":[{"table":"figure","serving":10,"rebuilt":11,"onlyServing":{"count":1,"first":["s1 t3.x"]},
                     "onlyRebuilt":{"count":12,"first":["a","b","c","d","e","f","g","h","i","j","k","l"]},
                     "different":NONE,"lost":{"count":1,"first":["s1 t3.x"]}}]}}""".replace("NONE", NONE)));

        assertThat(told)
                .contains(
                        "90 of 100 records read, 2 cannot be stored",
                        "7 documents carried over",
                        "- figure  s1 t3.x",
                        "+ figure  j",
                        "+ figure  另有 2 行 · 2 more",
                        "4 submissions were on their way",
                        "1 行无处可得，未切换")
                .doesNotContain("+ figure  k", "~ figure");
        assertThat(told.lines().filter(line -> line.startsWith("figure")).findFirst())
                .hasValueSatisfying(line ->
                        assertThat(line.split(" +")).containsExactly("figure", "10", "11", "1", "12", "0", "1"));
    }

    @Test
    void everyEndHasItsWords() {
        for (var state : new String[] {"SWITCHED", "COMPARED", "FAILED", "INTERRUPTED", "FILLING"}) {
            var told = RebuildText.of(json("{\"number\":3,\"state\":\"" + state
                    + "\",\"failure\":{\"zh\":\"数据库出错\",\"en\":\"the database\"}}"));
            assertThat(told.lines().toList().getLast())
                    .as(state)
                    .contains(" · ")
                    .doesNotContain(state);
        }
    }

    private static JsonNode json(String text) {
        return EventJson.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }
}
