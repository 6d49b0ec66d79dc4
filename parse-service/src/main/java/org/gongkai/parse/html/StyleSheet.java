package org.gongkai.parse.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.parse.html.Look.Effect;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** The rules of the style sheets in a page that hide, strike out or raise something. */
final class StyleSheet {
    static final StyleSheet NONE = new StyleSheet();

    private static final int MOST_RULES = 1_000;
    private static final int LONGEST_SELECTOR = 200;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);
    /** What only shows while somebody points at it, and what jsoup would take for something else. */
    private static final Pattern OF_THE_MOMENT = Pattern.compile(
            ":(?:hover|focus|active|target|visited|link|checked|disabled|enabled|first-line|first-letter|selection|placeholder|has|contains|matches).*");

    private static final Pattern GENERATED = Pattern.compile("::?(?:before|after)$");
    private static final Pattern SPECIFIC = Pattern.compile("(#)|([.\\[:])|(?:^|[\\s>+~])(?=\\w)");

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private int count;

    /**
     * A rule for what one selector finds.
     *
     * @param finds null where its key says all
     */
    private record Rule(Evaluator finds, boolean keyOnly, int rank, Effect effect) {}

    private StyleSheet() {}

    /** The sheets of a page. */
    static StyleSheet of(Iterable<Element> sheets) {
        var read = new StyleSheet();
        for (var sheet : sheets) {
            var rules = sheet.data();
            boolean hasComments = rules.contains("/*") || rules.contains("--");
            read.rules(hasComments ? COMMENT.matcher(rules).replaceAll("") : rules);
        }
        return read.count == 0 ? NONE : read;
    }

    boolean isEmpty() {
        return count == 0;
    }

    private void rules(String css) {
        int at = 0;
        while (at < css.length() && count < MOST_RULES) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            var prelude = css.substring(css.lastIndexOf(';', open) >= at ? css.lastIndexOf(';', open) + 1 : at, open)
                    .strip();
            int close = prelude.startsWith("@") ? closing(css, open) : css.indexOf('}', open);
            int end = close < 0 ? css.length() : close;
            if (prelude.startsWith("@")) {
                if (isForScreens(prelude)) {
                    rules(css.substring(open + 1, end));
                }
            } else {
                rule(prelude, css.substring(open + 1, end));
            }
            at = end + 1;
        }
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isForScreens(String prelude) {
        var media = prelude.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return media.equals("@media screen") || media.equals("@media all");
    }

    private void rule(String selectors, String declarations) {
        var effect = Declarations.effect(declarations);
        if (effect.isNone()) {
            return;
        }
        for (var selector : selectors.split(",", -1)) {
            add(selector.strip(), effect);
        }
    }

    private void add(String selector, Effect effect) {
        var generated = GENERATED.matcher(selector);
        boolean isGenerated = generated.find();
        var own = isGenerated ? new Effect(effect.sets() & Look.FILLED, 0) : without(effect);
        var finds = isGenerated ? selector.substring(0, generated.start()) : selector;
        if (own.isNone()
                || finds.isEmpty()
                || finds.length() > LONGEST_SELECTOR
                || OF_THE_MOMENT.matcher(finds).find()
                || count >= MOST_RULES) {
            return;
        }
        try {
            var key = key(finds);
            int rank = specificity(finds) * MOST_RULES + count++;
            rules.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Rule(QueryParser.parse(finds), key.equalsIgnoreCase(finds), rank, own));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // A selector of another time: what it would find is shown.
            count++;
        }
    }

    private static Effect without(Effect effect) {
        return new Effect(effect.sets() & ~Look.FILLED, effect.clears());
    }

    /** The id, class or name that what a selector finds must have. */
    private static String key(String selector) {
        int start = selector.length();
        while (start > 0 && " >+~".indexOf(selector.charAt(start - 1)) < 0) {
            start--;
        }
        var last = selector.substring(start);
        int from = Math.max(last.indexOf('#'), last.indexOf('.'));
        int to = Math.max(from, 0) + 1;
        while (to < last.length()
                && (Character.isLetterOrDigit(last.charAt(to)) || "-_".indexOf(last.charAt(to)) >= 0)) {
            to++;
        }
        var key = last.substring(Math.max(from, 0), Math.min(to, last.length()));
        return from >= 0 ? key : Character.isLetter(key.charAt(0)) ? key.toLowerCase(Locale.ROOT) : "*";
    }

    private static int specificity(String selector) {
        int ids = 0;
        int classes = 0;
        int names = 0;
        var parts = SPECIFIC.matcher(selector);
        while (parts.find()) {
            ids += parts.group(1) != null ? 1 : 0;
            classes += parts.group(2) != null ? 1 : 0;
            names += parts.group(1) == null && parts.group(2) == null ? 1 : 0;
        }
        return Math.min(ids, 9) * 100 + Math.min(classes, 9) * 10 + Math.min(names, 9);
    }

    /** What the rules make of an element. */
    int on(Element element, int traits) {
        var found = new ArrayList<Rule>();
        find("*", element, found);
        find(element.normalName(), element, found);
        if (element.attributesSize() > 0) {
            find("#" + element.id(), element, found);
            for (var name : element.classNames()) {
                find("." + name, element, found);
            }
        }
        found.sort(Comparator.comparingInt(Rule::rank));
        int result = traits;
        for (var rule : found) {
            result = rule.effect().on(result);
        }
        return result;
    }

    private void find(String key, Element element, List<Rule> found) {
        var candidates = rules.get(key);
        if (candidates != null) {
            for (var rule : candidates) {
                if (rule.keyOnly() || element.is(rule.finds())) {
                    found.add(rule);
                }
            }
        }
    }
}
