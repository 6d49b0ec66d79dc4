package org.gongkai.report.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.Agency;
import org.gongkai.events.ReportParsed;
import org.gongkai.report.region.Divisions;
import org.jspecify.annotations.Nullable;

/**
 * What an agency tells in sections one and five, sentence by sentence, without what must differ from agency to agency and
 * from year to year: names, years, numbers, punctuation. What every report has to say in the same words is left out.
 *
 * @param sentences as printed, by what is left of them for comparison
 */
public record Narrative(Map<String, String> sentences) {
    private static final Set<Integer> SECTIONS = Set.of(1, 5);
    private static final Pattern END = Pattern.compile("[。；;！!？?\\n]+");
    private static final Pattern NOT_HAN = Pattern.compile("[^\\p{IsHan}]+");
    private static final Pattern NUMBERS = Pattern.compile("[〇零一二三四五六七八九十百千万亿两]+(?=[年月日件条次人个份期项篇场])");
    private static final Pattern OURSELVES = Pattern.compile("[我本](?:省|自治区|市|州|盟|县|区|旗|乡|镇|街道|街|局|委|厅|办|机关|单位|部门)");

    /** The legal basis, the statistical period and how to reach the agency are the same everywhere. */
    private static final Pattern PRESCRIBED = Pattern.compile("政府信息公开条例|统计期限|编制本报告|本报告|电子版|联系电话|联系地址");

    /** Shorter ones are phrases that anybody may use. */
    private static final int SHORTEST = 10;

    private static final int SHORTEST_NAME = 2;
    private static final int[] ABOVE = {2, 4, 6, 9};
    private static final Pattern LEVEL = Pattern.compile("(?:壮族|回族|维吾尔)?(?:省|自治区|市|地区|自治州|州|盟|自治县|县|区|旗|乡|镇|街道)$");

    public Narrative {
        sentences = Map.copyOf(sentences);
    }

    public static Narrative of(ReportParsed report) {
        var sentences = new LinkedHashMap<String, String>();
        var names = names(report.agency());
        for (var section : report.sections()) {
            if (SECTIONS.contains(section.number())) {
                for (var printed : END.split(section.text(), -1)) {
                    if (!PRESCRIBED.matcher(printed).find()) {
                        var core = core(printed, names);
                        if (core.length() >= SHORTEST) {
                            sentences.putIfAbsent(core, printed.strip());
                        }
                    }
                }
            }
        }
        return new Narrative(sentences);
    }

    /** The sentences as they are compared. */
    public SentenceSet set() {
        return SentenceSet.of(sentences.keySet());
    }

    /** The longest sentence that both tell, as this one prints it; null when there is none. */
    public @Nullable String longestInCommon(Narrative other) {
        return sentences.keySet().stream()
                .filter(other.sentences::containsKey)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(sentences::get)
                .orElse(null);
    }

    private static String core(String sentence, List<String> names) {
        var text = sentence;
        for (var name : names) {
            text = text.replace(name, "");
        }
        text = OURSELVES.matcher(text).replaceAll("");
        text = NUMBERS.matcher(text).replaceAll("");
        return NOT_HAN.matcher(text).replaceAll("");
    }

    /** The agency's own name, the divisions it lies in and what it is called without them; the longest first. */
    private static List<String> names(@Nullable Agency agency) {
        if (agency == null) {
            return List.of();
        }
        var names = new ArrayList<String>(List.of(agency.name()));
        var office = agency.name();
        var division = agency.division();
        for (int length : ABOVE) {
            if (division != null && division.length() >= length) {
                var name = Divisions.name(division.substring(0, length)).orElse("");
                office = office.startsWith(name) ? office.substring(name.length()) : office;
                names.add(name);
                names.add(LEVEL.matcher(name).replaceFirst(""));
            }
        }
        names.add(office);
        return names.stream()
                .flatMap(name -> Stream.of(name, name.replace("人民政府", "")))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
