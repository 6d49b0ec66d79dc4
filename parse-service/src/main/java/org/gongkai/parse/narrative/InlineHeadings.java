package org.gongkai.parse.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;

/** Gives the headings that stand in the middle of running text a paragraph of their own. */
public final class InlineHeadings {
    private static final Pattern HEADING = Pattern.compile("[一二三四五六]\\s*、\\s*(?:总体情况|主动公开政府信息(?:的)?情况"
            + "|收到和处理政府信息公开申请(?:的)?情况|(?:因)?政府信息公开(?:被申请)?行政[法]?复议、?(?:提起)?行政诉讼(?:的)?情况"
            + "|(?:政府信息公开工作)?存在的(?:主要)?问题[及和]改进(?:情况|措施)|其他需要报告的事项)");

    private static final String NUMBERS = "一二三四五六";

    private InlineHeadings() {}

    /** The same document with those paragraphs cut. */
    public static Document cut(Document document) {
        var blocks = new ArrayList<Block>(document.blocks().size());
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph(var text) -> cut(text, blocks);
                case Grid grid -> blocks.add(grid);
                case Picture picture -> blocks.add(picture);
            }
        }
        return document.with(blocks);
    }

    private static void cut(Text text, List<Block> blocks) {
        if (!mayHold(text.value())) {
            blocks.add(new Paragraph(text));
            return;
        }
        var matcher = HEADING.matcher(text.value());
        int from = 0;
        while (matcher.find()) {
            add(text, from, matcher.start(), blocks);
            add(text, matcher.start(), matcher.end(), blocks);
            from = matcher.end();
        }
        if (from == 0) {
            blocks.add(new Paragraph(text));
        } else {
            add(text, from, text.value().length(), blocks);
        }
    }

    /** Looking at every character with the pattern costs more than all else that is done with most paragraphs. */
    private static boolean mayHold(String value) {
        for (int i = value.indexOf('、'); i >= 0; i = value.indexOf('、', i + 1)) {
            int number = i - 1;
            while (number > 0 && Character.isWhitespace(value.charAt(number))) {
                number--;
            }
            if (number >= 0 && NUMBERS.indexOf(value.charAt(number)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void add(Text text, int start, int end, List<Block> blocks) {
        if (!text.value().substring(start, end).isBlank()) {
            blocks.add(new Paragraph(text.part(start, end)));
        }
    }
}
