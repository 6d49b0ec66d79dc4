package org.gongkai.parse.word;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/**
 * Text of a paragraph of a .doc as it is seen. Left out are what tracked changes deleted, what Word neither shows nor
 * prints, and the codes of fields, which may reach over several runs.
 */
final class DocText {
    private static final char FIELD_BEGINS = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_ENDS = '\u0015';
    private static final int WHITE = 0xFFFFFF;
    /** White among the sixteen colours of old. */
    private static final int WHITE_OF_SIXTEEN = 8;

    private final RunText text = new RunText();
    /** The fields that are open, the innermost first: whether its result was reached. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private DocText() {}

    static Content.Paragraph of(Paragraph paragraph) {
        var text = new DocText();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                text.add(run);
            }
        }
        return text.text.paragraph();
    }

    private void add(CharacterRun run) {
        var characters = run.text();
        var seen = new StringBuilder(characters.length());
        for (int i = 0; i < characters.length(); i++) {
            char character = characters.charAt(i);
            switch (character) {
                case FIELD_BEGINS -> fields.push(false);
                case FIELD_RESULT -> {
                    if (!fields.isEmpty()) {
                        fields.pop();
                        fields.push(true);
                    }
                }
                case FIELD_ENDS -> fields.poll();
                case '\r', '\u000B' -> seen.append('\n');
                case '\u0001', '\u0007', '\b' -> {
                    // anchors of pictures, and ends of cells
                }
                default -> {
                    if (!fields.contains(false)) {
                        seen.append(character);
                    }
                }
            }
        }
        text.add(seen.toString(), look(run));
    }

    private static RunText.Look look(CharacterRun run) {
        boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
        boolean raised = run.getSubSuperScriptIndex() != 0;
        boolean pale = !run.isHighlighted() && (run.getIco24() == WHITE || run.getColor() == WHITE_OF_SIXTEEN);
        return struck || raised || pale ? new RunText.Look(struck, raised, pale) : RunText.Look.PLAIN;
    }
}
