package org.gongkai.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.events.CellId;
import org.gongkai.events.ReportParsed;

/**
 * A document of {@link Samples} with what it prints and what was read of it.
 *
 * @param printed a number, or nothing: there an expected file does not tell a blank cell from one that is not there
 */
public record KnownReport(String name, TreeMap<CellId, Optional<BigDecimal>> printed, ReportParsed parsed) {
    /** The project's own and, where they are at hand, the real ones. */
    public static List<KnownReport> documents() {
        var documents = new ArrayList<KnownReport>();
        for (var folder : List.of(Samples.own(), Samples.real())) {
            for (var document : Samples.documents(folder)) {
                var printed = new TreeMap<CellId, Optional<BigDecimal>>();
                var parsed = Samples.parse(document);
                Samples.expected(document)
                        .path("figures")
                        .properties()
                        .forEach(figure -> printed.put(
                                CellId.of(figure.getKey()),
                                figure.getValue().isNull()
                                        ? Optional.empty()
                                        : Optional.of(figure.getValue().decimalValue())));
                // Absent is right where the expected file has nothing: such cells are not counted.
                parsed.figures().stream()
                        .filter(figure -> figure.printed() == null)
                        .filter(figure -> printed.getOrDefault(figure.cell(), Optional.empty())
                                .isEmpty())
                        .forEach(figure -> printed.remove(figure.cell()));
                documents.add(new KnownReport(
                        (folder.equals(Samples.own()) ? "" : "real ") + document.getFileName(), printed, parsed));
            }
        }
        return documents;
    }
}
