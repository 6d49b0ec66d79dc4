package org.gongkai.stack.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.events.Topics;
import org.gongkai.stack.running.Service;

/**
 * Which faults happen when. The same seed and length give the same plan.
 *
 * @param seed decides everything
 * @param moments in the order of time
 */
record ChaosPlan(long seed, List<Moment> moments) {
    private static final int SHORTEST_PAUSE_MILLIS = 3_000;
    private static final int LONGEST_PAUSE_MILLIS = 12_000;
    private static final int LONGEST_DOWN_MILLIS = 6_000;
    private static final int LONGEST_STAY_MILLIS = 30_000;
    private static final int LONGEST_FULL_MILLIS = 8_000;
    private static final int LARGEST_JUMP_SECONDS = 3_600;

    ChaosPlan {
        moments = List.copyOf(moments);
    }

    /**
     * A fault and its time.
     *
     * @param after since the beginning
     */
    record Moment(Duration after, Fault fault) {}

    static ChaosPlan of(long seed, Duration length) {
        var random = new Random(seed);
        var moments = new ArrayList<Moment>();
        var at = pause(random);
        while (at.compareTo(length) < 0) {
            moments.add(new Moment(at, fault(random)));
            at = at.plus(pause(random));
        }
        return new ChaosPlan(seed, moments);
    }

    private static Duration pause(Random random) {
        return Duration.ofMillis(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
    }

    /** Three of four are kills: they are what happens most. */
    private static Fault fault(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1 ->
                new Fault.SecondInstance(
                        pick(random, Service.PARSE, Service.VALIDATE, Service.REPORT),
                        upTo(random, LONGEST_STAY_MILLIS));
            case 2 -> new Fault.FullDisk(upTo(random, LONGEST_FULL_MILLIS));
            case 3 ->
                new Fault.ClockJump(
                        Duration.ofSeconds(random.nextInt(-LARGEST_JUMP_SECONDS, LARGEST_JUMP_SECONDS + 1)));
            case 4 -> new Fault.Again(pick(random, Topics.RAW, Topics.PARSED));
            default -> new Fault.Kill(pick(random, Part.values()), upTo(random, LONGEST_DOWN_MILLIS));
        };
    }

    private static Duration upTo(Random random, int millis) {
        return Duration.ofMillis(random.nextInt(1, millis));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
