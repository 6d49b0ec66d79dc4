package org.gongkai.parse.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was found for a text, for the next time: the labels of one report are those of nearly every other. */
final class Remembered<T> {
    private static final int LIMIT = 10_000;

    private final Map<String, T> answers = new ConcurrentHashMap<>();

    /** What there is to find for a text; two threads that ask for the same at once only look for it twice. */
    T of(String text, Function<String, T> find) {
        var answer = answers.get(text);
        if (answer == null) {
            answer = find.apply(text);
            if (answers.size() < LIMIT) {
                answers.put(text, answer);
            }
        }
        return answer;
    }
}
