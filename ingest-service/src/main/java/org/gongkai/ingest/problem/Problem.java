package org.gongkai.ingest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import org.gongkai.events.Message;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that was refused (RFC 9457).
 *
 * @param type {@link ProblemType#uri()}
 * @param title what went wrong, the same for every problem of the type
 * @param titleZh the same in Chinese
 * @param status the HTTP status
 * @param detail what went wrong this time, and what to do about it
 * @param detailZh the same in Chinese
 * @param file the file of the request that is meant; null where it is none in particular
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "titleZh", "status", "detail", "detailZh", "file"})
public record Problem(
        URI type,
        String title,
        String titleZh,
        int status,
        String detail,
        String detailZh,
        @Nullable String file) {
    /** The media type of the answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, Message detail, @Nullable String file) {
        return new Problem(
                type.uri(), type.title().en(), type.title().zh(), type.status(), detail.en(), detail.zh(), file);
    }
}
