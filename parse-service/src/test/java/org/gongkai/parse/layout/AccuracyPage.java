package org.gongkai.parse.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page docs/accuracy.md: one line of numbers for each dialect and each sample. */
final class AccuracyPage {
    private static final String HEAD = """
            # Accuracy

            How many cells of known documents are read. The first table is of made-up reports: `Truths` makes the figures up
            (with the faults that agencies make), `Dialect` lays them out in the ways met in the wild, and what was printed is
            compared with what was read, cell by cell. The second is of the documents in `samples/` (and of real reports,
            where they are at hand) whose figures were checked by hand.

            - **exact**: the number that is printed, or blank where nothing is printed
            - **wrong**: another number, a number for a blank, a blank for a number. This must be 0 in every layout
            - **ambiguous**: the reader says that several readings fit; **missed**: it says that the cell is absent or no number
            - **misnamed**: documents whose agency or year was not found

            How often the repair of a finding is the true one stands in [repairs.md](repairs.md).

            A score may not get worse: a test reads this page. It is written by
            `./mvnw -pl parse-service -am test -Dtest=AccuracyTest -Dsurefire.failIfNoSpecifiedTests=false -Daccuracy.update=true`.

            """;

    private static final String COLUMNS =
            " | documents | cells | exact | share | wrong | ambiguous | missed | misnamed |\n|---|---|---|---|---|---|---|---|---|\n";

    private static final Pattern LINE = Pattern.compile(
            "\\| (\\S.*?) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| [\\d.]+ % \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    private AccuracyPage() {}

    /** The numbers of a line. */
    record Recorded(int documents, int cells, int exact, int wrong, int ambiguous, int missed, int misnamed) {
        static Recorded of(Score score) {
            return new Recorded(
                    score.documents(),
                    score.cells(),
                    score.exact(),
                    score.wrong(),
                    score.ambiguous(),
                    score.missed(),
                    score.misnamed());
        }

        boolean isNoWorseThan(Recorded other) {
            return documents == other.documents
                    && cells == other.cells
                    && exact >= other.exact
                    && wrong <= other.wrong
                    && misnamed <= other.misnamed;
        }

        double share() {
            return cells == 0 ? 1 : (double) exact / cells;
        }
    }

    static String write(Map<String, Recorded> layouts, Map<String, Recorded> samples) {
        return HEAD + "| layout" + COLUMNS + lines(layouts) + "\n| sample" + COLUMNS + lines(samples);
    }

    static Map<String, Recorded> read(String page) {
        return page.lines()
                .map(LINE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .collect(Collectors.toMap(
                        line -> line.group(1),
                        line -> new Recorded(
                                Integer.parseInt(line.group(2)),
                                Integer.parseInt(line.group(3)),
                                Integer.parseInt(line.group(4)),
                                Integer.parseInt(line.group(5)),
                                Integer.parseInt(line.group(6)),
                                Integer.parseInt(line.group(7)),
                                Integer.parseInt(line.group(8))),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }

    private static String lines(Map<String, Recorded> scores) {
        return scores.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String line(String title, Recorded score) {
        return "| %s | %d | %d | %d | %.2f %% | %d | %d | %d | %d |\n"
                .formatted(
                        title,
                        score.documents(),
                        score.cells(),
                        score.exact(),
                        Math.floor(score.share() * 10_000) / 100,
                        score.wrong(),
                        score.ambiguous(),
                        score.missed(),
                        score.misnamed());
    }
}
