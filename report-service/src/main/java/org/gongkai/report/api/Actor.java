package org.gongkai.report.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change. There is no sign-in yet: the person's name comes in a header, and this is the one place that
 * would ask a token instead.
 *
 * @param name 1 to 80 characters
 */
public record Actor(String name) {
    /** The person's name, percent-encoded UTF-8. */
    public static final String HEADER = "Gongkai-User";

    private static final int MAX_CHARACTERS = 80;
    private static final Pattern ESCAPED = Pattern.compile("(?:[\\x21-\\x24\\x26-\\x7e ]|%[0-9A-Fa-f]{2})*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]");

    /** Reads the name, or refuses the request. */
    public static Actor of(HttpHeaders headers) {
        return named(headers.getHeaderString(HEADER));
    }

    static Actor named(@Nullable String given) {
        if (given == null || !ESCAPED.matcher(given).matches()) {
            throw Refusal.nameMissing();
        }
        try {
            var name = decode(given).strip();
            var length = name.codePointCount(0, name.length());
            if (length == 0
                    || length > MAX_CHARACTERS
                    || UNPRINTABLE.matcher(name).find()) {
                throw Refusal.nameMissing();
            }
            return new Actor(name);
        } catch (CharacterCodingException e) {
            throw Refusal.nameMissing();
        }
    }

    private static String decode(String escaped) throws CharacterCodingException {
        var bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(escaped, i + 1, i + 3));
                i += 2;
            } else {
                bytes.put((byte) escaped.charAt(i));
            }
        }
        return UTF_8.newDecoder().decode(bytes.flip()).toString();
    }
}
