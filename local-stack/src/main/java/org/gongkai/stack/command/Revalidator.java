package org.gongkai.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** Asks validate-service to check again what has been read. */
public final class Revalidator {
    private static final String PATH = "/api/revalidations";

    private final ServiceApi service;

    public Revalidator(ServiceApi service) {
        this.service = service;
    }

    public JsonNode ask(String mode, Map<String, Object> scope) throws IOException, InterruptedException {
        return service.post(PATH, Map.of("mode", mode, "scope", scope));
    }

    public JsonNode status(String id) throws IOException, InterruptedException {
        return service.get(PATH + "/" + id);
    }

    /** The first page of what becomes of reports. */
    JsonNode changes(String id) throws IOException, InterruptedException {
        return service.get(PATH + "/" + id + "/changes");
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return service.get(path);
    }
}
