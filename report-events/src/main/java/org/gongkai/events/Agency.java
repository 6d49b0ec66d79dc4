package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The organ (行政机关) whose report it is.
 *
 * @param key division code plus office where the agency is recognised, else a slug of its normalised name
 * @param name the name in simplified characters, such as 宁武县人民政府
 * @param level where it stands in the administration; null when unknown
 * @param division code of the administrative division (行政区划代码); null when unknown
 * @param kind government with subordinates, department, township …; null when unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Agency(
        String key,
        String name,
        @Nullable AdministrativeLevel level,
        @Nullable String division,
        @Nullable AgencyKind kind) {
    public Agency {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
    }
}
