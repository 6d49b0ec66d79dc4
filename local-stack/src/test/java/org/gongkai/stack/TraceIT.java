package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.EventJson;
import org.gongkai.events.Topics;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Upload;
import org.junit.jupiter.api.Test;

/** One trace from the upload to the result. */
class TraceIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void theTraceOfTheUploadIsFoundInEveryRecordThatComesOfIt() throws Exception {
        var source = new ManyReports(SharedStack.SAMPLES, 7000);
        var id = submit(source.next(1));
        SharedStack.resultOf(id);

        for (var topic : List.of(Topics.RAW, Topics.PARSED, Topics.VALIDATED)) {
            var records = Records.find(
                    topic,
                    1,
                    record -> Records.header(record, CloudEvent.SUBJECT)
                            .filter(id::equals)
                            .isPresent());
            assertThat(records).as(topic).hasSize(1);
            assertThat(Records.header(records.getFirst(), CloudEvent.TRACE_PARENT))
                    .as("traceparent on " + topic)
                    .hasValueSatisfying(parent -> assertThat(parent).startsWith("00-" + TRACE + "-"));
        }
    }

    private static String submit(List<Upload> uploads) throws Exception {
        var address = URI.create(SharedStack.get().plan().url(Service.INGEST) + "/api/submissions");
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=trace")
                .header("Authorization", SharedStack.get().access().bearer(Access.COMMANDS))
                .header(CloudEvent.TRACE_PARENT, "00-" + TRACE + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Upload.multipart("trace", uploads)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(202);
            return EventJson.mapper()
                    .readTree(answer.body())
                    .path("submissions")
                    .path(0)
                    .path("id")
                    .asText();
        }
    }
}
