package org.gongkai.stack.running;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine. */
public final class FreePort {
    // Below the range from which systems take the ports of outgoing connections: nobody takes it before we listen.
    private static final int FROM = 20_000;
    private static final int TO = 32_000;
    private static final int TRIES = 200;

    private FreePort() {}

    static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static int any() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port between " + FROM + " and " + TO);
    }

    /** The port itself where it is free, else another one. */
    static int preferring(int port) throws IOException {
        return isFree(port) ? port : any();
    }
}
