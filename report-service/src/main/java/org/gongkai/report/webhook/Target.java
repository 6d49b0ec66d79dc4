package org.gongkai.report.webhook;

import java.net.InetAddress;
import java.net.URI;

/**
 * An address to call.
 *
 * @param uri as it was given
 * @param address what its host is now; this very address has been checked and is connected to
 */
record Target(URI uri, InetAddress address) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    boolean isSecure() {
        return isSecure(uri);
    }

    int port() {
        return port(uri);
    }

    static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? HTTPS : HTTP;
    }

    /** The host as names are resolved and certificates are made out: an IPv6 address without its brackets. */
    static String host(URI uri) {
        var host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
