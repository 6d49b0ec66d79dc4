package org.gongkai.stack.command;

import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.validate.policy.Complaint;
import org.gongkai.validate.policy.Policy;
import org.gongkai.validate.policy.PolicyRefused;
import org.gongkai.validate.policy.file.PolicyFile;

/** {@code --policy FILE}: the administrators' rules (管理员规则) to check by. */
public final class PolicyOption {
    public static final String NAME = "--policy";

    private PolicyOption() {}

    /**
     * Where the file is. It is read here, so that a mistake in it is told before anything is started.
     *
     * @throws StackFailure when it cannot be followed
     */
    static Optional<Path> file(Options options) {
        var file = options.value(NAME)
                .map(option -> Path.of(option).toAbsolutePath().normalize());
        file.ifPresent(PolicyOption::read);
        return file;
    }

    /**
     * What it says.
     *
     * @throws StackFailure when it cannot be followed
     */
    public static Policy policy(Options options) {
        return options.value(NAME).map(Path::of).map(PolicyOption::read).orElse(Policy.NONE);
    }

    private static Policy read(Path file) {
        try {
            return PolicyFile.read(file);
        } catch (PolicyRefused e) {
            throw new StackFailure(
                    "管理员规则文件 " + file + " 有错误，没有启用",
                    "the policy file " + file + " has errors and is not used",
                    e.complaints().stream().map(Complaint::text).toList());
        }
    }
}
