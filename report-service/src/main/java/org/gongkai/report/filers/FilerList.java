package org.gongkai.report.filers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.gongkai.report.region.Region;

/**
 * A list of those who must file (应报送机关名单), as spreadsheets write it: name, division code, level, kind; all but the name
 * may be left out. A first line of headings is passed over. Pure.
 *
 * @param filers the lines that can be used
 * @param mistakes the others
 */
public record FilerList(List<ExpectedFiler> filers, List<LineMistake> mistakes) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_LINES = 200_000;
    private static final int MOST_MISTAKES = 100;
    private static final List<String> HEADINGS = List.of("name", "名称", "机关", "机关名称", "单位", "单位名称", "agency");

    private static final Map<String, AdministrativeLevel> LEVELS = Map.of(
            "国家级", AdministrativeLevel.NATIONAL,
            "省级", AdministrativeLevel.PROVINCE,
            "市级", AdministrativeLevel.PREFECTURE,
            "地级", AdministrativeLevel.PREFECTURE,
            "地市级", AdministrativeLevel.PREFECTURE,
            "县级", AdministrativeLevel.COUNTY,
            "区县级", AdministrativeLevel.COUNTY,
            "乡级", AdministrativeLevel.TOWNSHIP,
            "乡镇级", AdministrativeLevel.TOWNSHIP);

    private static final Map<String, AgencyKind> KINDS = Map.of(
            "政府", AgencyKind.GOVERNMENT,
            "人民政府", AgencyKind.GOVERNMENT,
            "部门", AgencyKind.DEPARTMENT,
            "乡镇", AgencyKind.TOWNSHIP,
            "街道", AgencyKind.TOWNSHIP,
            "乡镇街道", AgencyKind.TOWNSHIP,
            "国务院部门", AgencyKind.MINISTRY,
            "部委", AgencyKind.MINISTRY);

    public FilerList {
        filers = List.copyOf(filers);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * What is wrong with a line.
     *
     * @param line its number, from 1
     */
    public record LineMistake(int line, String detail, String detailZh) {}

    /** Reads a list in UTF-8, with or without a mark at its beginning, or in GB18030. */
    public static FilerList of(byte[] csv) {
        var filers = new ArrayList<ExpectedFiler>();
        var places = new HashMap<List<String>, Integer>();
        var mistakes = new ArrayList<LineMistake>();
        for (var line : Csv.lines(decode(csv))) {
            if (mistakes.size() >= MOST_MISTAKES || filers.size() >= MOST_LINES) {
                mistakes.add(new LineMistake(line.number(), "the list was read to here only", "名单只读到此处"));
                break;
            }
            boolean heading =
                    line.number() == 1 && HEADINGS.contains(line.field(0).toLowerCase(Locale.ROOT));
            if (!heading) {
                read(line, filers, places, mistakes);
            }
        }
        if (filers.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new LineMistake(1, "the list is empty", "名单为空"));
        }
        return new FilerList(filers, mistakes);
    }

    private static void read(
            Csv.Line line, List<ExpectedFiler> filers, Map<List<String>, Integer> places, List<LineMistake> mistakes) {
        var name = line.field(0);
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            mistakes.add(line.mistake("the name must have 1 to 200 characters", "机关名称应为 1 至 200 个字符"));
            return;
        }
        String division;
        try {
            division = line.field(1).isEmpty() ? "" : Region.of(line.field(1)).code();
        } catch (IllegalArgumentException e) {
            mistakes.add(line.mistake("no division code: " + line.field(1), "不是行政区划代码：" + line.field(1)));
            return;
        }
        var level = Word.of(line.field(2), AdministrativeLevel.class, LEVELS);
        var kind = Word.of(line.field(3), AgencyKind.class, KINDS);
        if (level.isUnknown() || kind.isUnknown()) {
            var word = level.isUnknown() ? line.field(2) : line.field(3);
            mistakes.add(line.mistake("no level or kind: " + word, "不是层级或机关类别：" + word));
            return;
        }
        var before = places.putIfAbsent(List.of(name, division), line.number());
        if (before != null) {
            mistakes.add(line.mistake("the same as line " + before, "与第 " + before + " 行重复"));
            return;
        }
        filers.add(new ExpectedFiler(name, division, level.constant(), kind.constant()));
    }

    private static String decode(byte[] csv) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(csv, Charset.forName("GB18030")); // what Chinese Excel writes without being asked
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
