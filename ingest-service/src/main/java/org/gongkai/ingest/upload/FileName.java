package org.gongkai.ingest.upload;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name a file is known by: what the uploader gave, without what could do harm elsewhere. */
public final class FileName {
    /** Used where the uploader gave no name. */
    public static final String UNNAMED = "unnamed";

    private static final int MAX_LENGTH = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control characters, and the invisible ones that turn the reading direction: a name may not pose as another. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private FileName() {}

    /** Without folders and control characters, at most 200 characters long; the ending stays. */
    public static String safe(@Nullable String given) {
        if (given == null) {
            return UNNAMED;
        }
        var name = INVISIBLE
                .matcher(FOLDERS.matcher(given).replaceFirst(""))
                .replaceAll("")
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return UNNAMED;
        }
        return name.codePointCount(0, name.length()) <= MAX_LENGTH ? name : shortened(name);
    }

    private static String shortened(String name) {
        var points = name.codePoints().toArray();
        var dot = name.lastIndexOf('.');
        var ending = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var kept = MAX_LENGTH - ending.codePointCount(0, ending.length());
        return new String(points, 0, kept) + ending;
    }
}
