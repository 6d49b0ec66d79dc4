package org.gongkai.report.filers;

import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of those who must file.
 *
 * @param division code of the division; empty where the line gives none
 */
public record ExpectedFiler(
        String name,
        String division,
        @Nullable AdministrativeLevel level,
        @Nullable AgencyKind kind) {}
