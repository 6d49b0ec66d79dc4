package org.gongkai.parse.layout;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What gateways make of a text's characters. */
final class Scripts {
    private static final Map<String, String> READINGS =
            Map.of("內", "nèi", "數", "shù", "規", "guī", "結", "jié", "轉", "zhuǎn", "據", "jù", "業", "yè", "確", "què");

    private static final Map<Character, String> TRADITIONAL = new ConcurrentHashMap<>();

    private static final Charset BIG5 = Charset.forName("Big5");

    private Scripts() {}

    /** Character by character, as such gateways do. */
    static String traditional(String text) {
        var traditional = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            traditional.append(c < 0x3400 ? String.valueOf(c) : TRADITIONAL.computeIfAbsent(c, Scripts::traditional));
        }
        return traditional.toString();
    }

    /** Whether a name can be written in Big5 and read back from the traditional script. */
    static boolean survives(String name) {
        var traditional = traditional(name);
        return BIG5.newEncoder().canEncode(traditional)
                && ZhConverterUtil.toSimple(traditional).equals(name);
    }

    private static String traditional(char c) {
        return ZhConverterUtil.toTraditional(String.valueOf(c));
    }

    /** 「數(shù)據(jù)」: readings left in brackets. */
    static String withPinyin(String traditional) {
        var text = new StringBuilder(traditional.length());
        traditional.codePoints().mapToObj(Character::toString).forEach(character -> {
            text.append(character);
            if (READINGS.containsKey(character)) {
                text.append('(').append(READINGS.get(character)).append(')');
            }
        });
        return text.toString();
    }
}
