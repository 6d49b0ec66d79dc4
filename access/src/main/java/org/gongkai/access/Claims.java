package org.gongkai.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What a token says, whatever form its issuer gives it. */
final class Claims {
    private static final List<String> NAMES = List.of("name", "preferred_username");

    private Claims() {}

    /** What the bearer is called; empty where the token does not say. */
    static String name(JsonWebToken token) {
        return NAMES.stream()
                .flatMap(claim -> texts(token, claim).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The texts at a path of claims, such as realm_access/roles; one text counts as a list of one. */
    static Set<String> texts(JsonWebToken token, String path) {
        var steps = path.split("/", -1);
        Object found = token.getClaim(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            found = found instanceof Map<?, ?> map ? map.get(steps[i]) : null;
        }
        Stream<?> all = found instanceof Collection<?> many ? many.stream() : Stream.ofNullable(found);
        return all.flatMap(Claims::text).collect(toUnmodifiableSet());
    }

    private static Stream<String> text(@Nullable Object claim) {
        return switch (claim) {
            case JsonString json -> Stream.of(json.getString());
            case String text -> Stream.of(text);
            case null, default -> Stream.empty();
        };
    }
}
