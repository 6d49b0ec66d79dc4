package org.gongkai.parse.word;

import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Blocks;

/** What a Word document holds, one after the other, brought to blocks. */
final class Flow {
    private Flow() {}

    static void emit(List<Content> contents, Blocks blocks) {
        for (var content : contents) {
            switch (content) {
                case Content.Paragraph paragraph -> paragraph.seen().lines().forEach(blocks::numberedParagraph);
                case Content.Table(var table) -> table.emit(blocks, held -> emit(held, blocks));
                case Content.Page(var held) -> held.forEach(blocks::take);
                case Content.Picture _ -> blocks.picture(Source.NOWHERE);
            }
        }
    }
}
