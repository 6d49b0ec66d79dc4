package org.gongkai.report.rebuild;

import org.gongkai.report.desk.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants.
 *
 * @param dryRun fill and compare only
 * @param acceptLoss why what can be had from nowhere may be left behind; null when it may not
 */
public record RebuildOrder(boolean dryRun, @Nullable String acceptLoss, Person who) {}
