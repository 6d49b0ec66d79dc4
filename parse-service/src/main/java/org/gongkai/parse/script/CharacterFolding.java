package org.gongkai.parse.script;

import java.text.Normalizer;
import java.util.Map;
import org.gongkai.parse.block.Text;

/**
 * Folds the many forms of one character into one: NFKC, then the CJK radicals that NFKC leaves alone, then characters
 * that are not there to be seen.
 */
final class CharacterFolding {
    /** CJK Radicals Supplement and the like: PDF fonts map ordinary characters to them. NFKC does not touch these. */
    private static final Map<Character, Character> RADICALS = Map.ofEntries(
            Map.entry('⺠', '民'),
            Map.entry('⻅', '见'),
            Map.entry('⻓', '长'),
            Map.entry('⻔', '门'),
            Map.entry('⻛', '风'),
            Map.entry('⻥', '鱼'),
            Map.entry('⻬', '齐'),
            Map.entry('⻢', '马'),
            Map.entry('⻋', '车'),
            Map.entry('⻉', '贝'),
            Map.entry('⻚', '页'),
            Map.entry('⻜', '飞'),
            Map.entry('⻝', '食'),
            Map.entry('⻰', '龙'),
            Map.entry('⻳', '龟'),
            Map.entry('⻦', '鸟'),
            Map.entry('⻄', '西'),
            Map.entry('⻆', '角'),
            Map.entry('⻘', '青'),
            Map.entry('⻙', '韦'),
            Map.entry('⻩', '黄'),
            Map.entry('⻤', '鬼'),
            Map.entry('⻮', '齿'),
            Map.entry('⺟', '母'),
            Map.entry('⻣', '骨'),
            // NFKC of ⼾ (U+2F3E), the form that reports print is 户.
            Map.entry('戶', '户'));

    /** Dashes and slashes of many scripts; fonts that join 「——」 to one sign name it ⸺. */
    private static final Map<Character, String> MARKS = Map.ofEntries(
            Map.entry('—', "-"),
            Map.entry('–', "-"),
            Map.entry('―', "-"),
            Map.entry('‒', "-"),
            Map.entry('‐', "-"),
            Map.entry('‑', "-"),
            Map.entry('−', "-"),
            Map.entry('─', "-"),
            Map.entry('━', "-"),
            Map.entry('⸺', "--"),
            Map.entry('⸻', "---"),
            Map.entry('⁄', "/"),
            Map.entry('∕', "/"),
            Map.entry('╱', "/"),
            Map.entry('⧸', "/"));

    /** Full-width marks stay as prose prints them: people read the result, and every pattern accepts both widths. */
    private static final String KEPT_PUNCTUATION = "，：；？！（）";

    /** A few ligatures stand for whole sentences; a text full of them must not grow twentyfold. */
    private static final int LONGEST_FORM = 4;

    /** The form of every character that was ever asked for; null for the others. */
    private static final String[] KNOWN = new String[Character.MAX_VALUE + 1];

    private CharacterFolding() {}

    static Text fold(Text text) {
        var value = text.value();
        int i = firstToFold(value);
        if (i == value.length()) {
            return text;
        }
        var folded = new StringBuilder(value.length() + 8);
        var origins = new IntList(value.length() + 8);
        for (int k = 0; k < i; k++) {
            origins.add(k);
        }
        folded.append(value, 0, i);
        while (i < value.length()) {
            char c = value.charAt(i);
            if (isPlain(c)) {
                origins.add(i++);
                folded.append(c);
                continue;
            }
            int codePoint = value.codePointAt(i);
            var mark = NoteMarks.isMark(c) ? NoteMarks.form(value, i) : null;
            var form = mark == null ? form(codePoint) : mark;
            for (int k = 0; k < form.length(); k++) {
                origins.add(i);
            }
            folded.append(form);
            i += Character.charCount(codePoint);
        }
        return text.rewritten(folded.toString(), origins.toArray());
    }

    private static int firstToFold(String value) {
        int i = 0;
        while (i < value.length() && isPlain(value.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Common characters that every step leaves alone, so that most texts need no copy. */
    private static boolean isPlain(char c) {
        return (c >= 0x20 && c < 0x7F)
                || c == '\n'
                || c == '\t'
                || (c >= 0x4E00 && c <= 0x9FFF && c != '戶')
                || (c >= 0x3001 && c <= 0x3029)
                || c == '“'
                || c == '”'
                || KEPT_PUNCTUATION.indexOf(c) >= 0;
    }

    /** Two threads that ask for the same character at once only ask twice. */
    private static String form(int codePoint) {
        if (codePoint >= KNOWN.length) {
            return foldOne(codePoint);
        }
        var form = KNOWN[codePoint];
        if (form == null) {
            form = foldOne(codePoint);
            KNOWN[codePoint] = form;
        }
        return form;
    }

    private static String foldOne(int codePoint) {
        if (codePoint < 0x10000) {
            char c = (char) codePoint;
            if (c == '\u00A0' || c == '\u3000') {
                return " "; // what NFKC gives too, for the two that stand in every document
            }
            if (isInvisible(c)) {
                return "";
            }
            var mark = MARKS.get(c);
            if (mark != null) {
                return mark;
            }
            if (c == '‘' || c == '’') {
                return String.valueOf(c);
            }
            var radical = RADICALS.get(c);
            if (radical != null) {
                return String.valueOf(radical);
            }
        }
        var form = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        if (form.length() > LONGEST_FORM) {
            return Character.toString(codePoint);
        }
        return form.length() == 1 && RADICALS.containsKey(form.charAt(0))
                ? String.valueOf(RADICALS.get(form.charAt(0)))
                : form;
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' // soft hyphen
                || (c >= '\u200B' && c <= '\u200F') // zero width, direction marks
                || (c >= '\u202A' && c <= '\u202E')
                || c == '\u2060'
                || c == '\uFEFF'
                || (c < 0x20 && c != '\n' && c != '\t')
                || c == 0x7F;
    }
}
