package org.gongkai.stack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Verdict;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;
import org.gongkai.stack.running.Folders;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.policy.Policy;

/** {@code ./gongkai check}: the draft check (草稿预检) of files, in this one JVM, without any server. */
public final class Check {
    private static final int FAILED = 2;

    private final ReportParser parser = new ReportParser();
    private final ReportValidator validator;
    private final PrintStream out;

    /** Checks by these administrators' rules. */
    public Check(PrintStream out, Policy policy) {
        this.validator = new ReportValidator(policy);
        this.out = out;
    }

    /**
     * Checks what paths stand for and prints the results.
     *
     * @param json one {@link ReportValidated} per line instead of words for people
     * @param strict a report that fails is an error of the command
     * @return the exit code
     */
    public int run(List<Path> paths, boolean json, boolean strict) throws IOException {
        if (paths.isEmpty()) {
            throw new StackFailure("请给出要检查的文件或文件夹", "name the files or folders to check");
        }
        boolean failed = false;
        for (var path : Folders.reports(paths)) {
            var result = check(path);
            failed |= result.verdict() == Verdict.FAIL;
            if (json) {
                out.println(new String(EventJson.write(result), StandardCharsets.UTF_8));
            } else {
                out.println(new ResultText(path.toString(), result).render());
            }
        }
        return strict && failed ? FAILED : 0;
    }

    /** The result of checking one file. */
    public ReportValidated check(Path path) throws IOException {
        var document = Files.readAllBytes(path);
        var info = DocumentInfo.draft(path.getFileName().toString(), document);
        return validator.validate(parser.parse(document, info), Instant.now());
    }
}
