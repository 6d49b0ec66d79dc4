package org.gongkai.parse.agency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The national divisions and their codes, see {@code divisions.README}. Loaded when the first name is looked up. */
final class Divisions {
    private static final int LONGEST_NAME = 20;
    private static final Pattern AUTONOMOUS_PREFECTURE =
            Pattern.compile("(.{2,4}?)(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古)族|蒙古|哈萨克|柯尔克孜)+自治州");

    private final Map<String, List<Division>> byName = new HashMap<>();
    private final Map<String, Division> byCode = new HashMap<>();

    private static final class Holder {
        static final Divisions ALL = load();
    }

    static Divisions all() {
        return Holder.ALL;
    }

    /** Every division that the text begins with. */
    List<Division> atStartOf(String text) {
        var found = new ArrayList<Division>();
        for (int length = 2; length <= Math.min(LONGEST_NAME, text.length()); length++) {
            found.addAll(byName.getOrDefault(text.substring(0, length), List.of()));
        }
        return found;
    }

    /** The superior of a division; empty for a province. */
    Optional<Division> superior(Division division) {
        for (int length : new int[] {6, 4, 2}) {
            if (division.code().length() > length) {
                var superior = byCode.get(division.code().substring(0, length));
                if (superior != null) {
                    return Optional.of(superior);
                }
            }
        }
        return Optional.empty();
    }

    private static Divisions load() {
        var divisions = new Divisions();
        var resource = Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.tsv"), "divisions.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                var division = new Division(line.substring(0, tab), line.substring(tab + 1));
                divisions.byCode.put(division.code(), division);
                divisions
                        .byName
                        .computeIfAbsent(division.name(), _ -> new ArrayList<>(1))
                        .add(division);
                shortName(division)
                        .ifPresent(name -> divisions
                                .byName
                                .computeIfAbsent(name, _ -> new ArrayList<>(1))
                                .add(division));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return divisions;
    }

    /** How many characters of a text that begins with a division, in full or for short, are its name. */
    static int lengthAtStart(Division division, String text) {
        return text.startsWith(division.name())
                ? division.name().length()
                : shortName(division).orElseThrow().length();
    }

    /** The one division inside of another with one of these names. */
    Optional<Division> inside(Division superior, List<String> names) {
        var found = names.stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .filter(division -> division.isInside(superior))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * 底张街道 may call itself 底张街道办事处 or 底张街道办, the statistics call some 东华门街道办事处; and everybody says 黔西南州 for
     * 黔西南布依族苗族自治州.
     */
    private static Optional<String> shortName(Division division) {
        var name = division.name();
        if (name.endsWith("街道办事处")) {
            return Optional.of(name.substring(0, name.length() - 3));
        }
        var prefecture = AUTONOMOUS_PREFECTURE.matcher(name);
        return prefecture.matches() ? Optional.of(prefecture.group(1) + "州") : Optional.empty();
    }
}
