package org.gongkai.validate.repair;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes and reads docs/repairs.md. */
final class RepairsPage {
    private static final String INTRODUCTION = """
            # Repairs

            How often a slip is noticed, and whether the repair that is offered undoes it. Reports that add up are made up, of
            all sizes (and taken from `samples/`, and from real reports where they are at hand); each gets one slip of
            the kind named, or two; then it is checked.

            - **caught**: an equation does not hold any more, or a 总计 is found to be left out
            - **findings**: told per slip that was caught; 1 is what we want
            - **unique**: the repair was said to be the only smallest one; **true**: so many of those bring back the very
              numbers that were there before
            - **several**: several smallest repairs were offered; **first**: so many of those are true by the one that is
              offered first
            - **none**: caught, and no repair was offered for all of it

            A group of table four is one sum only, so that its repair is seldom unique. A row or column that shifted changes
            so many cells that other changes do as well; the slip decides then which is offered first. A swap inside a row keeps
            the row's sum, and every other row could take the exchange instead.

            A score may not get worse: a test reads this page. It is written by
            `./mvnw -pl validate-service -am test -Dtest=MutationTest -Dsurefire.failIfNoSpecifiedTests=false -Drepairs.update=true`.

            | slip | slips | caught | findings | per slip | unique | true | share | several | first | none |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;
    private static final Pattern LINE = Pattern.compile(
            "\\| (.+?) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| [\\d.]+ \\| (\\d+) \\| (\\d+) \\| [\\d.]+ % \\| (\\d+) \\| (\\d+) \\| \\d+ \\|");

    private RepairsPage() {}

    static String write(Map<String, Score> scores) {
        var page = new StringBuilder(INTRODUCTION);
        scores.forEach((title, score) -> page.append(line(title, score)));
        page.append(line("**all**", scores.values().stream().reduce(Score.NONE, Score::plus)));
        return page.toString();
    }

    static Map<String, Score> read(String page) {
        var scores = new LinkedHashMap<String, Score>();
        page.lines().map(LINE::matcher).filter(line -> line.matches()).forEach(line -> {
            var numbers = new int[7];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Integer.parseInt(line.group(i + 2));
            }
            scores.put(
                    line.group(1),
                    new Score(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]));
        });
        return scores;
    }

    private static String line(String title, Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.2f | %d | %d | %.2f %% | %d | %d | %d |\n",
                title,
                score.slips(),
                score.caught(),
                score.findings(),
                score.findingsPerSlip(),
                score.unique(),
                score.uniqueAndTrue(),
                100 * score.shareOfTrueAmongUnique(),
                score.ranked(),
                score.rankedAndTrue(),
                score.caught() - score.unique() - score.ranked());
    }
}
