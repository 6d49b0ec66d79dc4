package org.gongkai.report.deadletter;

import org.gongkai.report.desk.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants done.
 *
 * @param dryRun whether only to say what would be done
 * @param reason why; a purge has one
 */
public record Order(Person who, @Nullable String reason, boolean dryRun) {}
