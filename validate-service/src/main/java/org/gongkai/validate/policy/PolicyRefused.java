package org.gongkai.validate.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A file with administrators' rules cannot be followed: better nothing is checked than something else than they meant. */
public final class PolicyRefused extends RuntimeException {
    private final transient List<Complaint> complaints;

    /**
     * Refuses a file.
     *
     * @param file what it is called
     * @param complaints everything that is wrong with it
     */
    public PolicyRefused(String file, List<Complaint> complaints) {
        super("管理员规则文件 " + file + " 有" + complaints.size() + "处错误，未启用 / the policy file " + file + " has "
                + complaints.size() + " error(s) and is not used:\n"
                + complaints.stream().map(Complaint::text).collect(Collectors.joining("\n")));
        this.complaints = List.copyOf(complaints);
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
