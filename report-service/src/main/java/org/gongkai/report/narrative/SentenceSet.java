package org.gongkai.report.narrative;

import java.util.Arrays;
import java.util.Collection;

/** The sentences of a narrative as hashes, each once. */
public final class SentenceSet {
    private final long[] hashes; // ascending

    private SentenceSet(long[] ascending) {
        this.hashes = ascending;
    }

    static SentenceSet of(Collection<String> sentences) {
        return new SentenceSet(
                sentences.stream().mapToLong(Hash::of).sorted().distinct().toArray());
    }

    /** What {@link #hashes} gave. */
    public static SentenceSet of(long[] hashes) {
        return new SentenceSet(Arrays.stream(hashes).sorted().toArray());
    }

    /** To be stored. */
    public long[] hashes() {
        return hashes.clone();
    }

    public int size() {
        return hashes.length;
    }

    /** The bands in which this set agrees with those that are likely alike, of the same year. */
    public long[] bands(int year) {
        return MinHash.bands(hashes, year);
    }

    /** How many sentences both hold. */
    public int inCommon(SentenceSet other) {
        return Math.toIntExact(Arrays.stream(hashes)
                .filter(hash -> Arrays.binarySearch(other.hashes, hash) >= 0)
                .count());
    }
}
