package org.gongkai.report.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Who asks a list for the media type of a file gets the file, as by its extension. */
class ExportByAccept {
    private static final Map<String, String> EXTENSIONS = Map.of(
            "text/csv", ".csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
            "application/jsonl", ".jsonl",
            "application/x-ndjson", ".jsonl");

    @ServerRequestFilter(preMatching = true)
    void rewrite(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        if (!request.getMethod().equals("GET")
                || !ListTables.ADDRESS.matcher(uri.getPath()).matches()) {
            return;
        }
        var preferred = request.getAcceptableMediaTypes().stream().findFirst().orElse(MediaType.WILDCARD_TYPE);
        var extension = EXTENSIONS.get(preferred.getType() + "/" + preferred.getSubtype());
        if (extension != null) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(uri.getPath() + extension)
                    .build());
        }
    }
}
