package org.gongkai.stack;

import java.io.IOException;

/** A process of the stack that can be killed. */
interface Child {
    boolean isAlive() throws IOException;

    /** SIGKILL, and waits until it is gone. */
    void kill() throws IOException, InterruptedException;
}
