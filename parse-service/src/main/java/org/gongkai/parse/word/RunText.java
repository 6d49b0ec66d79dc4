package org.gongkai.parse.word;

import org.gongkai.parse.script.NoteMarks;

/** Text of runs, told apart by how they look on the page. */
final class RunText {
    /** Struck-out text beyond this is prose. */
    private static final int LONGEST_FIGURE = 40;

    private final StringBuilder all = new StringBuilder();
    private final StringBuilder dark = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder raised = new StringBuilder();
    private boolean doubtful;

    /**
     * How a run looks.
     *
     * @param struck struck out
     * @param raised above or below the line, as marks of notes are
     * @param pale in white on no ground of its own
     */
    record Look(boolean struck, boolean raised, boolean pale) {
        static final Look PLAIN = new Look(false, false, false);

        Look asRaised() {
            return new Look(struck, true, pale);
        }
    }

    void add(String text, Look look) {
        if (look.struck()) {
            if (struck.length() + text.length() <= LONGEST_FIGURE) {
                struck.append(text);
            }
        } else if (look.raised()) {
            raised.append(text);
        } else {
            endRaised();
            all.append(text);
            if (!look.pale()) {
                dark.append(text);
            }
        }
    }

    /** Something stands there that is shown but not read. */
    void addUnread() {
        doubtful = true;
    }

    int length() {
        return all.length() + raised.length();
    }

    /** What stands raised beside text is a mark of a note; alone it is as much a figure as any. */
    private void endRaised() {
        if (raised.isEmpty()) {
            return;
        }
        var whole = raised.toString();
        raised.setLength(0);
        var mark = NoteMarks.raised(whole);
        doubtful |= mark == null && !all.isEmpty() && Character.isDigit(all.charAt(all.length() - 1));
        all.append(mark == null ? whole : mark);
        dark.append(mark == null ? whole : mark);
    }

    Content.Paragraph paragraph() {
        endRaised();
        var text = all.toString();
        return new Content.Paragraph(
                text, dark.length() == all.length() ? text : dark.toString(), struck.toString(), doubtful);
    }
}
