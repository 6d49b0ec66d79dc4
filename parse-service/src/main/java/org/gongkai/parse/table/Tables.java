package org.gongkai.parse.table;

import java.util.List;
import java.util.Map;
import org.gongkai.events.Figure;
import org.gongkai.events.Formats;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Document;

/**
 * What the tables of a document hold.
 *
 * @param formats the format of each table that is there
 * @param figures every cell of those formats, in printed order
 * @param problems rows and cells that could not be placed
 * @param places where each table that is there begins
 * @param prose the document without the tables that are typed as running text
 */
public record Tables(
        Formats formats,
        List<Figure> figures,
        List<ParseProblem> problems,
        Map<ReportTable, Source> places,
        Document prose) {
    public Tables {
        figures = List.copyOf(figures);
        problems = List.copyOf(problems);
        places = Map.copyOf(places);
    }
}
