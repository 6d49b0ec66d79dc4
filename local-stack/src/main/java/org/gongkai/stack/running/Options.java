package org.gongkai.stack.running;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind the command on its line.
 *
 * @param flags options that are there or not
 * @param values options with a value
 * @param words everything that is no option
 */
public record Options(Set<String> flags, Map<String, String> values, List<String> words) {
    private static final int LARGEST_PORT = 65_535;

    private static final Set<String> PORTS =
            Stream.of(Service.values()).map(Service::portOption).collect(Collectors.toSet());

    public Options {
        flags = Set.copyOf(flags);
        values = Map.copyOf(values);
        words = List.copyOf(words);
    }

    /**
     * Reads a command line.
     *
     * @throws StackFailure when it has an option that the command does not know, or a value is missing
     */
    public static Options parse(List<String> line, Set<String> knownFlags, Set<String> knownValues) {
        var flags = new HashSet<String>();
        var values = new HashMap<String, String>();
        var words = new ArrayList<String>();
        var rest = line.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (word.equals("--")) {
                rest.forEachRemaining(words::add);
            } else if (!word.startsWith("--")) {
                words.add(word);
            } else if (knownFlags.contains(word)) {
                flags.add(word);
            } else if (PORTS.contains(word) || knownValues.contains(word)) {
                if (!rest.hasNext()) {
                    throw new StackFailure(word + " 后面缺少值", word + " needs a value");
                }
                values.put(word, rest.next());
            } else {
                throw new StackFailure(
                        "不认识的选项 " + word + "，见 ./gongkai help", "unknown option " + word + ", see ./gongkai help");
            }
        }
        return new Options(flags, values, words);
    }

    /** The words as the paths they name. */
    public List<Path> paths() {
        return words.stream().map(Path::of).toList();
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** The number given with an option, else the default. */
    public int number(String option, int otherwise) {
        return value(option).map(text -> positive(option, text)).orElse(otherwise);
    }

    /** Where a service listens: the option decides, then the environment, then the default. */
    public int port(Service service, Map<String, String> environment) {
        return value(service.portOption())
                .map(text -> port(service.portOption(), text))
                .or(() -> Optional.ofNullable(environment.get(service.portVariable()))
                        .map(text -> port(service.portVariable(), text)))
                .orElse(service.defaultPort());
    }

    /** A number that a port can have. */
    public static int port(String name, String text) {
        int port = positive(name, text);
        if (port > LARGEST_PORT) {
            throw new StackFailure(
                    name + " 应不大于 " + LARGEST_PORT + "，不能是 “" + text + "”",
                    name + " must be at most " + LARGEST_PORT + ", not '" + text + "'");
        }
        return port;
    }

    public static int positive(String name, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new StackFailure(
                name + " 应为正整数，不能是 “" + text + "”", name + " must be a positive number, not '" + text + "'");
    }
}
