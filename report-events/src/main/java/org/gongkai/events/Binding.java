package org.gongkai.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;

/**
 * Whose reports a portal may hand in, as its token says.
 *
 * @param agencies keys or names of agencies; 140925* is every agency whose key begins so; none binds to nothing
 */
public record Binding(List<String> agencies) {
    /** A portal that hands in reports of anybody. */
    public static final Binding NONE = new Binding(List.of());

    public Binding {
        agencies = agencies.stream().distinct().sorted().toList();
    }

    /** Whether the portal may hand in an agency's report. */
    public boolean covers(Agency agency) {
        return agencies.isEmpty() || agencies.stream().anyMatch(each -> means(each, agency));
    }

    private static boolean means(String bound, Agency agency) {
        return bound.endsWith("*")
                ? agency.key().startsWith(bound.substring(0, bound.length() - 1))
                : bound.equals(agency.key()) || bound.equals(agency.name());
    }

    /** As it stands in a header. */
    String header() {
        return agencies.stream().map(each -> URLEncoder.encode(each, UTF_8)).collect(joining(","));
    }

    static Binding ofHeader(String header) {
        return header.isEmpty()
                ? NONE
                : new Binding(Arrays.stream(header.split(",", -1))
                        .map(each -> URLDecoder.decode(each, UTF_8))
                        .toList());
    }
}
