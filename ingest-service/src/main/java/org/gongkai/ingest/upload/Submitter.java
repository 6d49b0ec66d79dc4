package org.gongkai.ingest.upload;

import java.util.List;
import org.gongkai.access.Caller;
import org.gongkai.access.Role;
import org.gongkai.events.Binding;

/**
 * Who hands something in.
 *
 * @param subject is part of the submission's id: what two send is two submissions
 * @param binding whose reports they may hand in
 */
record Submitter(String subject, Binding binding) {
    /** Administrators speak for every agency. */
    static Submitter of(Caller caller) {
        return new Submitter(
                caller.subject(), caller.is(Role.ADMIN) ? Binding.NONE : new Binding(List.copyOf(caller.agencies())));
    }
}
