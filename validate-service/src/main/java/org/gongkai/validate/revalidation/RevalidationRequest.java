package org.gongkai.validate.revalidation;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody wants everything checked again. Every partition gets the request; asking twice under one id is asking once.
 *
 * @param id names it
 * @param mode whether results are changed or only told
 * @param scope which reports
 * @param requestedAt when it was asked for
 * @param partitions how many partitions have to be walked through
 */
public record RevalidationRequest(String id, Mode mode, Scope scope, Instant requestedAt, int partitions) {
    public RevalidationRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(requestedAt, "requestedAt");
        scope = scope == null ? Scope.EVERYTHING : scope;
    }
}
