package org.gongkai.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** Asks validate-service to check again what has been read. */
final class Revalidator {
    private static final String PATH = "/api/revalidations";

    private final ServiceApi service;

    Revalidator(ServiceApi service) {
        this.service = service;
    }

    JsonNode ask(String mode, Map<String, Object> scope) throws IOException, InterruptedException {
        return service.post(PATH, Map.of("mode", mode, "scope", scope));
    }

    JsonNode status(String id) throws IOException, InterruptedException {
        return service.get(PATH + "/" + id);
    }

    /** The first page of what becomes of reports. */
    JsonNode changes(String id) throws IOException, InterruptedException {
        return service.get(PATH + "/" + id + "/changes");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return service.get(path);
    }
}
