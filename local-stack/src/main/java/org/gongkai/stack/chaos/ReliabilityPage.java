package org.gongkai.stack.chaos;

import java.util.stream.Collectors;

/**
 * {@code docs/reliability.md}: what was tried, and what came of it.
 *
 * @param result of the run to tell
 */
record ReliabilityPage(ChaosResult result) {
    String render() {
        var compared = result.comparison();
        return """
                # Reliability

                Written by `./gongkai chaos --minutes %d --seed %d --out docs/reliability.md`. The plan of faults follows from the seed.

                A portal uploads reports, one request after the other, and sends again whatever it did not see confirmed. Meanwhile, at random
                moments, a part of the stack is killed (SIGKILL) and comes back some seconds later; a second instance of a service joins, takes over
                partitions and is killed; the file system of broker, database and state is full for some seconds; the clock of all but
                ingest-service is set to another time; records that are in a topic are sent to it again. Faults overlap. A process that ends by
                itself, or says for 30 seconds that it is not alive, is started again, as an orchestrator would.

                In the end the same uploads go, in the same order, into a stack that nobody disturbs, and the two databases are compared: every
                accepted upload has a result, every report has the same current document, with the same figures, sections, claims, findings and
                verdict. Only times are left out.

                | measured | |
                |---|---:|
                | load | %d s |
                | uploads accepted | %d |
                | reports they are of | %d |
                | requests not confirmed, and sent again | %d |
                | kills | %d |
                %s
                | parts that ended by themselves and were started again | %d |
                | from the last fault until nothing was on its way | %d s |
                | **lost** | **%d** |
                | **doubled** | **%d** |
                | other figures, sections or claims | %d |
                | other findings or verdict | %d |
                | another current document | %d |
                | dead letters | %d |

                Faults that happened: %s.
                """.formatted(
                        result.length().toMinutes(),
                        result.seed(),
                        result.length().toSeconds(),
                        result.accepted(),
                        result.reports(),
                        result.refusals(),
                        result.allKills(),
                        result.kills().entrySet().stream()
                                .map(kill -> "| – of " + kill.getKey().label() + " | " + kill.getValue() + " |")
                                .collect(Collectors.joining("\n")),
                        result.endedByItself(),
                        result.recovery().toSeconds(),
                        compared.lost().size(),
                        compared.doubled().size(),
                        compared.otherReading().size(),
                        compared.otherJudgement().size(),
                        compared.otherCurrent().size(),
                        compared.deadLetters(),
                        result.faults().entrySet().stream()
                                .map(fault -> fault.getKey() + " " + fault.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
