package org.gongkai.parse.word;

import java.nio.charset.StandardCharsets;

/** The signs of a document in RTF, one after the other. */
final class RtfSigns {
    /** What a sign may be. */
    enum Kind {
        OPEN,
        CLOSE,
        /** A control word, or a control symbol, which is named by its character. */
        WORD,
        /** A byte of text. */
        BYTE,
        END
    }

    /** Longer ones do not exist. */
    private static final int LONGEST_WORD = 32;

    private static final int LONGEST_NUMBER = 10;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private String number = "";
    private byte value;

    RtfSigns(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Goes on to the next sign. */
    Kind next() {
        while (at < bytes.length) {
            byte sign = bytes[at++];
            switch (sign) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {
                    // only lays the file out
                }
                default -> {
                    return text(sign);
                }
            }
        }
        return Kind.END;
    }

    /** The control word. */
    String word() {
        return word;
    }

    /** The number behind the control word. */
    int number(int otherwise) {
        return number.isEmpty() || number.equals("-") ? otherwise : (int) Long.parseLong(number);
    }

    /** Whether the property that the word stands for is switched on. */
    boolean isOn() {
        return number(1) != 0;
    }

    /** The byte of text. */
    byte value() {
        return value;
    }

    /** Passes over bytes that are no signs. */
    void skip(int count) {
        at = (int) Math.min(bytes.length, (long) at + Math.max(0, count));
    }

    private Kind text(byte character) {
        value = character;
        return Kind.BYTE;
    }

    private Kind control() {
        if (at == bytes.length) {
            return Kind.END;
        }
        byte first = bytes[at];
        if (isLetter(first)) {
            word = take(LONGEST_WORD, RtfSigns::isLetter);
            boolean negative = at < bytes.length && bytes[at] == '-';
            at += negative ? 1 : 0;
            number = (negative ? "-" : "") + take(LONGEST_NUMBER, RtfSigns::isDigit);
            at += at < bytes.length && bytes[at] == ' ' ? 1 : 0;
            return Kind.WORD;
        }
        at++;
        return switch (first) {
            case '{', '}', '\\' -> text(first);
            case '\'' -> text((byte) (hexadecimal() * 16 + hexadecimal()));
            default -> {
                word = String.valueOf((char) first);
                number = "";
                yield Kind.WORD;
            }
        };
    }

    private interface Characters {
        boolean has(byte character);
    }

    private String take(int most, Characters characters) {
        int from = at;
        while (at < bytes.length && at - from < most && characters.has(bytes[at])) {
            at++;
        }
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private int hexadecimal() {
        int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        at += digit < 0 ? 0 : 1;
        return Math.max(0, digit);
    }

    private static boolean isLetter(byte character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
