package org.gongkai.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.gongkai.events.EventJson;
import org.junit.jupiter.api.Test;

class RevalidationTextTest {
    private final RevalidationText text = new RevalidationText();

    @Test
    void aReportIsToldWithItsVerdictAndEveryFinding() {
        var told = text.report(json("""
                {"reportKey":"140925/2020","agency":"宁武县人民政府","before":"PASS","after":"FAIL","findings":[
                 {"kind":"OPENED","rule":"T3_BALANCE","after":"ERROR","message":{"zh":"不平","en":"out"}},
                 {"kind":"CHANGED","rule":"T4_SUM","before":"INFO","after":"WARNING","message":{"zh":"不等","en":"off"}},
                 {"kind":"CLOSED","rule":"X_CARRY","before":"ERROR","message":{"zh":"不符","en":"differs"}}]}"""));

        assertThat(told).isEqualTo("""
                140925/2020  宁武县人民政府  PASS → FAIL
                  + T3_BALANCE ERROR  不平
                  ~ T4_SUM INFO → WARNING  不等
                  − X_CARRY ERROR  不符""");
    }

    @Test
    void aVerdictThatStaysIsToldOnce() {
        var told = text.report(json("{\"reportKey\":\"9a3c\",\"before\":\"FAIL\",\"after\":\"FAIL\",\"findings\":[]}"));

        assertThat(told).isEqualTo("9a3c  机关不明 agency unknown  FAIL");
    }

    @Test
    void theTotalsSayWhetherAnythingWasChanged() {
        var counts = "\"seen\":7,\"different\":2,\"findings\":{\"opened\":3,\"closed\":1,\"changed\":0},"
                + "\"rules\":[{\"rule\":\"T4_SUM\",\"opened\":3,\"closed\":1,\"changed\":0}]";

        assertThat(text.totals(json("{\"mode\":\"PREVIEW\",\"failed\":0," + counts + "}")))
                .contains("T4_SUM", "结果将更新 2 份", "7 reports checked again, 2 results would be replaced")
                .doesNotContain("could not");
        assertThat(text.totals(json("{\"mode\":\"APPLY\",\"failed\":4," + counts + "}")))
                .contains("结果已更新 2 份", "2 results replaced", "4 could not be checked again");
    }

    private static JsonNode json(String json) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }
}
