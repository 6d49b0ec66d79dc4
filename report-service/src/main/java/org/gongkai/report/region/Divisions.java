package org.gongkai.report.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of divisions, loaded when the first is asked for. */
public final class Divisions {
    /** The list of the service that reads, taken into this one when it is built; its licence stands beside it. */
    private static final String LIST = "/org/gongkai/parse/agency/divisions.tsv";

    private static final int PROVINCE = 2;
    private static final int PREFECTURE = 4;
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int[] LENGTHS = {PROVINCE, PREFECTURE, COUNTY, TOWNSHIP};

    private static final class Holder {
        static final Map<String, String> NAMES = load();
    }

    private Divisions() {}

    /** The name of a division; empty when the list has none of this code. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(Holder.NAMES.get(code));
    }

    /** The province (省、自治区、直辖市) of a division. */
    public static String province(String division) {
        return cut(division, PROVINCE);
    }

    /**
     * The prefecture (地级) of a division. The districts of a 直辖市 are its own prefecture; a county that stands directly
     * below its province counts for itself.
     */
    public static String prefecture(String division) {
        var code = cut(division, PREFECTURE);
        if (code.length() < PREFECTURE || Holder.NAMES.containsKey(code)) {
            return code;
        }
        var province = cut(division, PROVINCE);
        return hasPrefectures(province) ? cut(division, COUNTY) : province;
    }

    /**
     * The division directly below a region that a division belongs to, or the region itself.
     *
     * @param region null for the whole country
     */
    public static String below(@Nullable Region region, String division) {
        int above = region == null ? 0 : region.code().length();
        for (int length : LENGTHS) {
            if (length > above && length <= division.length()) {
                var code = cut(division, length);
                if (Holder.NAMES.containsKey(code) || length == division.length()) {
                    return code;
                }
            }
        }
        return cut(division, above);
    }

    /** So many digits tell which division directly below a region another belongs to, whether or not levels are left out. */
    public static int digitsBelow(@Nullable Region region) {
        return region == null || region.code().length() < COUNTY ? COUNTY : TOWNSHIP;
    }

    private static boolean hasPrefectures(String province) {
        return Holder.NAMES.keySet().stream()
                .anyMatch(code -> code.length() == PREFECTURE && code.startsWith(province));
    }

    private static String cut(String division, int length) {
        return division.substring(0, Math.min(length, division.length()));
    }

    private static Map<String, String> load() {
        var names = new HashMap<String, String>();
        var resource = Objects.requireNonNull(Divisions.class.getResourceAsStream(LIST), LIST);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                names.put(line.substring(0, tab), line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
