package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.script.Beginnings;

/** The words that head the columns of a table, told apart in the order in which they are printed. */
public final class HeadWords {
    /** Heads five columns of table three at once. */
    public static final String ORGANISATIONS = "法人或其他组织";
    /** Heads all columns of table three. */
    private static final String APPLICANTS = "申请人情况";
    /** Heads two groups of table four at once. */
    static final String SUITS = "行政诉讼";

    /** Heads a column that the format does not have. */
    public static final String EXTRA = "备注";

    /** What the heading of section four names as well. */
    public static final List<String> BOTH_GROUPS = List.of(CaseGroup.RECONSIDERATION.label(), SUITS);

    /** Table two. */
    public static final HeadWords DISCLOSURES = new HeadWords(disclosures());
    /** Table three. */
    public static final HeadWords REQUESTS = new HeadWords(requests());
    /** Table four. */
    public static final HeadWords CASES = new HeadWords(cases());

    /** What may stand beside the words of a head. */
    private static final String UNITS = "件数单位";

    private static final Set<String> EXTRAS =
            Set.of(EXTRA, "说明", "占比", "比例", "百分比", "占总数比例", "小计", "组织小计", "法人小计", "诉讼小计", "诉讼合计", "行政诉讼小计", "行政诉讼合计");

    /** How a word is spelled, and the word it stands for. */
    private final Map<String, String> spellings;

    private final Beginnings<String> beginnings;
    private final Remembered<List<String>> whole = new Remembered<>();

    private HeadWords(Map<String, String> spellings) {
        this.spellings = spellings;
        this.beginnings = Beginnings.of(List.copyOf(spellings.keySet()), List::of);
    }

    /** Whether this heads a column that the format does not have: 备注, 占比, 小计. */
    public static boolean isExtra(String head) {
        return head.length() <= LONGEST_EXTRA && EXTRAS.contains(letters(withoutNote(head)));
    }

    private static final int LONGEST_EXTRA = 20;

    private static String withoutNote(String head) {
        int bracket = head.indexOf('（') < 0 ? head.indexOf('(') : head.indexOf('（');
        return bracket < 0 ? head : head.substring(0, bracket);
    }

    /** The words of one head; none where it holds anything else besides, so that it may be cut or mixed with another. */
    public List<String> whole(String head) {
        return head.isBlank() || head.length() > LONGEST ? List.of() : whole.of(head, this::findWhole);
    }

    private static final int LONGEST = 40;

    private List<String> findWhole(String head) {
        var words = new ArrayList<String>();
        var letters = letters(head);
        for (int i = 0; i < letters.length(); ) {
            var spelling = spellingAt(letters, i);
            char c = letters.charAt(i);
            if (!spelling.isEmpty()) {
                words.add(spellings.get(spelling));
            } else if (Character.isIdeographic(c) && UNITS.indexOf(c) < 0) {
                return meant(head);
            }
            i += Math.max(1, spelling.length());
        }
        return List.copyOf(words);
    }

    private List<String> meant(String head) {
        return Labels.meant(head)
                .filter(meant -> meant.row().isEmpty())
                .map(meant -> in(meant.official()))
                .orElse(List.of());
    }

    /** The words of heads in running text that stand alone in their cells, or touch other heads, but no other words. */
    public List<String> apart(String text) {
        // Where everything is glued together there are no cells to tell apart.
        return CELL.splitAsStream(text)
                .flatMap(piece -> (piece.length() > LONGEST ? in(piece) : whole(piece)).stream())
                .toList();
    }

    private static final Pattern CELL = Pattern.compile("[\\s|]+");

    /** The words of heads in running text, whatever stands between them. */
    public List<String> in(String text) {
        var letters = letters(text);
        var words = new ArrayList<String>();
        for (int i = 0; i < letters.length(); ) {
            var spelling = spellingAt(letters, i);
            if (!spelling.isEmpty()) {
                words.add(spellings.get(spelling));
            }
            i += Math.max(1, spelling.length());
        }
        return words;
    }

    /** The words of the heads in a row of cells, also where they are mistyped. */
    public List<String> in(List<Cell> cells) {
        var words = new ArrayList<String>();
        for (var cell : cells) {
            var value = cell.text().value();
            // 「法人或其他组」 is no 「其他」.
            var found = whole(value);
            words.addAll(found.isEmpty() ? in(value) : found);
        }
        return words;
    }

    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private String spellingAt(String letters, int at) {
        var longest = "";
        for (var spelling : beginnings.at(letters, at)) {
            if (spelling.length() > longest.length() && letters.startsWith(spelling, at)) {
                longest = spelling;
            }
        }
        return longest;
    }

    private static Map<String, String> requests() {
        var words = new LinkedHashMap<String, String>();
        for (var column : Applicant.values()) {
            words.put(column.label(), column.label());
        }
        for (var spelling : List.of(ORGANISATIONS, "法人和其他组织", "法人及其他组织", "法人或者其他组织", "法人其他组织")) {
            words.put(spelling, ORGANISATIONS);
        }
        words.put(APPLICANTS, APPLICANTS);
        words.put("社会组织", Applicant.WELFARE.label());
        words.put("公益组织", Applicant.WELFARE.label());
        words.put("法律公益服务组织", Applicant.LEGAL.label());
        words.put("法律服务组织", Applicant.LEGAL.label());
        words.put("其它", Applicant.OTHER_ORGANISATIONS.label());
        words.put("合计", Applicant.TOTAL.label());
        return Map.copyOf(words);
    }

    private static Map<String, String> cases() {
        var words = new LinkedHashMap<String, String>();
        for (var group : CaseGroup.values()) {
            words.put(group.label(), group.label());
        }
        for (var outcome : CaseOutcome.values()) {
            words.put(outcome.label(), outcome.label());
        }
        words.put(SUITS, SUITS);
        words.put("合计", CaseOutcome.TOTAL.label());
        return Map.copyOf(words);
    }

    private static Map<String, String> disclosures() {
        var words = new LinkedHashMap<String, String>();
        words.put("新制作数量", DisclosureColumn.MADE.key());
        words.put("制发件数", DisclosureColumn.MADE.key());
        words.put("新公开数量", DisclosureColumn.PUBLISHED.key());
        words.put("对外公开总数量", DisclosureColumn.TOTAL_PUBLISHED.key());
        words.put("废止件数", DisclosureColumn.REPEALED.key());
        words.put("现行有效件数", DisclosureColumn.EFFECTIVE.key());
        words.put("上一年项目数量", DisclosureColumn.PREVIOUS_ITEMS.key());
        words.put("增减", DisclosureColumn.CHANGE.key());
        words.put("处理决定数量", DisclosureColumn.DECISIONS.key());
        words.put("采购项目数量", DisclosureColumn.PROJECTS.key());
        words.put("采购总金额", DisclosureColumn.AMOUNT.key());
        words.put("收费金额", DisclosureColumn.AMOUNT.key());
        return Map.copyOf(words);
    }
}
