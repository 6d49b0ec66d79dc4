package org.gongkai.validate.policy;

import java.nio.charset.StandardCharsets;
import org.gongkai.validate.policy.file.PolicyFile;

/** Policies in a line or two. Single quotes stand for double ones. */
public final class Policies {
    private Policies() {}

    /** What a whole file says. */
    public static Policy of(String json) {
        return PolicyFile.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "policy.json");
    }

    /** Entries about rules. */
    public static Policy rules(String entries) {
        return of("{'rules': [" + entries + "]}");
    }

    /** Dates. */
    public static Policy deadlines(String entries) {
        return of("{'deadlines': [" + entries + "]}");
    }
}
