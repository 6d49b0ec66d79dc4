package org.gongkai.parse.layout;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gongkai.events.CellId;
import org.gongkai.events.Format;

/**
 * A report whose every cell is known, because it was made up.
 *
 * @param agency who reports
 * @param requests the format of table three; it may differ from that of table two
 * @param cells what is printed in each cell; empty for a blank one
 */
record Truth(String agency, int year, Format disclosure, Format requests, SortedMap<CellId, String> cells) {
    /** The number printed in a cell; empty for 「」 and 「/」. */
    Optional<BigDecimal> value(CellId cell) {
        var digits = Normalizer.normalize(cells.get(cell), Normalizer.Form.NFKC).replaceAll("[^0-9.+-]", "");
        return digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(digits));
    }

    /** The same report for layouts that cannot show a blank cell: nothing stands between two spaces. */
    Truth filled() {
        return with(printed -> printed.isEmpty() || printed.equals("/") ? "0" : printed);
    }

    /** The same report with its cells printed in another way. */
    Truth with(UnaryOperator<String> printing) {
        var printed = new TreeMap<>(cells);
        printed.replaceAll((_, cell) -> printing.apply(cell));
        return new Truth(agency, year, disclosure, requests, printed);
    }
}
