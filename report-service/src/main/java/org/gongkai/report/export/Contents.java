package org.gongkai.report.export;

import java.time.Instant;
import java.util.List;

/**
 * What a file holds, as it says itself.
 *
 * @param question the address that asks for it
 * @param ruleSets version and hash of the rules that its rows were checked against
 * @param asOf when the state of the tables was taken
 * @param rows how many
 * @param sha256 hash of the rows, 64 hex digits
 */
public record Contents(String question, List<String> ruleSets, Instant asOf, long rows, String sha256) {
    static final String COMPLETE = "COMPLETE 完整";
    static final String INCOMPLETE = "INCOMPLETE 不完整，请重新导出";
}
