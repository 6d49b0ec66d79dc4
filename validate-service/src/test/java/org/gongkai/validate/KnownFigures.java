package org.gongkai.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.EventJson;
import org.gongkai.events.Figure;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.events.ReaderInfo;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Section;
import org.gongkai.events.Source;

/** Reports of which only the figures matter. */
public final class KnownFigures {
    /** Figures of reports composed after real ones. */
    public static final Path OWN = Path.of("../samples").toAbsolutePath().normalize();

    /** Figures of real reports, where they are at hand. */
    public static final Path REAL = Path.of(System.getProperty("samples.real", "../../shared/samples"))
            .toAbsolutePath()
            .normalize();

    private KnownFigures() {}

    /** A report whose figures were read by a person; rows that its document has lost are absent. */
    static ReportParsed of(Path folder, String name, Set<String> lostRows) throws IOException {
        var expected = EventJson.mapper()
                .readTree(folder.resolve(name + ".expected.json").toFile());
        var figures = new ArrayList<Figure>();
        expected.path("figures").properties().forEach(entry -> {
            var cell = CellId.of(entry.getKey());
            figures.add(lostRows.contains(cell.row()) ? Figure.absent(cell) : figure(cell, number(entry.getValue())));
        });
        return report(name, expected.path("year").asInt(), figures);
    }

    /** The numbers of a report; none where a cell is blank. */
    public static Map<CellId, Optional<BigDecimal>> numbers(Path folder, String name) throws IOException {
        var numbers = new TreeMap<CellId, Optional<BigDecimal>>();
        of(folder, name, Set.of())
                .figures()
                .forEach(figure -> numbers.put(figure.cell(), Optional.ofNullable(figure.value())));
        return numbers;
    }

    /** A report of these numbers. */
    public static ReportParsed of(Map<CellId, Optional<BigDecimal>> numbers) {
        var figures = new ArrayList<Figure>();
        numbers.forEach((cell, number) -> figures.add(figure(cell, number)));
        return report("known", 2022, figures);
    }

    private static ReportParsed report(String name, int year, List<Figure> figures) {
        return new ReportParsed(
                name,
                "00",
                null,
                "text/plain",
                new ReaderInfo("text", "1.0.0"),
                null,
                null,
                year,
                null,
                null,
                ExampleReport.of("year " + year).period(),
                new Formats(format(figures, ReportTable.T2), format(figures, ReportTable.T3), Format.ofYear(year)),
                figures,
                List.of(),
                null,
                IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> new Section(
                                number, "第" + number + "部分", number == 5 ? "问题和改进情况另有专文。" : "", Source.NOWHERE))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The format whose cells these are; null where there are none. */
    private static Format format(Collection<Figure> figures, ReportTable table) {
        var cells = figures.stream()
                .map(Figure::cell)
                .filter(cell -> cell.table() == table)
                .toList();
        return Stream.of(Format.values())
                .filter(format -> CellId.of(table, format).containsAll(cells) && !cells.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.isNull() ? Optional.empty() : Optional.of(new BigDecimal(value.asText()));
    }

    private static Figure figure(CellId cell, Optional<BigDecimal> number) {
        return number.map(value -> Figure.read(cell, value, value.toPlainString(), null, Source.NOWHERE))
                .orElseGet(() -> Figure.blank(cell, " ", Source.NOWHERE));
    }
}
