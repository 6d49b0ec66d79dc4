package org.gongkai.report.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.Redrive;
import org.gongkai.report.store.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a record of {@code reports.dead-letter}: one attempt at a record, in vain. The record itself stays on
 * the topic.
 *
 * @param place where it stands on that topic
 * @param caseId see {@link CaseId}
 * @param round how often it had been sent back before
 * @param origin where the record stood that was given up; null where its headers do not tell
 * @param attempts how often the service tried before it gave up
 * @param givenUpAt when it was given up; when it was put onto the topic, where that is not told
 * @param valueStart the first bytes of the value, as text; null where there is none
 */
public record DeadLetterRow(
        Place place,
        String caseId,
        int round,
        @Nullable Origin origin,
        @Nullable String service,
        @Nullable String reason,
        @Nullable String cause,
        @Nullable Integer attempts,
        Instant givenUpAt,
        @Nullable String submissionId,
        @Nullable String key,
        List<Header> headers,
        int size,
        @Nullable String valueStart) {
    /** A place on the topic of dead letters. */
    public record Place(int partition, long offset) {}

    /** A place on another topic. */
    public record Origin(
            String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {}

    /**
     * A header.
     *
     * @param value as text; null where it has none
     * @param base64 its bytes, where they are no text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Header(
            String name, @Nullable String value, @Nullable String base64) {
        static Header of(String name, byte @Nullable [] bytes) {
            if (bytes == null) {
                return new Header(PlainText.of(name), null, null);
            }
            var text = text(bytes);
            var isText = text.equals(new String(bytes, UTF_8)) && Arrays.equals(text.getBytes(UTF_8), bytes);
            return new Header(
                    PlainText.of(name),
                    text,
                    isText ? null : Base64.getEncoder().encodeToString(bytes));
        }
    }

    private static final int START_BYTES = 4_096;

    /** Reads whatever there is: a record without any of the headers is kept as well. */
    public static DeadLetterRow of(ConsumerRecord<byte[], byte[]> letter) {
        var headers = new ArrayList<Header>();
        var last = new HashMap<String, String>();
        for (var header : letter.headers()) {
            var told = Header.of(header.key(), header.value());
            headers.add(told);
            if (told.value() != null) {
                last.put(header.key(), told.value());
            }
        }
        var place = new Place(letter.partition(), letter.offset());
        var origin = origin(last);
        var round = integer(last, Redrive.COUNT);
        var wasSentBack = round != null && round > 0;
        var value = letter.value();
        return new DeadLetterRow(
                place,
                CaseId.of(wasSentBack ? last.get(Redrive.ORIGIN) : null)
                        .orElseGet(() -> CaseId.of(origin, place))
                        .text(),
                wasSentBack ? round : 0,
                origin,
                last.get(DeadLetter.SERVICE),
                last.get(DeadLetter.REASON),
                last.get(DeadLetter.CAUSE),
                integer(last, DeadLetter.ATTEMPTS),
                time(last.get(DeadLetter.TIME), letter.timestamp()),
                last.get(CloudEvent.SUBJECT),
                letter.key() == null ? null : text(letter.key()),
                headers,
                value == null ? 0 : value.length,
                value == null ? null : text(Arrays.copyOf(value, Math.min(value.length, START_BYTES))));
    }

    /** A service that cannot tell the place says -1. */
    private static @Nullable Origin origin(Map<String, String> headers) {
        var topic = headers.get(DeadLetter.TOPIC);
        var partition = integer(headers, DeadLetter.PARTITION);
        var offset = number(headers, DeadLetter.OFFSET);
        return topic == null
                ? null
                : new Origin(
                        topic,
                        partition == null || partition < 0 ? null : partition,
                        offset == null || offset < 0 ? null : offset);
    }

    private static String text(byte[] bytes) {
        return PlainText.of(new String(bytes, UTF_8));
    }

    private static Instant time(@Nullable String told, long timestamp) {
        try {
            if (told != null) {
                return Instant.parse(told);
            }
        } catch (DateTimeException e) {
            // what cannot be read is not told
        }
        return Instant.ofEpochMilli(timestamp);
    }

    private static @Nullable Integer integer(Map<String, String> headers, String name) {
        var number = number(headers, name);
        return number == null || number != number.intValue() ? null : number.intValue();
    }

    private static @Nullable Long number(Map<String, String> headers, String name) {
        try {
            var text = headers.get(name);
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
