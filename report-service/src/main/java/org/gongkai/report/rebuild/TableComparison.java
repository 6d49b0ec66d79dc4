package org.gongkai.report.rebuild;

/**
 * How one table compares with the same table written anew.
 *
 * @param serving rows that serve
 * @param rebuilt rows that were written anew
 * @param onlyServing those that the topics know nothing of
 * @param onlyRebuilt those that were missing
 * @param different those with other contents
 * @param lost of those that only serve: the ones that could be had from nowhere
 */
public record TableComparison(
        String table, long serving, long rebuilt, Keys onlyServing, Keys onlyRebuilt, Keys different, Keys lost) {
    static TableComparison of(String table, long serving, long rebuilt) {
        return new TableComparison(table, serving, rebuilt, Keys.NONE, Keys.NONE, Keys.NONE, Keys.NONE);
    }

    /** Where a row was found that is not the same in both. */
    enum Place {
        SERVING,
        SERVING_WITHOUT_SOURCE,
        REBUILT,
        BOTH
    }

    TableComparison with(Place place, String key) {
        return switch (place) {
            case SERVING ->
                new TableComparison(table, serving, rebuilt, onlyServing.and(key), onlyRebuilt, different, lost);
            case SERVING_WITHOUT_SOURCE ->
                new TableComparison(
                        table, serving, rebuilt, onlyServing.and(key), onlyRebuilt, different, lost.and(key));
            case REBUILT ->
                new TableComparison(table, serving, rebuilt, onlyServing, onlyRebuilt.and(key), different, lost);
            case BOTH ->
                new TableComparison(table, serving, rebuilt, onlyServing, onlyRebuilt, different.and(key), lost);
        };
    }
}
