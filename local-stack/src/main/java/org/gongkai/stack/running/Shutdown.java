package org.gongkai.stack.running;

/** Whether this JVM is on its way out: Ctrl-C, SIGTERM, or the end of the command. */
public final class Shutdown {
    private Shutdown() {}

    public static boolean isUnderWay() {
        try {
            var probe = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true; // the one way the platform tells
        }
    }
}
