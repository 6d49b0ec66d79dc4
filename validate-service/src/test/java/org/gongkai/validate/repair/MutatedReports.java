package org.gongkai.validate.repair;

import java.util.List;
import java.util.Random;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportTable;
import org.gongkai.validate.KnownFigures;

/** Made-up reports with slips in them. */
public final class MutatedReports {
    private MutatedReports() {}

    /** A report in which so many slips were made in table three. */
    public static ReportParsed of(int slips, Random random) {
        var numbers = CleanReports.of(random);
        for (int made = 0; made < slips; ) {
            var mutation = List.of(Mutation.values()).get(random.nextInt(Mutation.values().length));
            var mutated = mutation.of(numbers, ReportTable.T3, random);
            if (mutated.isPresent()) {
                numbers = mutated.get();
                made++;
            } else if (random.nextInt(100) == 0) {
                numbers = CleanReports.of(random); // one of zeros, in which hardly a slip is possible
                made = 0;
            }
        }
        return KnownFigures.of(numbers);
    }
}
