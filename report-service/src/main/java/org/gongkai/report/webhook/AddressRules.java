package org.gongkai.report.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses are out in the public internet. Whoever can name an address to be called must not reach through us what
 * only we can reach: this machine, its network, the cloud's metadata. By the registries of special-purpose addresses (RFC
 * 6890 and its successors); of IPv6 only global unicast is public, and nothing that carries an IPv4 address within.
 */
final class AddressRules {
    private static final int MAPPED_BYTES = 16;

    private static final List<Range> NOT_PUBLIC = List.of(
            new Range("0.0.0.0/8", "this network"),
            new Range("10.0.0.0/8", "private"),
            new Range("100.64.0.0/10", "carrier-grade NAT"),
            new Range("127.0.0.0/8", "loopback"),
            new Range("168.63.129.16/32", "cloud metadata"),
            new Range("169.254.0.0/16", "link-local"),
            new Range("172.16.0.0/12", "private"),
            new Range("192.0.0.0/24", "protocol assignments"),
            new Range("192.0.2.0/24", "documentation"),
            new Range("192.31.196.0/24", "AS112"),
            new Range("192.52.193.0/24", "AMT"),
            new Range("192.88.99.0/24", "6to4 relay"),
            new Range("192.168.0.0/16", "private"),
            new Range("192.175.48.0/24", "AS112"),
            new Range("198.18.0.0/15", "benchmarks"),
            new Range("198.51.100.0/24", "documentation"),
            new Range("203.0.113.0/24", "documentation"),
            new Range("224.0.0.0/4", "multicast"),
            new Range("240.0.0.0/4", "reserved"),
            new Range("2001::/23", "protocol assignments"),
            new Range("2001:db8::/32", "documentation"),
            new Range("2002::/16", "6to4"),
            new Range("2620:4f:8000::/48", "AS112"),
            new Range("3fff::/20", "documentation"));

    private static final Range GLOBAL_UNICAST = new Range("2000::/3", "global unicast");

    private AddressRules() {}

    /** Why an address is not to be called; empty when it is public. */
    static Optional<String> objection(InetAddress address) {
        var bytes = unmapped(address.getAddress());
        if (bytes.length == MAPPED_BYTES && !GLOBAL_UNICAST.holds(bytes)) {
            return Optional.of("not global unicast");
        }
        return NOT_PUBLIC.stream()
                .filter(range -> range.holds(bytes))
                .map(Range::what)
                .findFirst();
    }

    /** ::ffff:a.b.c.d is a.b.c.d. */
    private static byte[] unmapped(byte[] bytes) {
        if (bytes.length != MAPPED_BYTES || bytes[10] != -1 || bytes[11] != -1) {
            return bytes;
        }
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return bytes;
            }
        }
        return Arrays.copyOfRange(bytes, 12, MAPPED_BYTES);
    }

    /** Addresses that begin with the same bits. */
    private static final class Range {
        private final byte[] first;
        private final int bits;
        private final String what;

        Range(String cidr, String what) {
            var slash = cidr.indexOf('/');
            try {
                this.first = InetAddress.getByName(cidr.substring(0, slash)).getAddress(); // literal: nobody is asked
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(cidr, e);
            }
            this.bits = Integer.parseInt(cidr.substring(slash + 1));
            this.what = what;
        }

        String what() {
            return what;
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
