package org.gongkai.stack.operation;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an expression of PromQL speaks of. No more of the language is known here than it takes to tell names of metrics from
 * names of labels, functions and keywords.
 *
 * @param metrics names of series
 * @param labels names of labels, in selections and in groupings
 */
record Expression(Set<String> metrics, Set<String> labels) {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\[[0-9]+[smhd]\\]|[a-zA-Z_:][a-zA-Z0-9_:]*"
                    + "|[0-9]+(?:\\.[0-9]+)?|[=!<>]=|=~|!~|[-+*/%<>=(){},]|\\s+|.");
    private static final Set<String> FUNCTIONS =
            Set.of("sum", "max", "min", "count", "topk", "absent", "rate", "increase", "histogram_quantile", "vector");
    private static final Set<String> GROUPINGS = Set.of("by", "without");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless");
    private static final Map<String, String> CLOSES = Map.of(")", "(", "}", "{");

    /** @throws IllegalArgumentException when a bracket is left open, or a character means nothing */
    static Expression of(String text) {
        var metrics = new TreeSet<String>();
        var labels = new TreeSet<String>();
        var open = new ArrayDeque<String>();
        var tokens = TOKEN.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(token -> !token.isBlank())
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            boolean inLabels = "{".equals(open.peek()) || "by(".equals(open.peek());
            if (token.equals("(") || token.equals("{")) {
                boolean grouping = i > 0 && GROUPINGS.contains(tokens.get(i - 1));
                open.push(grouping ? "by(" : token);
            } else if (CLOSES.containsKey(token)) {
                var opened = open.isEmpty() ? "nothing" : open.pop();
                if (!opened.endsWith(CLOSES.get(token))) {
                    throw new IllegalArgumentException(token + " closes " + opened + " in " + text);
                }
            } else if (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_') {
                if (inLabels) {
                    labels.add(token);
                } else if (FUNCTIONS.contains(token)) {
                    require(next.equals("(") || next.equals("by"), token + " is used without arguments", text);
                } else if (!GROUPINGS.contains(token) && !OPERATORS.contains(token)) {
                    require(!next.equals("("), "the function " + token + " is not known", text);
                    metrics.add(token);
                }
            } else {
                require(!"#$&'?@\\^`|~;.".contains(token), token + " means nothing", text);
            }
        }
        require(open.isEmpty(), "a bracket is left open", text);
        return new Expression(metrics, labels);
    }

    private static void require(boolean holds, String otherwise, String text) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise + " in " + text);
        }
    }

    /** Why it would find nothing; empty when it would. */
    Set<String> complaints(MetricsTable table) {
        var complaints = new TreeSet<String>();
        var known = new TreeSet<>(Set.of("job", "instance"));
        for (var name : metrics) {
            var metric = table.of(name);
            if (metric.isEmpty()) {
                complaints.add("no metric " + name);
            } else {
                known.addAll(metric.get().labels());
                if (name.endsWith("_bucket")) {
                    known.add("le");
                }
            }
        }
        labels.stream().filter(label -> !known.contains(label)).forEach(label -> complaints.add("no label " + label));
        return complaints;
    }
}
