package org.gongkai.parse.table.stream;

import org.jspecify.annotations.Nullable;

/**
 * A label found in running text.
 *
 * @param <T> what the labels stand for
 * @param meaning what the label stands for; null for a heading that only ends what stands before it
 * @param start where the label begins, its numbering included
 * @param word where its first Chinese character stands
 * @param end one after its last character
 */
record Anchor<T>(@Nullable T meaning, int start, int word, int end) {}
