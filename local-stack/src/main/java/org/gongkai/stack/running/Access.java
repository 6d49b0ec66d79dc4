package org.gongkai.stack.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.gongkai.issuer.Keys;
import org.gongkai.issuer.Person;

/**
 * Tokens and links for a stack of this machine: for the one that this process runs, or for another that is running.
 *
 * @param keys of the stack's issuer
 */
public record Access(Keys keys) {
    /** Takes the place of a token of the local stack, to speak to services elsewhere. */
    private static final String TOKEN = "GONGKAI_TOKEN";

    /** In whose name the commands do what they do. */
    public static final Person COMMANDS = Person.of("admin", "gongkai");

    /** Whom the link signs in that a stack prints when it is ready. */
    public static final Person FIRST = Person.of("admin", "管理员");

    /** For the stack whose page is at a port. */
    public static Access ofRunning(Path project, int reportPort) throws IOException {
        try {
            return new Access(new Keys(Path.of(Files.readString(note(project, reportPort)))));
        } catch (NoSuchFileException e) {
            throw new StackFailure(
                    "没有在端口 " + reportPort + " 上运行的本地服务，请先运行 ./gongkai up；服务在别处时请设置 " + TOKEN,
                    "no local stack runs at port " + reportPort
                            + ": run ./gongkai up first; for services elsewhere set " + TOKEN);
        }
    }

    /** What a command sends to a running stack: the token of the environment, else one of the local stack. */
    public static String ofCommand(Path project, int reportPort) throws IOException {
        var given = System.getenv(TOKEN);
        return "Bearer " + (given == null ? ofRunning(project, reportPort).keys.token(COMMANDS) : given);
    }

    public String bearer(Person person) throws IOException {
        return "Bearer " + keys.token(person);
    }

    /** Leaves word of where a running stack's keys are, so that other commands find them. */
    void leaveWord(Path project, int reportPort) throws IOException {
        var note = note(project, reportPort);
        Files.createDirectories(note.getParent());
        Files.writeString(note, keys.folder().toAbsolutePath().toString());
    }

    static void takeWordBack(Path project, int reportPort) throws IOException {
        Files.deleteIfExists(note(project, reportPort));
    }

    private static Path note(Path project, int reportPort) {
        return project.resolve("target/running").resolve(Integer.toString(reportPort));
    }
}
