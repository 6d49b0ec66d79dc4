package org.gongkai.stack.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongkai.parse.ReportParser;

/** Names of places, for reports that nobody has filed. */
public final class Places {
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    private Places() {}

    /** Every division of the country by its code (行政区划代码). */
    public static Map<String, String> byCode() throws IOException {
        var names = new TreeMap<String, String>();
        var list = Objects.requireNonNull(ReportParser.class.getResourceAsStream("agency/divisions.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                names.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return names;
    }

    /** The towns of all counties (县), some ten thousand, each with its county's name before its own. */
    static List<String> towns() throws IOException {
        var names = byCode();
        return names.entrySet().stream()
                .filter(place ->
                        place.getKey().length() == TOWNSHIP && place.getValue().endsWith("镇"))
                .map(town -> names.getOrDefault(town.getKey().substring(0, COUNTY), "") + town.getValue())
                .filter(name -> name.contains("县"))
                .distinct()
                .toList();
    }
}
