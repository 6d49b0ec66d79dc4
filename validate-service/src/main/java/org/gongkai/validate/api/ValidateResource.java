package org.gongkai.validate.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongkai.access.Role;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.observe.ValidationMetrics;
import org.jboss.logging.MDC;

/** Checks a draft: a parsed report in, the checked report out, nothing kept. */
@Path("/api/validate")
@RolesAllowed({Role.PORTAL, Role.ADMIN})
public class ValidateResource {
    private final ReportValidator validator;
    private final ValidationMetrics metrics;

    ValidateResource(ReportValidator validator, ValidationMetrics metrics) {
        this.validator = validator;
        this.metrics = metrics;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public ReportValidated validate(byte[] body) {
        var parsed = read(body);
        MDC.put("submissionId", parsed.submissionId());
        try {
            var validation = validator.check(parsed, Instant.now().truncatedTo(ChronoUnit.MILLIS));
            metrics.reportFailures(validation);
            return validation.validated();
        } finally {
            MDC.remove("submissionId");
        }
    }

    private static ReportParsed read(byte[] body) {
        try {
            return EventJson.read(body, ReportParsed.class);
        } catch (IllegalArgumentException e) {
            throw new MalformedReport(e);
        }
    }
}
