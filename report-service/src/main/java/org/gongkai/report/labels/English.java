package org.gongkai.report.labels;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.gongkai.events.Message;

/** The English of the official labels. */
final class English {
    private static final Properties WORDS = load();

    private English() {}

    /**
     * A label in both languages.
     *
     * @param key table and row, column or group
     */
    static Message beside(String zh, String key) {
        return new Message(zh, Objects.requireNonNull(WORDS.getProperty(key), key));
    }

    private static Properties load() {
        var words = new Properties();
        var resource = Objects.requireNonNull(English.class.getResourceAsStream("english.properties"));
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
