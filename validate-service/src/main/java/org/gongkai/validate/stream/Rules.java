package org.gongkai.validate.stream;

import java.time.Instant;
import org.gongkai.events.ReportParsed;
import org.gongkai.validate.Validation;
import org.jspecify.annotations.Nullable;

/** The rules of this release, applied to a report: {@link org.gongkai.validate.ReportValidator} to the stream. */
@FunctionalInterface
interface Rules {
    Validation check(ReportParsed parsed, @Nullable ReportParsed lastYear, Instant now);
}
