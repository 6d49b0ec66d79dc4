package org.gongkai.report.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where words can stand. */
public enum Place {
    SECTION,
    FINDING;

    /** As it stands in the table and in answers. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Place of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
