package org.gongkai.parse.html;

import java.util.List;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.jsoup.nodes.Element;

/**
 * What a page shows when it is loaded: an article that it hides until then, or only carries along for a script to put in its
 * place. It is told by its tables: a page of navigation has none, or a small one on who published it.
 *
 * @param blocks what is shown
 * @param unseen how many characters are not
 */
record ShownPage(List<Block> blocks, int unseen) {
    /** Fewer hidden characters are no report. */
    private static final int FEWEST_HIDDEN = 500;
    /** Items of a menu are shorter than what an article tells, and no sentences. */
    private static final int LONGEST_ITEM = 30;

    private static final char FULL_STOP = '。';

    static ShownPage of(Element page, Looks looks, Limits limits) {
        var shown = read(page, looks, limits);
        if (shown.hidesMost()) {
            shown = read(page, looks.asScriptsLeaveIt(), limits);
        }
        for (var quoted : QuotedPages.in(page)) {
            HtmlReader.checkSize(quoted.markup(), limits);
            var article = read(HtmlReader.parsed(quoted.markup()), looks, limits);
            if (article.cells() > shown.cells() && article.told() > shown.told()) {
                shown = with(quoted, article, page, looks, limits);
            }
        }
        return shown;
    }

    private static ShownPage read(Element page, Looks looks, Limits limits) {
        var reader = new HtmlReader(looks, limits).read(page);
        return new ShownPage(reader.blocks(), reader.unseen());
    }

    /** In the place of the script, where that is one to be seen; else behind the page. */
    private static ShownPage with(
            QuotedPages.Quoted quoted, ShownPage article, Element page, Looks looks, Limits limits) {
        var place = new Element("div").html(quoted.markup());
        quoted.holder().before(place);
        var shown = read(page, looks, limits);
        if (shown.cells() >= article.cells()) {
            return shown;
        }
        place.remove();
        var reader = new HtmlReader(looks, limits).read(page).read(HtmlReader.parsed(quoted.markup()));
        return new ShownPage(reader.blocks(), reader.unseen());
    }

    /** Pages of some publishers hide the whole article, and a script shows it when all of it is there. */
    private boolean hidesMost() {
        return unseen > FEWEST_HIDDEN && unseen > 2L * characters(0);
    }

    private long told() {
        return characters(LONGEST_ITEM);
    }

    /** Characters of tables, and of paragraphs that are longer than that. */
    private long characters(int item) {
        return blocks.stream()
                .mapToLong(block -> switch (block) {
                    case Block.Paragraph(var text) ->
                        text.value().length() > item || text.value().indexOf(FULL_STOP) >= 0
                                ? text.value().length()
                                : 0;
                    case Block.Grid grid ->
                        grid.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .mapToLong(cell -> cell.text().value().length())
                                .sum();
                    case Block.Picture _ -> 0;
                })
                .sum();
    }

    private long cells() {
        return blocks.stream()
                .mapToLong(block -> block instanceof Block.Grid grid
                        ? grid.rows().stream()
                                .mapToLong(row -> row.cells().size())
                                .sum()
                        : 0)
                .sum();
    }
}
