package org.gongkai.access.tests;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who may ask for what, as it was decided: one line for each endpoint.
 *
 * @param lines in the order of the file
 */
record AccessTable(List<Line> lines) {
    /** Let in: any answer but 401 and 403. */
    static final String LET_IN = "in";

    private static final String HEAD = "method,path,try,"
            + Arrays.stream(Credential.values()).map(Credential::label).collect(joining(","));

    AccessTable {
        lines = List.copyOf(lines);
    }

    /**
     * An endpoint.
     *
     * @param path as OpenAPI has it
     * @param example what is asked for, where the path has parameters
     * @param answers one for each credential: 401, 403 or in
     */
    record Line(String method, String path, String example, List<String> answers) {
        String endpoint() {
            return method + " " + path;
        }

        String csv() {
            return method + "," + path + "," + example + "," + String.join(",", answers);
        }

        String markdown() {
            return "| " + method + " | `" + path + "` | "
                    + answers.stream()
                            .map(each -> each.equals(LET_IN) ? "✓" : each)
                            .collect(joining(" | "))
                    + " |";
        }
    }

    static AccessTable read(Path csv) throws IOException {
        var lines = new ArrayList<Line>();
        var rows = Files.readAllLines(csv);
        if (rows.isEmpty() || !rows.getFirst().equals(HEAD)) {
            throw new IOException(csv + " must begin with the line " + HEAD);
        }
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split(",", -1);
            lines.add(new Line(cells[0], cells[1], cells[2], List.of(cells).subList(3, cells.length)));
        }
        return new AccessTable(lines);
    }

    String markdown() {
        var head = "| | endpoint | "
                + Arrays.stream(Credential.values()).map(Credential::label).collect(joining(" | ")) + " |\n";
        var rule = "|---|---" + "|---".repeat(Credential.values().length) + "|\n";
        return head + rule + lines.stream().map(Line::markdown).collect(joining("\n")) + "\n";
    }
}
