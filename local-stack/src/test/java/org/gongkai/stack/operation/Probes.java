package org.gongkai.stack.operation;

import java.util.Set;
import java.util.TreeSet;

/** What Kubernetes and docker-compose ask a service to learn how it is. */
public final class Probes {
    private Probes() {}

    /** The paths that the manifests name. */
    public static Set<String> of(String service) {
        var container = Manifests.container(Manifests.workloads().get(service));
        var paths = new TreeSet<String>();
        for (var probe : ManifestsTest.PROBES) {
            paths.add(container.at("/" + probe + "/httpGet/path").asText());
        }
        return paths;
    }
}
