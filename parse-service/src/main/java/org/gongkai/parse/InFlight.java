package org.gongkai.parse;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Results that the broker has not yet written. Documents and results stay in memory until then. */
final class InFlight {
    /** Far fewer than the 256 that the channel to the broker buffers before it throws. */
    static final int MOST_RECORDS = 64;
    /** Two of the largest documents; the heap is meant for reading. */
    static final long MOST_BYTES = 40L * 1024 * 1024;

    private int records;
    private long bytes;
    private CompletableFuture<Void> room = CompletableFuture.completedFuture(null);

    /**
     * One more is sent.
     *
     * @return ends when there is room for another
     */
    synchronized CompletionStage<Void> sent(long size) {
        records++;
        bytes += size;
        if (isFull() && room.isDone()) {
            room = new CompletableFuture<>();
        }
        return room;
    }

    /** One is written, or refused by the broker for good. */
    void settled(long size) {
        CompletableFuture<Void> waiting;
        synchronized (this) {
            records--;
            bytes -= size;
            if (isFull()) {
                return;
            }
            waiting = room;
        }
        // Outside: what waits goes on in this thread.
        waiting.complete(null);
    }

    private boolean isFull() {
        return records >= MOST_RECORDS || bytes >= MOST_BYTES;
    }
}
