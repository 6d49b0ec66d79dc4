package org.gongkai.report.labels;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.gongkai.events.EventJson;

/** The rules of this release: written by the service that checks, and taken into this one when it is built. */
public final class RuleCatalogue {
    private static final JsonNode RULES = read("/rules.json");

    private RuleCatalogue() {}

    /** As they are published. */
    public static JsonNode json() {
        return RULES;
    }

    public static Set<String> ids() {
        return StreamSupport.stream(RULES.spliterator(), false)
                .map(rule -> rule.path("id").asText())
                .collect(toUnmodifiableSet());
    }

    private static JsonNode read(String resource) {
        try (var catalogue = RuleCatalogue.class.getResourceAsStream(resource)) {
            return catalogue == null
                    ? JsonNodeFactory.instance.arrayNode()
                    : EventJson.mapper().readTree(catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
