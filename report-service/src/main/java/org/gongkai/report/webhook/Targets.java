package org.gongkai.report.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Decides what may be called. A host is resolved once: what was checked is what is connected to. */
@ApplicationScoped
public class Targets {
    private static final int MAX_LENGTH = 2_000;

    private final boolean allowPrivate;
    private final Set<Integer> ports;
    private final Resolver resolver;

    /** Finds the addresses of a host. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Inject
    Targets(WebhookConfig config) {
        this(config.allowPrivate(), config.ports(), InetAddress::getAllByName);
    }

    Targets(boolean allowPrivate, Set<Integer> ports, Resolver resolver) {
        this.allowPrivate = allowPrivate;
        this.ports = Set.copyOf(ports);
        this.resolver = resolver;
    }

    /**
     * Checks an address that is to be called some day. A host that is not known now may be then.
     *
     * @throws ForbiddenTarget when it is never to be called, as far as can be seen
     */
    public void check(String url) throws ForbiddenTarget {
        try {
            resolve(url);
        } catch (UnknownHostException e) {
            // asked again, and checked again, before every call
        }
    }

    /**
     * Finds out where to connect to.
     *
     * @throws ForbiddenTarget when it is not to be called
     * @throws UnknownHostException when the host has no address
     */
    Target resolve(String url) throws ForbiddenTarget, UnknownHostException {
        var uri = parse(url);
        var addresses = resolver.resolve(Target.host(uri));
        if (addresses.length == 0) {
            throw new UnknownHostException(Target.host(uri));
        }
        if (!allowPrivate) {
            // One that is not public among several is enough: the host's owner is up to something.
            for (var address : addresses) {
                var objection = AddressRules.objection(address);
                if (objection.isPresent()) {
                    throw new ForbiddenTarget(
                            "the host leads to an address that is not public (" + objection.get() + ")", "该主机指向非公网地址");
                }
            }
        }
        return new Target(uri, addresses[0]);
    }

    private URI parse(String url) throws ForbiddenTarget {
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new ForbiddenTarget("it must begin with http:// or https://", "应以 http:// 或 https:// 开头");
            }
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new ForbiddenTarget(
                        "it must have a host, and neither a user nor a fragment", "应含主机名，且不得含用户信息或片段");
            }
            if (url.length() > MAX_LENGTH) {
                throw new ForbiddenTarget(
                        "it must have at most " + MAX_LENGTH + " characters", "不得超过 " + MAX_LENGTH + " 个字符");
            }
            var port = Target.port(uri);
            if (port == 0 || port > 65_535 || (!allowPrivate && !ports.contains(port))) {
                var allowed = String.join(
                        ", ",
                        Arrays.stream(ports.toArray())
                                .map(String::valueOf)
                                .sorted()
                                .toList());
                throw new ForbiddenTarget("its port must be one of " + allowed, "端口应为 " + allowed + " 之一");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new ForbiddenTarget("it must be a complete address", "应为完整网址");
        }
    }
}
