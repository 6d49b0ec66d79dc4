package org.gongkai.stack.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

/**
 * What Kubernetes takes for a manifest. The classes of its Java client are made of its own description, and say of a JSON
 * whether it has the fields that it must have and no others, all the way down. What KEDA adds has a schema here.
 */
final class ManifestSchema {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final String KEDA = "keda.sh/v1alpha1";

    private ManifestSchema() {}

    /** @throws IllegalArgumentException telling what is wrong */
    static void check(JsonNode manifest) {
        if (manifest.path("apiVersion").asText().equals(KEDA)) {
            checkScaledObject(manifest);
        } else {
            checkKubernetes(manifest);
        }
    }

    private static void checkScaledObject(JsonNode manifest) {
        try (var schema = ManifestSchema.class.getResourceAsStream("/operation/scaled-object.schema.json")) {
            var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(manifest.toString(), InputFormat.JSON);
            if (!errors.isEmpty()) {
                throw new IllegalArgumentException(errors.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkKubernetes(JsonNode manifest) {
        var version = manifest.path("apiVersion").asText().replaceFirst(".*/", "");
        var model = MODELS
                + version.substring(0, 1).toUpperCase(Locale.ROOT)
                + version.substring(1)
                + manifest.path("kind").asText();
        try {
            Class.forName(model)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(manifest.toString()));
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    Manifests.name(manifest) + ": " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Kubernetes knows nothing of the kind " + model, e);
        }
    }
}
