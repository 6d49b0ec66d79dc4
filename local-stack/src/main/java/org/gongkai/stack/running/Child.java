package org.gongkai.stack.running;

import java.io.IOException;

/** A process of the stack that can be killed. */
public interface Child {
    boolean isAlive() throws IOException;

    /** SIGKILL, and waits until it is gone. */
    void kill() throws IOException, InterruptedException;
}
