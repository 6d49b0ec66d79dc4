package org.gongkai.parse.table.stream;

import org.gongkai.events.CaseOutcome;

/** The headings of table four in running text: where they begin and end, and which words they are. */
final class CaseHeadings {
    private static final int LONGEST_GROUP_HEADINGS = 80;

    private static final int LONGEST_FIRST_HEADING = 12;

    private static final int LONGEST_HEADINGS_OF_CASES = 90;

    private final FlatText text;
    private final FlatText.Han han;

    CaseHeadings(FlatText text, FlatText.Han han) {
        this.text = text;
        this.han = han;
    }

    /** Where 总计 is not the last heading of its group others follow it. */
    int end(int from) {
        int next = han.indexAt(from);
        for (boolean isThere = true; isThere; ) {
            isThere = false;
            for (var outcome : CaseOutcome.PARTS) {
                if (han.characters().startsWith(outcome.label(), next)) {
                    next += outcome.label().length();
                    isThere = true;
                }
            }
        }
        return next == han.indexAt(from) ? from : han.position(next - 1) + 1;
    }

    /** The headings of table four, those of its groups stand before the first 结果维持. */
    String between(int start, int end) {
        var before = text.substring(Math.max(0, start - LONGEST_GROUP_HEADINGS), start);
        return before.substring(endOfProse(before)) + text.substring(start, end);
    }

    /** 「发生行政复议3件、行政诉讼0件。」: a sentence names the groups too, but with figures, and it ends. */
    private static int endOfProse(String before) {
        int end = before.length();
        while (end > 0 && before.charAt(end - 1) != '。' && !Character.isDigit(before.charAt(end - 1))) {
            end--;
        }
        return Math.max(end, before.lastIndexOf("情况"));
    }

    /** 行政复议 行政诉讼 stand above 结果维持, apart from the heading of the section that names both too. */
    int tableStart(int cases) {
        var before = text.substring(Math.max(0, cases - LONGEST_FIRST_HEADING), cases);
        int heading = Math.max(before.lastIndexOf("行政复议"), before.lastIndexOf("未经复议") < 0 ? -1 : 0);
        return heading < 0 ? cases : cases - before.length() + heading;
    }

    /** Nothing but headings stands between the first heading of the table and its last. */
    boolean holds(int start, int at) {
        return han.indexAt(at) - han.indexAt(start) <= LONGEST_HEADINGS_OF_CASES;
    }
}
