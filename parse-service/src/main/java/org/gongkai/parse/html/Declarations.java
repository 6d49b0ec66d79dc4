package org.gongkai.parse.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.parse.html.Look.Effect;

/** Declarations of style, read for what they hide, strike out and raise. */
final class Declarations {
    /** Longer ones hold pictures, or nothing good. */
    private static final int LONGEST = 4_000;
    /** Boxes that stand so many units off the page are out of sight on every screen. */
    private static final double FAR_OFF = -400;
    /** Type of this size or less cannot be read. */
    private static final double NO_SIZE = 1;

    private static final int LONGEST_ESCAPE = 6;
    private static final double FAINTEST = 0.02;
    private static final Pattern NOTHING_CUT_OUT =
            Pattern.compile("rect\\(\\s*[01](?:px)?[\\s,]+[01](?:px)?[\\s,]+[01](?:px)?[\\s,]+[01](?:px)?\\s*\\)");
    private static final Pattern WHITE =
            Pattern.compile("white|#f{3}|#f{6}|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255\\s*(?:,\\s*1(?:\\.0)?\\s*)?\\)");
    private static final Pattern NO_COLOUR =
            Pattern.compile("transparent|rgba\\(.*,\\s*0(?:\\.0*)?\\s*\\)|#[0-9a-f]{6}00");
    private static final Pattern NO_GROUND = Pattern.compile("none|inherit|initial|unset|transparent|0 0|");

    private int sets;
    private int clears;
    private boolean positioned;
    private boolean farOff;
    private String colour = "";
    private String ground = "";

    private Declarations() {}

    /** What 「display:none;color:red」 makes of what it stands on. */
    static Effect effect(String declarations) {
        if (declarations.length() > LONGEST) {
            return Effect.NONE;
        }
        var read = new Declarations();
        var lower = declarations.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < lower.length()) {
            int semicolon = lower.indexOf(';', start);
            int end = semicolon < 0 ? lower.length() : semicolon;
            int colon = lower.indexOf(':', start);
            if (colon > 0 && colon < end) {
                read.declaration(lower.substring(start, colon).strip(), lower, colon + 1, end);
            }
            start = end + 1;
        }
        return read.effect();
    }

    private Effect effect() {
        if (positioned && farOff) {
            sets |= Look.UNSEEN;
        }
        if (!colour.isEmpty() && colour.equals(ground)) {
            sets |= Look.CLEAR;
        }
        return sets == 0 && clears == 0 ? Effect.NONE : new Effect(sets, clears & ~sets);
    }

    private void declaration(String name, String all, int from, int to) {
        switch (name) {
            case "display" -> put(Look.GONE, value(all, from, to).equals("none"));
            case "mso-hide" -> put(Look.GONE, value(all, from, to).equals("all"));
            case "visibility" -> {
                var value = value(all, from, to);
                put(Look.INVISIBLE, value.equals("hidden") || value.equals("collapse"));
            }
            case "opacity" -> put(Look.UNSEEN, number(value(all, from, to)) <= FAINTEST);
            case "filter" -> {
                var value = value(all, from, to);
                set(
                        Look.UNSEEN,
                        value.endsWith("opacity=0)") || value.endsWith("opacity(0)") || value.endsWith("opacity(0%)"));
            }
            case "font-size", "font" -> fontSize(value(all, from, to));
            case "text-decoration", "text-decoration-line" ->
                put(Look.STRUCK, value(all, from, to).contains("line-through"));
            case "vertical-align" -> {
                var value = value(all, from, to);
                put(Look.RAISED, value.equals("super") || value.equals("sub"));
            }
            case "position" -> positioned = !value(all, from, to).equals("static");
            case "left", "right", "top", "bottom" -> farOff |= number(value(all, from, to)) <= FAR_OFF;
            case "text-indent", "margin-left", "margin-top" ->
                set(Look.UNSEEN, number(value(all, from, to)) <= FAR_OFF);
            case "clip" ->
                set(Look.UNSEEN, NOTHING_CUT_OUT.matcher(value(all, from, to)).matches());
            case "transform" -> set(Look.UNSEEN, value(all, from, to).startsWith("scale(0)"));
            case "color" -> {
                colour = value(all, from, to);
                put(Look.CLEAR, NO_COLOUR.matcher(colour).matches());
                put(Look.PALE, WHITE.matcher(colour).matches());
            }
            case "background", "background-color" -> {
                ground = value(all, from, to);
                boolean white = WHITE.matcher(ground).matches();
                set(Look.WHITE_GROUND, white);
                set(Look.SHADED, !white && !NO_GROUND.matcher(ground).matches());
            }
            case "content" -> {
                set(Look.FILLED, mayBeFigure(value(all, from, to)));
            }
            default -> {
                // borders and the like
            }
        }
    }

    private void fontSize(String value) {
        double size = number(value);
        boolean relative = value.endsWith("em") || value.endsWith("%");
        if (!Double.isNaN(size) || value.equals("medium") || value.equals("small") || value.equals("large")) {
            if (size == 0 || (size <= NO_SIZE && (value.endsWith("px") || value.endsWith("pt")))) {
                sets |= Look.TINY;
            } else if (!relative) {
                clears |= Look.TINY;
                sets &= ~Look.TINY;
            }
        }
    }

    /** Whether generated content may hold digits; 「\\e601」 is a sign of a font. */
    private static boolean mayBeFigure(String content) {
        if (content.contains("attr(") || content.contains("counter")) {
            return true;
        }
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) == '\\') {
                int end = i + 1;
                int code = 0;
                while (end < content.length()
                        && end <= i + LONGEST_ESCAPE
                        && Character.digit(content.charAt(end), 16) >= 0) {
                    code = code * 16 + Character.digit(content.charAt(end++), 16);
                }
                if (Character.isDigit(code)) {
                    return true;
                }
                i = end - 1;
            } else if (Character.isDigit(content.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void put(int trait, boolean has) {
        if (has) {
            sets |= trait;
            clears &= ~trait;
        } else {
            clears |= trait;
            sets &= ~trait;
        }
    }

    private void set(int trait, boolean has) {
        if (has) {
            sets |= trait;
        }
    }

    private static String value(String all, int from, int to) {
        int important = all.indexOf("!important", from);
        return all.substring(from, important >= 0 && important < to ? important : to)
                .strip();
    }

    /** The number that a value begins with; not a number where it begins with none. */
    private static double number(String value) {
        int end = 0;
        while (end < value.length() && end < 12 && "+-.0123456789".indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        try {
            return end == 0 ? Double.NaN : Double.parseDouble(value.substring(0, end));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
