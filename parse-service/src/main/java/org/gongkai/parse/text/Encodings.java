package org.gongkai.parse.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Finds the encoding of a text from its bytes: what a file or page says of itself is often wrong. */
public final class Encodings {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    /** Words that every report holds, in both scripts. */
    private static final List<String> VOCABULARY =
            List.of("政府", "信息", "公开", "公開", "年度", "报告", "報告", "行政", "情况", "情況", "机关", "機關", "的", "申请", "申請");

    private static final char LOST = '\uFFFD';

    private Encodings() {}

    /**
     * A decoded text.
     *
     * @param lost how many characters could not be decoded
     */
    public record Decoded(String text, Charset charset, int lost) {}

    /** Decodes bytes of unknown encoding. */
    public static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16BE);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(LOST) < 0 || isUtf8(bytes)) {
            return new Decoded(text, StandardCharsets.UTF_8, 0);
        }
        return List.of(StandardCharsets.UTF_8, GB18030, BIG5).stream()
                .map(charset -> lenient(bytes, 0, charset))
                .max(Comparator.comparingLong(Encodings::plausibility))
                .orElseThrow();
    }

    /** A text may print the sign for lost characters itself. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Known words speak for an encoding, lost characters against it. */
    private static long plausibility(Decoded decoded) {
        long words = VOCABULARY.stream()
                .mapToLong(word -> count(decoded.text(), word))
                .sum();
        return words * 10 - decoded.lost() * 5L;
    }

    private static long count(String text, String word) {
        long count = 0;
        for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length())) {
            count++;
        }
        return count;
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset) {
        var text = new String(bytes, from, bytes.length - from, charset);
        int lost = (int) text.chars().filter(c -> c == LOST).count();
        return new Decoded(text, charset, lost);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
