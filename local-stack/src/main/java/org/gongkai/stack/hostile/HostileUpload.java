package org.gongkai.stack.hostile;

import java.io.IOException;

/**
 * Something that nobody should send, and what it gets.
 *
 * @param group what kind of attack it is
 * @param what in a few words
 * @param answer the documented one: the status, then the type of the problem or the result
 * @param attack sends it
 */
record HostileUpload(String group, String what, String answer, Attack attack) {
    /** Sends it and tells the answer in the words of the table. */
    @FunctionalInterface
    interface Attack {
        String on(HostileTarget target) throws IOException, InterruptedException;
    }
}
