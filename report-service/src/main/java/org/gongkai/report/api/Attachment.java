package org.gongkai.report.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header Content-Disposition (RFC 6266) of a document that is handed out under the name it came with. */
final class Attachment {
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}/\\\\\"<>|:*?]");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]");
    private static final int MAX_LENGTH = 200;

    private Attachment() {}

    static String named(@Nullable String filename) {
        var name = filename == null || filename.isBlank() ? "document" : filename;
        if (name.length() > MAX_LENGTH) {
            name = name.substring(name.length() - MAX_LENGTH); // the end holds the extension
        }
        name = NOT_IN_A_NAME.matcher(name).replaceAll("_");
        var plain = NOT_ASCII.matcher(name).replaceAll("_").replace('%', '_');
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + Links.encode(name);
    }
}
