package org.gongkai.report.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did about a finding (处理记录).
 *
 * @param number acts count in the order of their numbers
 * @param submissionId the revision in which the person saw the finding
 * @param scope of a waiver
 * @param until last day of a waiver
 * @param who did it
 */
public record Act(
        long number,
        ActKind kind,
        String findingId,
        String submissionId,
        @Nullable WaiverScope scope,
        @Nullable LocalDate until,
        Person who,
        Instant at) {}
