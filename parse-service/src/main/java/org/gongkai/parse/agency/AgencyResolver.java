package org.gongkai.parse.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.AgencyKind;
import org.jspecify.annotations.Nullable;

/**
 * From the words of a title to the agency: its division, its office, its key. A division whose name is not unique is
 * decided by the superiors that the document mentions, or not at all.
 */
final class AgencyResolver {
    private static final Pattern GOVERNMENT = Pattern.compile("(?:人民政府|政府|管理委员会|管委会|行政公署)?");
    private static final Pattern STREET_OFFICE = Pattern.compile("(?:人民政府|政府|办事处|街道办事处|街道办|办)?");
    private static final Pattern REGION_WITHOUT_CODE = Pattern.compile(".*(?:省|自治区|市|区|县|旗|乡|镇|盟|自治州)");
    private static final Pattern ZONE = Pattern.compile(".*(?:实验区|试验区|开发区|新区|高新区|产业区|示范区|度假区|管理区|园区|保税区)");
    private static final Pattern COMMITTEE = Pattern.compile(".*(?:区|园)(?:管理委员会|管委会)");
    private static final Pattern BRANCH = Pattern.compile(".+局(.{2,6})分局");
    private static final Pattern DEPARTMENT = Pattern.compile(".*(?:局|委|委员会|厅|办|办公室|中心|院|署|处|队|部|行|站|所)");
    private static final Pattern TOWNSHIP_WORDS = Pattern.compile(".*(?:乡|镇|街道|苏木)(?:人民政府|政府|办事处|办)?");
    private static final Pattern COUNTY_WORDS = Pattern.compile(".*(?:县|旗|区).*");
    private static final Pattern MINISTRY = Pattern.compile(
            "(?!.*[省市县区旗].*局)(?:中华人民共和国)?(?:外交部|国防部|国家发展和改革委员会|教育部|科学技术部|工业和信息化部|国家民族事务委员会|公安部|国家安全部"
                    + "|民政部|司法部|财政部|人力资源和社会保障部|自然资源部|生态环境部|住房和城乡建设部|交通运输部|水利部|农业农村部|商务部"
                    + "|文化和旅游部|国家卫生健康委员会|退役军人事务部|应急管理部|中国人民银行|审计署|海关总署|国务院[\\u4E00-\\u9FFF]{2,20}|中国(?:气象局|地震局|证券监督管理委员会|民用航空局)|国家[\\u4E00-\\u9FFF]{2,12}(?:局|总局|委员会|署))");

    /** What offices call themselves for short, and in full. */
    private static final Map<String, String> FULL_NAMES = Map.ofEntries(
            Map.entry("科委", "科学技术委员会"),
            Map.entry("教委", "教育委员会"),
            Map.entry("发改委", "发展和改革委员会"),
            Map.entry("发改局", "发展和改革局"),
            Map.entry("经信委", "经济和信息化委员会"),
            Map.entry("卫健委", "卫生健康委员会"),
            Map.entry("卫健局", "卫生健康局"),
            Map.entry("国资委", "国有资产监督管理委员会"),
            Map.entry("住建委", "住房和城乡建设委员会"),
            Map.entry("住建局", "住房和城乡建设局"),
            Map.entry("人社局", "人力资源和社会保障局"),
            Map.entry("工信局", "工业和信息化局"),
            Map.entry("市监局", "市场监督管理局"),
            Map.entry("文旅局", "文化和旅游局"),
            Map.entry("政府办", "人民政府办公室"),
            Map.entry("政府办公室", "人民政府办公室"),
            Map.entry("政府办公厅", "人民政府办公厅"));

    private static final Pattern MARKS = Pattern.compile("[\\s《》]");
    private static final String ITSELF = "本级";

    private final List<String> context;

    /** @param context the lines of the document, in which superiors may be mentioned */
    AgencyResolver(List<String> context) {
        this.context = context;
    }

    /** Whether an organ of the State Council (国务院部门) has this name. */
    static boolean isMinistry(String name) {
        return MINISTRY.matcher(name).matches();
    }

    /** The agency with this name. */
    Agency resolve(String words) {
        var printed = MARKS.matcher(words).replaceAll("");
        var name = printed.endsWith(ITSELF) ? printed.substring(0, printed.length() - ITSELF.length()) : printed;
        var chains = chains(name, null);
        if (chains.isEmpty()) {
            return unresolved(name);
        }
        int longest = chains.stream().mapToInt(Chain::length).max().orElse(0);
        var best = chains.stream().filter(chain -> chain.length() == longest).toList();
        return choose(best).map(chain -> resolved(name, chain)).orElseGet(() -> unresolved(name));
    }

    /**
     * A way to read the beginning of a name as divisions.
     *
     * @param length how many characters they take
     */
    private record Chain(Division last, int length) {}

    private static List<Chain> chains(String name, @Nullable Division superior) {
        var chains = new ArrayList<Chain>();
        for (var division : Divisions.all().atStartOf(name)) {
            if (superior == null || division.isInside(superior)) {
                int length = Divisions.lengthAtStart(division, name);
                chains.add(new Chain(division, length));
                for (var longer : chains(name.substring(length), division)) {
                    chains.add(new Chain(longer.last(), length + longer.length()));
                }
            }
        }
        return chains;
    }

    /** The one reading there is; among several the one whose superiors the document mentions most. */
    private Optional<Chain> choose(List<Chain> chains) {
        if (chains.size() == 1) {
            return Optional.of(chains.getFirst());
        }
        var lines = String.join("\n", context);
        Chain best = null;
        int bestMentions = 0;
        boolean tied = false;
        for (var chain : chains) {
            int mentions = mentions(chain.last(), lines);
            if (mentions > bestMentions) {
                best = chain;
                bestMentions = mentions;
                tied = false;
            } else if (mentions == bestMentions) {
                tied = true;
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(best);
    }

    private static int mentions(Division division, String lines) {
        int mentions = 0;
        for (var superior = Divisions.all().superior(division);
                superior.isPresent();
                superior = Divisions.all().superior(superior.get())) {
            var name = superior.get().name();
            for (int i = lines.indexOf(name); i >= 0; i = lines.indexOf(name, i + 1)) {
                mentions++;
            }
            if (superior.get().code().equals(Icp.province(lines))) {
                mentions++;
            }
        }
        return mentions;
    }

    private static Agency resolved(String name, Chain chain) {
        var division = chain.last();
        var office = name.substring(chain.length());
        boolean township = division.level() == AdministrativeLevel.TOWNSHIP;
        if ((township ? STREET_OFFICE : GOVERNMENT).matcher(office).matches()) {
            var full = office.isEmpty() ? name + usualOffice(division) : name;
            return new Agency(
                    division.code(),
                    full,
                    division.level(),
                    division.code(),
                    township ? AgencyKind.TOWNSHIP : AgencyKind.GOVERNMENT);
        }
        if (township
                && ZONE.matcher(division.name()).matches()
                && GOVERNMENT.matcher(office).matches()) {
            // The statistics list some zones among the townships.
            return new Agency(
                    division.code(), name, AdministrativeLevel.COUNTY, division.code(), AgencyKind.GOVERNMENT);
        }
        if (TOWNSHIP_WORDS.matcher(office).matches()) {
            return township(name, office, division);
        }
        if (COMMITTEE.matcher(office).matches() || ZONE.matcher(office).matches()) {
            return new Agency(
                    division.code() + "-" + fullName(office),
                    name.substring(0, chain.length()) + shownName(office),
                    zoneLevel(division),
                    division.code(),
                    AgencyKind.GOVERNMENT);
        }
        var full = FULL_NAMES.getOrDefault(office, office);
        var seat = branchSeat(office, division).orElse(division);
        return new Agency(
                seat.code() + "-" + full,
                name.substring(0, chain.length()) + full,
                seat.level(),
                seat.code(),
                AgencyKind.DEPARTMENT);
    }

    /** A zone ranks below the division that it belongs to, and with counties at least. */
    private static AdministrativeLevel zoneLevel(Division division) {
        return division.level() == AdministrativeLevel.PROVINCE
                        && !division.name().endsWith("市")
                ? AdministrativeLevel.PREFECTURE
                : AdministrativeLevel.COUNTY;
    }

    /** 上海市公安局浦东分局 works in 浦东新区. */
    private static Optional<Division> branchSeat(String office, Division division) {
        var branch = BRANCH.matcher(office);
        return branch.matches()
                ? Divisions.all()
                        .inside(
                                division,
                                Stream.of("", "区", "新区", "县", "市")
                                        .map(suffix -> branch.group(1) + suffix)
                                        .toList())
                : Optional.empty();
    }

    /** A township that the statistics do not list under its county, because it is new or was renamed. */
    private static Agency township(String name, String office, Division county) {
        var usual = office.endsWith("街道") ? "办事处" : office.matches(".*(?:乡|镇|苏木)") ? "人民政府" : "";
        return new Agency(
                county.code() + "-" + office + usual,
                name + usual,
                AdministrativeLevel.TOWNSHIP,
                county.code(),
                AgencyKind.TOWNSHIP);
    }

    private static String usualOffice(Division division) {
        return division.name().endsWith("街道") ? "办事处" : division.name().endsWith("办事处") ? "" : "人民政府";
    }

    private static Agency unresolved(String name) {
        if (MINISTRY.matcher(name).matches()) {
            return new Agency(name, name, AdministrativeLevel.NATIONAL, null, AgencyKind.MINISTRY);
        }
        var full = fullName(name);
        boolean township = TOWNSHIP_WORDS.matcher(full).matches();
        var level = township
                ? AdministrativeLevel.TOWNSHIP
                : COUNTY_WORDS.matcher(full).matches() ? AdministrativeLevel.COUNTY : null;
        return new Agency(full, shownName(name), level, null, kind(full, township));
    }

    /** A committee is called by either form of its name, and is one agency. */
    private static String shownName(String name) {
        return name.endsWith("管理委员会") ? name : fullName(name);
    }

    /** A zone outside the statistics has a committee for a government. */
    private static String fullName(String name) {
        if (ZONE.matcher(name).matches()) {
            return name + "管委会";
        }
        return REGION_WITHOUT_CODE.matcher(name).matches() ? name + "人民政府" : name.replaceAll("管理委员会$", "管委会");
    }

    private static @Nullable AgencyKind kind(String name, boolean township) {
        if (township) {
            return AgencyKind.TOWNSHIP;
        }
        if (name.endsWith("人民政府") || name.endsWith("管委会")) {
            return AgencyKind.GOVERNMENT;
        }
        return DEPARTMENT.matcher(name).matches() ? AgencyKind.DEPARTMENT : null;
    }
}
