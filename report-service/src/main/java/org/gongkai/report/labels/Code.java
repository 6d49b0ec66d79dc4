package org.gongkai.report.labels;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.gongkai.events.Message;

/** What stands in answers as a code, and what people call it (代码名称): COUNTY is 县级. */
public enum Code {
    LEVEL,
    KIND,
    VERDICT,
    SEVERITY,
    STATUS,
    BLAME,
    STATE,
    ACT,
    SCOPE,
    GROUP,
    RULE,
    CELL;

    private static final Map<Code, Map<String, Message>> WORDS = words();

    /** What people call it; empty where it is none of these. */
    public Optional<Message> words(String code) {
        return Optional.ofNullable(
                Objects.requireNonNull(WORDS.get(this), name()).get(code));
    }

    private static Map<Code, Map<String, Message>> words() {
        var words = new EnumMap<Code, Map<String, Message>>(Code.class);
        names().forEach((key, name) -> {
            var place = key.toString().split("\\.", 2);
            var both = name.toString().split("\\|", 2);
            words.computeIfAbsent(valueOf(place[0].toUpperCase(Locale.ROOT)), _ -> new HashMap<>())
                    .put(place[1], new Message(both[0], both[1]));
        });
        words.put(RULE, rules());
        words.put(CELL, OfficialTables.byId());
        return words;
    }

    private static Map<String, Message> rules() {
        return StreamSupport.stream(RuleCatalogue.json().spliterator(), false)
                .collect(toUnmodifiableMap(rule -> rule.path("id").asText(), rule -> {
                    var summary = rule.path("summary");
                    return new Message(
                            summary.path("zh").asText(), summary.path("en").asText());
                }));
    }

    private static Properties names() {
        var names = new Properties();
        var resource = Objects.requireNonNull(Code.class.getResourceAsStream("codes.properties"));
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
