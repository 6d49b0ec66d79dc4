package org.gongkai.report.narrative;

/**
 * MinHash with locality-sensitive hashing: two sets that have much in common likely agree in one of their bands, and two
 * that have little likely in none. With 40 bands of 3 rows, sets of which half is common to both (Jaccard) agree with
 * 99.5 %, of which a third is with 78 %, and of which a twentieth is with 0.5 %.
 */
final class MinHash {
    static final int BANDS = 40;
    private static final int ROWS = 3;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private MinHash() {}

    /**
     * The bands of a set; none for an empty one.
     *
     * @param salt sets with different salts never agree
     */
    static long[] bands(long[] set, long salt) {
        if (set.length == 0) {
            return new long[0];
        }
        var bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = Hash.mix(salt * GOLDEN + band);
            for (int row = 0; row < ROWS; row++) {
                hash = Hash.mix(hash ^ least(set, (long) band * ROWS + row + 1));
            }
            bands[band] = hash;
        }
        return bands;
    }

    private static long least(long[] set, long function) {
        long least = Long.MAX_VALUE;
        for (var member : set) {
            least = Math.min(least, Hash.mix(member ^ (function * GOLDEN)));
        }
        return least;
    }
}
