package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema (draft 2020-12) of an event from its record. */
final class Schemas {
    private static final SchemaGenerator GENERATOR = new SchemaGenerator(config());

    private Schemas() {}

    /** The schema as it is checked in. */
    static String of(Class<?> event, String name) {
        var generated = GENERATOR.generateSchema(event);
        var schema = generated.objectNode();
        schema.set("$schema", generated.get("$schema"));
        // A name and not an address: nothing has to be fetched to resolve it.
        schema.put("$id", "urn:gongkai:schema:" + name);
        schema.put("title", event.getSimpleName());
        generated.properties().forEach(property -> schema.set(property.getKey(), property.getValue()));
        return schema.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static SchemaGeneratorConfig config() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.STANDARD_FORMATS);
        builder.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0) // as declared, which is the order in JSON
                .withDescriptionResolver(scope -> Javadoc.of(scope.getType().getErasedType()))
                .withCustomDefinitionProvider((type, context) -> type.getErasedType() == CellId.class
                        ? new CustomDefinition(cellId(context.getGeneratorConfig()))
                        : null);
        builder.forFields().withRequiredCheck(Schemas::isAlwaysWritten).withDescriptionResolver(Schemas::description);
        return builder.build();
    }

    private static ObjectNode cellId(SchemaGeneratorConfig config) {
        return config.createObjectNode().put("type", "string").put("pattern", "^t[234]\\.[A-Za-z0-9]+\\.[A-Za-z0-9]+$");
    }

    private static @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? null
                : Javadoc.of(field.getDeclaringType().getErasedType(), field.getDeclaredName());
    }

    /** Null is never written; an empty list is not where the record says NON_EMPTY, nor 0 where it says NON_DEFAULT. */
    private static boolean isAlwaysWritten(FieldScope field) {
        var java = field.getRawMember();
        if (java.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return false;
        }
        var ofField = java.getAnnotation(JsonInclude.class);
        var include = ofField != null ? ofField : java.getDeclaringClass().getAnnotation(JsonInclude.class);
        return include == null
                || switch (include.value()) {
                    case NON_EMPTY -> !List.class.isAssignableFrom(java.getType());
                    case NON_DEFAULT -> false;
                    default -> true;
                };
    }
}
