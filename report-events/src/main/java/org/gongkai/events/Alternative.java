package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another smallest change that would do as well, and is less likely.
 *
 * @param changes the cells to change
 * @param mistake the slip that would explain it; null for none we know
 * @param prose what the prose says to it; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alternative(
        List<Change> changes,
        @Nullable Mistake mistake,
        @Nullable Testimony prose) {
    public Alternative {
        changes = List.copyOf(changes);
    }
}
