package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawReportTest {
    private static final RawReport FULL = new RawReport(
            "9a3c",
            "ba7816bf",
            "application/pdf",
            Instant.parse("2021-02-19T12:00:00.123Z"),
            "portal-3",
            "宁武县2020年报 (终稿).pdf",
            "宁武县人民政府",
            2020,
            "https://portal.example/callback?x=1",
            new Binding(List.of("140925*", "静乐县, 人民政府")));

    @Test
    void headersAreReadBackAsTheyWereWritten() {
        assertThat(RawReport.of(FULL.headers())).isEqualTo(FULL);
    }

    @Test
    void whatTheUploaderDidNotSayHasNoHeader() {
        var bare =
                new RawReport("9a3c", "ba7816bf", "text/plain", FULL.receivedAt(), "anonymous", null, null, null, null);

        assertThat(bare.headers())
                .doesNotContainKeys("ce_filename", "ce_agencyhint", "ce_yearhint", "ce_callbackurl", "ce_boundto")
                .doesNotContainValue(null);
        assertThat(RawReport.of(bare.headers())).isEqualTo(bare);
    }

    @Test
    void aRawReportIsACloudEventInBinaryMode() {
        assertThat(FULL.headers())
                .containsEntry(CloudEvent.SPEC_VERSION, "1.0")
                .containsEntry(CloudEvent.TYPE, "org.gongkai.report.received.v1")
                .containsEntry(CloudEvent.SOURCE, "/ingest-service")
                .containsEntry(CloudEvent.SUBJECT, "9a3c")
                .containsEntry(CloudEvent.TIME, "2021-02-19T12:00:00.123Z")
                .containsEntry(CloudEvent.CONTENT_TYPE, "application/pdf");
        // CloudEvents 1.0: attribute names are lower case letters and digits.
        assertThat(FULL.headers().keySet()).allMatch(name -> name.matches("ce_[a-z0-9]+|content-type"));
    }

    @Test
    void theSameEventHasTheSameIdAndALaterOneAnother() {
        var again =
                CloudEvent.headers(CloudEvent.TYPE_PARSED, "/parse-service", "9a3c", "first", FULL.receivedAt(), "a/b");
        var later = CloudEvent.headers(
                CloudEvent.TYPE_PARSED,
                "/parse-service",
                "9a3c",
                "second",
                FULL.receivedAt().plusMillis(1),
                "a/b");

        assertThat(again)
                .isEqualTo(CloudEvent.headers(
                        CloudEvent.TYPE_PARSED, "/parse-service", "9a3c", "first", FULL.receivedAt(), "a/b"));
        assertThat(later.get(CloudEvent.ID))
                .isNotEqualTo(again.get(CloudEvent.ID))
                .startsWith("9a3c/parsed.v1/");
        assertThat(FULL.headers().get(CloudEvent.ID)).startsWith("9a3c/received.v1/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_subject", "ce_sha256", "content-type", "ce_time", "ce_submitter"})
    void aRecordWithoutANeededHeaderIsRefusedWithItsName(String header) {
        var headers = new LinkedHashMap<>(FULL.headers());
        headers.remove(header);
        assertThatThrownBy(() -> RawReport.of(headers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(header);

        headers.put(header, " ");
        assertThatThrownBy(() -> RawReport.of(headers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(header);
    }

    @ParameterizedTest
    @CsvSource({"ce_time, yesterday", "ce_yearhint, 二〇二〇", "ce_yearhint, 2020.0"})
    void aHeaderThatCannotBeReadIsRefused(String header, String value) {
        var headers = new LinkedHashMap<>(FULL.headers());
        headers.put(header, value);

        assertThatThrownBy(() -> RawReport.of(headers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("malformed header");
    }
}
