package org.gongkai.report.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.export.RuleTable;
import org.gongkai.report.export.Table;
import org.gongkai.report.labels.RuleCatalogue;

@Path("/api/rules")
@Tag(name = "rules", description = "The catalogue of rules (规则目录)")
@RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN, Role.OPERATOR})
class RuleResource {
    @GET
    @Operation(
            summary = "All rules with their severity, meaning and basis (全部规则及其依据)",
            description =
                    "As they are without administrators' rules. What is in force is told by validate-service, also at"
                            + " /api/rules, and by each result (不含管理员规则；现行情况见 validate-service 的同名接口和每份结果)")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RuleView.class)))
    public JsonNode rules() {
        return RuleCatalogue.json();
    }

    /** The same as a table. */
    Table table() {
        return RuleTable.of(RuleCatalogue.json());
    }

    /** A rule as the catalogue tells it; other fields may stand beside these. */
    record RuleView(String id, String group, String severity, Summary summary, String basis) {
        record Summary(String zh, String en) {}
    }
}
