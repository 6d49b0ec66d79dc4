package org.gongkai.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.gongkai.events.EventJson;
import org.junit.jupiter.api.Test;

class DeadLettersTextTest {
    private final DeadLettersText text = new DeadLettersText();

    @Test
    void aListTellsWhatBecameOfEach() {
        var told = text.list(json("""
                [{"id":"reports.raw-2-17","state":"REDRIVEN","attempts":2,"lastAttemptAt":"2026-03-02T04:00:00Z",
                  "services":["parse-service","report-service"],"reason":"no header ce_type"}]"""));

        assertThat(told)
                .contains("reports.raw-2-17  已重投 sent back", "parse-service report-service", "no header ce_type");
        assertThat(text.list(json("[]"))).isEqualTo("没有异常消息 · no dead letters\n");
    }

    @Test
    void oneIsToldWithItsAttemptsActsAndHeaders() {
        var told = text.one(json("""
                {"id":"reports.raw-2-17","state":"OPEN","attempts":2,"services":["parse-service"],"reason":"again",
                 "firstAttemptAt":"2026-03-01T04:00:00Z","lastAttemptAt":"2026-03-02T04:00:00Z",
                 "history":[{"at":"2026-03-01T04:00:00Z","service":"parse-service","reason":"first"}],
                 "acts":[{"at":"2026-03-01T05:00:00Z","kind":"REDRIVE","who":"王芳","reason":"mended"}],
                 "headers":[{"name":"from","value":"a stranger"},{"name":"odd","value":"?","base64":"/wA="}],
                 "valueStart":"{"}"""));

        assertThat(told).isEqualTo("""
                reports.raw-2-17  待处理 open  parse-service
                  again
                  首次 first 2026-03-01T04:00:00Z  最近 last 2026-03-02T04:00:00Z  次数 attempts 2
                  × 2026-03-01T04:00:00Z  parse-service  first
                  ✓ 2026-03-01T05:00:00Z  REDRIVE  王芳  mended
                  from: a stranger
                  odd: /wA=

                {""");
    }

    @Test
    void whatIsRefusedIsToldWithTheReason() {
        assertThat(text.step(
                        "redrives", json("{\"id\":\"reports.raw-2-17\",\"topic\":\"reports.raw\",\"redrives\":1}")))
                .isEqualTo("→ reports.raw-2-17  reports.raw");
        assertThat(text.step("purges", json("{\"id\":\"reports.raw-2-17\"}"))).isEqualTo("− reports.raw-2-17");
        assertThat(text.step("redrives", json("""
                {"id":"reports.raw-2-17","refused":{"code":"PURGED","message":{"zh":"已清除","en":"it has been purged"}}}"""))).isEqualTo("× reports.raw-2-17  已清除 · it has been purged");
    }

    @Test
    void theSumSaysWhetherAnythingWasDone() {
        assertThat(text.sum("redrives", true, 2, 1)).isEqualTo("将重投 2 条，1 条不能处理 · 2 would be sent back, 1 refused");
        assertThat(text.sum("purges", false, 3, 0)).isEqualTo("已清除 3 条 · 3 purged");
    }

    private static JsonNode json(String text) {
        return EventJson.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }
}
