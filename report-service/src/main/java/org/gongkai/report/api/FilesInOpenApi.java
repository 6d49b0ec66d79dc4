package org.gongkai.report.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.gongkai.report.export.FileFormat;

/** Says of every list that it is had as a file too, and of what is only a file which kinds there are. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class FilesInOpenApi implements OASFilter {
    /** Name of the extension that marks an operation whose answer is a file. */
    static final String IS = "x-is";

    private static final String OK = "200";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            var get = item.getGET();
            if (get != null && ListTables.ADDRESS.matcher(path).matches()) {
                files(get.getResponses().getAPIResponse(OK));
            }
        });
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var extensions = operation.getExtensions();
        if (extensions == null || !extensions.containsKey(IS)) {
            return operation;
        }
        operation.removeExtension(IS);
        var answer = OASFactory.createAPIResponse().description("the file");
        files(answer);
        operation.getResponses().addAPIResponse(OK, answer);
        return operation;
    }

    private static void files(APIResponse answer) {
        var content = answer.getContent() == null ? OASFactory.createContent() : answer.getContent();
        for (var format : FileFormat.values()) {
            var schema = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
            content.addMediaType(
                    format.mediaType().split(";", 2)[0],
                    OASFactory.createMediaType().schema(format == FileFormat.XLSX ? schema.format("binary") : schema));
        }
        answer.setContent(content);
    }
}
