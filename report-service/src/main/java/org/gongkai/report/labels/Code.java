package org.gongkai.report.labels;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    RULE {
        @Override
        public Optional<Message> words(String code) {
            return Optional.ofNullable(RULES.get(code));
        }
    },
    CELL {
        @Override
        public Optional<Message> words(String code) {
            return OfficialTables.known(code);
        }
    };

    private static final Properties NAMES = load();
    private static final Map<String, Message> RULES = StreamSupport.stream(
                    RuleCatalogue.json().spliterator(), false)
            .collect(toUnmodifiableMap(rule -> rule.path("id").asText(), rule -> {
                var summary = rule.path("summary");
                return new Message(
                        summary.path("zh").asText(), summary.path("en").asText());
            }));

    /** What people call it; empty where it is none of these. */
    public Optional<Message> words(String code) {
        return Optional.ofNullable(NAMES.getProperty(name().toLowerCase(Locale.ROOT) + "." + code))
                .map(words -> {
                    var both = words.split("\\|", 2);
                    return new Message(both[0], both[1]);
                });
    }

    private static Properties load() {
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
