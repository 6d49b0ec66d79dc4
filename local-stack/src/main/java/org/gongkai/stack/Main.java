package org.gongkai.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gongkai.stack.bench.Bench;
import org.gongkai.stack.bench.InstancesBench;
import org.gongkai.stack.bench.QuestionsBench;
import org.gongkai.stack.bench.Training;
import org.gongkai.stack.chaos.Chaos;
import org.gongkai.stack.command.Check;
import org.gongkai.stack.command.DeadLettersCommand;
import org.gongkai.stack.command.Demo;
import org.gongkai.stack.command.PolicyOption;
import org.gongkai.stack.command.RebuildCommand;
import org.gongkai.stack.command.Revalidate;
import org.gongkai.stack.command.SignIn;
import org.gongkai.stack.command.Submit;
import org.gongkai.stack.command.Up;
import org.gongkai.stack.hostile.Hostile;
import org.gongkai.stack.running.Logs;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Shutdown;
import org.gongkai.stack.running.StackFailure;

/** What the script {@code gongkai} runs: the first argument is the command. */
final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        int code;
        try {
            code = run(
                    args.length == 0 ? "" : args[0],
                    Arrays.asList(args).subList(Math.min(1, args.length), args.length));
        } catch (StackFailure failure) {
            if (Shutdown.isUnderWay()) {
                return; // Ctrl-C ends services too; that they are gone is no news then
            }
            System.err.println(
                    "gongkai: " + failure.text().zh() + " / " + failure.text().en());
            failure.details().forEach(line -> System.err.println("  | " + line));
            code = 1;
        }
        System.exit(code);
    }

    private static int run(String command, List<String> line) throws Exception {
        return switch (command) {
            case "check" -> {
                var options = Options.parse(line, Set.of("--json", "--strict"), Set.of(PolicyOption.NAME));
                Logs.off();
                yield new Check(System.out, PolicyOption.policy(options))
                        .run(options.paths(), options.has("--json"), options.has("--strict"));
            }
            case "demo" -> Demo.run(project(), Options.parse(line, Set.of("--once"), Set.of(PolicyOption.NAME)));
            case "up" -> Up.run(project(), Options.parse(line, Set.of(), Set.of("--data", PolicyOption.NAME)));
            case "submit" -> Submit.run(project(), Options.parse(line, Set.of(), Set.of("--agency", "--year")));
            case "token" -> SignIn.token(project(), Options.parse(line, Set.of(), Set.of(SignIn.NAME, SignIn.AGENCY)));
            case "link" -> SignIn.link(project(), Options.parse(line, Set.of(), Set.of(SignIn.NAME, SignIn.AGENCY)));
            case "revalidate" ->
                Revalidate.run(
                        project(),
                        Options.parse(
                                line, Set.of("--preview", "--json"), Set.of("--from-year", "--to-year", "--region")));
            case "rebuild" -> RebuildCommand.run(project(), line);
            case "dead-letters" -> DeadLettersCommand.run(project(), line);
            case "bench" ->
                bench(Options.parse(
                        line,
                        Set.of("--questions", "--write"),
                        Set.of("--reports", "--replay", "--instances", "--out")));
            case "train" -> Training.run(project());
            case "chaos" ->
                Chaos.run(project(), Options.parse(line, Set.of(), Set.of("--minutes", "--seed", "--rate", "--out")));
            case "hostile" -> Hostile.run(project(), Options.parse(line, Set.of(), Set.of("--out")));
            default -> throw new StackFailure("不认识的命令 " + command, "unknown command " + command);
        };
    }

    private static int bench(Options options) throws Exception {
        if (options.value("--instances").isPresent()) {
            return InstancesBench.run(project(), options);
        }
        return options.has("--questions") ? QuestionsBench.run(project(), options) : Bench.run(project(), options);
    }

    private static Path project() {
        return Path.of(System.getProperty("gongkai.home", "."));
    }
}
