package org.gongkai.parse.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;

/**
 * A mail, or a part of one (MIME): lines that say what it is, a blank line, and the rest.
 *
 * @param head the lines, each as one, in small letters but for their values
 * @param body byte by byte
 */
record MailPart(String head, String body) {
    /** A page stands in the mail itself, or in a part with what belongs to it. */
    private static final int DEEPEST = 5;

    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]++");
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"\\n]++)\"|([^\\s;]++))");

    static MailPart of(byte[] mail) {
        return of(new String(mail, StandardCharsets.ISO_8859_1).stripLeading());
    }

    private static MailPart of(String part) {
        var blank = BLANK_LINE.matcher(part);
        return blank.find()
                ? new MailPart(
                        FOLD.matcher(part.substring(0, blank.start())).replaceAll(" "), part.substring(blank.end()))
                : new MailPart("", part);
    }

    /** The bytes of the first page in it. */
    Optional<byte[]> page() {
        return page(0);
    }

    private Optional<byte[]> page(int depth) {
        Deadline.checkCurrent();
        var type = field("content-type");
        var boundary = BOUNDARY.matcher(type);
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/") && boundary.find() && depth < DEEPEST) {
            return pageOfParts("--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1)), depth);
        }
        return type.toLowerCase(Locale.ROOT).startsWith("text/html") ? Optional.of(decoded()) : Optional.empty();
    }

    private Optional<byte[]> pageOfParts(String boundary, int depth) {
        int from = body.indexOf(boundary);
        while (from >= 0) {
            from += boundary.length();
            int to = body.indexOf("\n" + boundary, from);
            var part = body.substring(from, to < 0 ? body.length() : to);
            var page = of(part.stripLeading()).page(depth + 1);
            if (page.isPresent()) {
                return page;
            }
            from = to < 0 ? -1 : to + 1;
        }
        return Optional.empty();
    }

    /** What a line of the head says, empty where it is missing. */
    private String field(String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private byte[] decoded() {
        return switch (field("content-transfer-encoding").toLowerCase(Locale.ROOT)) {
            case "base64" -> base64();
            case "quoted-printable" -> quotedPrintable();
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** As much as is whole: a file cut short still holds its beginning. */
    private byte[] base64() {
        var signs = body.replaceAll("[^A-Za-z0-9+/]", "");
        var whole = signs.substring(0, signs.length() - signs.length() % 4);
        var rest = signs.substring(whole.length());
        return Base64.getDecoder().decode(rest.length() > 1 ? signs : whole);
    }

    private byte[] quotedPrintable() {
        var bytes = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char sign = body.charAt(i);
            if (sign != '=') {
                bytes.write(sign);
            } else if (isBreak(i + 1)) {
                i = body.indexOf('\n', i);
            } else if (digit(i + 1) >= 0 && digit(i + 2) >= 0) {
                bytes.write(digit(i + 1) * 16 + digit(i + 2));
                i += 2;
            } else {
                bytes.write(sign);
            }
        }
        return bytes.toByteArray();
    }

    /** Whether the line was only broken because lines of mails are short. */
    private boolean isBreak(int from) {
        int i = from;
        while (i < body.length() && " \t\r".indexOf(body.charAt(i)) >= 0) {
            i++;
        }
        return i < body.length() && body.charAt(i) == '\n';
    }

    private int digit(int index) {
        return index < body.length() ? Character.digit(body.charAt(index), 16) : -1;
    }
}
