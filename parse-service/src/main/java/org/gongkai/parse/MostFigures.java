package org.gongkai.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.parse.agency.Identity;
import org.gongkai.parse.agency.IdentityReader;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.script.Script;
import org.gongkai.parse.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * Of two ways to read a page the one that leaves fewer cells open. Each leaves open what it cannot tell, and which one tells
 * more depends on what made the page.
 */
final class MostFigures {
    private MostFigures() {}

    /**
     * What a reading knows.
     *
     * @param figures the cells that are not open
     */
    private record Known(Identity identity, Map<CellId, Figure> figures) {
        static Known of(Document reading) {
            var clean = ReportParser.laidOut(Script.clean(reading));
            var identity = IdentityReader.read(clean, null, null);
            var figures = new HashMap<CellId, Figure>();
            for (var figure : TableReader.read(clean, identity.year()).figures()) {
                if (figure.state() == FigureState.READ || figure.state() == FigureState.BLANK) {
                    figures.put(figure.cell(), figure);
                }
            }
            return new Known(identity, figures);
        }

        /** Whether it says nothing else of what the other knows too, and has not lost whose report it is and of when. */
        boolean agreesWith(Known other) {
            return holds(identity.agency(), other.identity.agency())
                    && holds(identity.year(), other.identity.year())
                    && holds(identity.publishedOn(), other.identity.publishedOn())
                    && figures.values().stream().allMatch(figure -> isSame(figure, other.figures.get(figure.cell())));
        }

        private static boolean holds(@Nullable Object now, @Nullable Object before) {
            return before == null || before.equals(now);
        }

        private static boolean isSame(Figure one, @Nullable Figure other) {
            if (other == null || one.value() == null || other.value() == null) {
                return other == null || one.state() == other.state();
            }
            return one.value().compareTo(other.value()) == 0;
        }
    }

    /** The first of these readings, or one that knows more and says nothing else of what both know. */
    static Document of(List<Document> readings) {
        var best = readings.getFirst();
        if (readings.size() > 1) {
            var held = Known.of(best);
            for (var reading : readings.subList(1, readings.size())) {
                var known = Known.of(reading);
                if (known.figures().size() > held.figures().size() && known.agreesWith(held)) {
                    best = reading;
                    held = known;
                }
            }
        }
        return best;
    }
}
