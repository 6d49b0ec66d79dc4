package org.gongkai.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** What the styles of a page say of grids: {@code grid-template-columns:repeat(4,1fr)}, {@code grid-column:span 3}. */
final class GridStyles {
    static final GridStyles NONE = new GridStyles(List.of());

    private static final String TEMPLATE = "grid-template";
    private static final int MOST_RULES = 300;
    private static final int LONGEST_SELECTOR = 200;
    private static final int LONGEST_DECLARATIONS = 2_000;
    private static final int MOST_COLUMNS = 60;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern OF_SOME_SCREENS = Pattern.compile("@[^{;]*+\\{(?:[^{}]*+\\{[^{}]*+})*+[^{}]*+}");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern RELEVANT = Pattern.compile("grid|contents");
    private static final Pattern COLUMNS =
            Pattern.compile("(?<![-\\w])(?:grid-template-columns\\s*:|grid-template\\s*:[^;/]*/)\\s*([^;/]+)");
    private static final Pattern REPEAT =
            Pattern.compile("repeat\\(\\s*(\\d{1,2})\\s*,((?:[^()]++|\\([^()]*+\\))*+)\\)");
    private static final Pattern NAMES = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern TRACK = Pattern.compile("(?:[-\\w]+\\([^()]*\\)|[-.%\\w]+)");
    private static final Pattern IN_COLUMNS = Pattern.compile("(?<![-\\w])grid-column\\s*:\\s*([^;]+)");
    private static final Pattern IN_ROWS = Pattern.compile("(?<![-\\w])grid-row\\s*:\\s*([^;]+)");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?<![-\\w])(?:grid-area|grid-(?:column|row)-(?:start|end)|order)\\s*:|grid-auto-flow\\s*:[^;]*(?:column|dense)");
    private static final Pattern SPAN = Pattern.compile("span\\s+(\\d{1,3})");
    private static final Pattern LINES = Pattern.compile("(\\d{1,3})(?:\\s*/\\s*(?:(span\\s+)?(\\d{1,3})|(-1)))?");
    private static final Pattern CONTENTS = Pattern.compile("(?<![-\\w])display\\s*:\\s*contents");

    private final List<Rule> rules;

    private record Rule(Evaluator finds, String declarations) {}

    /**
     * What a cell covers.
     *
     * @param column where it begins; 0 where it says nothing
     * @param row where it begins; 0 where it says nothing
     * @param toEnd whether it reaches over all columns
     */
    record Span(int column, int columns, int row, int rows, boolean toEnd) {}

    private GridStyles(List<Rule> rules) {
        this.rules = rules;
    }

    /** What the sheets of a page say, and its elements of themselves. */
    static GridStyles of(String markup, Iterable<Element> sheets) {
        if (!markup.contains(TEMPLATE)) {
            return NONE;
        }
        var rules = new ArrayList<Rule>();
        for (var sheet : sheets) {
            var css = OF_SOME_SCREENS
                    .matcher(COMMENT.matcher(sheet.data().toLowerCase(Locale.ROOT))
                            .replaceAll(""))
                    .replaceAll("");
            for (var rule = RULE.matcher(css); rule.find() && rules.size() < MOST_RULES; ) {
                if (RELEVANT.matcher(rule.group(2)).find() && rule.group(2).length() < LONGEST_DECLARATIONS) {
                    add(rule.group(1).strip(), rule.group(2), rules);
                }
            }
        }
        return new GridStyles(rules);
    }

    private static void add(String selectors, String declarations, List<Rule> rules) {
        if (selectors.length() > LONGEST_SELECTOR) {
            return;
        }
        try {
            rules.add(new Rule(QueryParser.parse(selectors), declarations));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // A selector of another time.
        }
    }

    boolean isEmpty() {
        return this == NONE;
    }

    private String declared(Element element) {
        var declared = new StringBuilder();
        for (var rule : rules) {
            if (element.is(rule.finds())) {
                declared.append(rule.declarations()).append(';');
            }
        }
        var own = element.attributes().getIgnoreCase("style");
        return declared.append(own.length() < LONGEST_DECLARATIONS ? own.toLowerCase(Locale.ROOT) : "")
                .toString();
    }

    /** In how many columns an element shows what it holds; empty where it is no grid, or nobody can tell. */
    OptionalInt columns(Element element) {
        var declared = declared(element);
        if (ELSEWHERE.matcher(declared).find()) {
            return OptionalInt.empty();
        }
        return last(COLUMNS, declared).map(GridStyles::tracks).orElse(OptionalInt.empty());
    }

    private static OptionalInt tracks(String template) {
        var plain = NAMES.matcher(template).replaceAll(" ");
        int count = 0;
        var repeat = REPEAT.matcher(plain);
        while (repeat.find()) {
            count += Integer.parseInt(repeat.group(1)) * count(repeat.group(2));
        }
        var rest = repeat.replaceAll(" ");
        count += count(rest);
        return rest.contains("repeat") || rest.contains("auto-fi") || count == 0 || count > MOST_COLUMNS
                ? OptionalInt.empty()
                : OptionalInt.of(count);
    }

    private static int count(String tracks) {
        return (int) TRACK.matcher(tracks.replace("!important", "")).results().count();
    }

    /** What a cell covers; empty where it says so in a way that is not known. */
    Optional<Span> span(Element element) {
        var declared = declared(element);
        if (ELSEWHERE.matcher(declared).find()) {
            return Optional.empty();
        }
        var across = range(last(IN_COLUMNS, declared).orElse("auto"));
        var down = range(last(IN_ROWS, declared).orElse("auto"));
        return across.isEmpty() || down.isEmpty() || down.get().toEnd()
                ? Optional.empty()
                : Optional.of(new Span(
                        across.get().start(),
                        across.get().length(),
                        down.get().start(),
                        down.get().length(),
                        across.get().toEnd()));
    }

    private record Range(int start, int length, boolean toEnd) {}

    private static Optional<Range> range(String value) {
        var words = value.replace("!important", "").strip();
        if (words.equals("auto")) {
            return Optional.of(new Range(0, 1, false));
        }
        var span = SPAN.matcher(words);
        if (span.matches()) {
            return Optional.of(new Range(0, Math.max(1, Integer.parseInt(span.group(1))), false));
        }
        var lines = LINES.matcher(words);
        if (!lines.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(lines.group(1));
        if (lines.group(4) != null) {
            return start == 1 ? Optional.of(new Range(1, 1, true)) : Optional.empty();
        }
        int end = lines.group(3) == null ? 1 : Integer.parseInt(lines.group(3));
        int length = lines.group(3) == null || lines.group(2) != null ? end : end - start;
        return start < 1 || length < 1 ? Optional.empty() : Optional.of(new Range(start, length, false));
    }

    /** Whether an element has no box of its own: what it holds is in the grid around it. */
    boolean isTransparent(Element element) {
        return CONTENTS.matcher(declared(element)).find();
    }

    private static Optional<String> last(Pattern property, String declared) {
        return property.matcher(declared).results().map(found -> found.group(1)).reduce((_, later) -> later);
    }
}
