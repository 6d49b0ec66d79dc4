package org.gongkai.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the source says about a type and its components, so that the schemas explain themselves in the same words. */
final class Javadoc {
    private static final Path SOURCES = Path.of("src/main/java");

    private Javadoc() {}

    /** The description of a type of this package, null for any other type. */
    static @Nullable String of(Class<?> type) {
        return comment(type).map(text -> plain(text.split("@param", 2)[0])).orElse(null);
    }

    /** The description of a record component, null where there is none. */
    static @Nullable String of(Class<?> type, String component) {
        return comment(type)
                .map(Pattern.compile("@param " + component + "\\b(.*?)(?=@param|$)", Pattern.DOTALL)::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> plain(matcher.group(1)))
                .orElse(null);
    }

    private static Optional<String> comment(Class<?> type) {
        var source = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        if (!Files.exists(source)) {
            return Optional.empty();
        }
        try {
            var matcher = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^()]*\\))?\\s*)*public ", Pattern.DOTALL)
                    .matcher(Files.readString(source));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\*", "\n")
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                // What is null in Java does not stand in JSON.
                .replaceAll("\\bnull (?=when|where|for)", "left out ")
                .strip();
    }
}
