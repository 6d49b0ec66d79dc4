package org.gongkai.validate.policy;

import java.util.Optional;
import org.gongkai.events.Severity;
import org.jspecify.annotations.Nullable;

/** What administrators want of a rule. */
public enum Ruling {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    /** It is not applied. */
    OFF(null);

    private final @Nullable Severity severity;

    Ruling(@Nullable Severity severity) {
        this.severity = severity;
    }

    /** The same as this weight. */
    public static Ruling of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    /** The weight of its findings; empty where it is switched off. */
    public Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }

    /** Whether this is less than the rule's own weight. */
    public boolean lowers(Severity own) {
        return severity == null || severity.compareTo(own) > 0;
    }
}
