package org.gongkai.stack.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Java agent that gives a process a clock of the day that can be set from outside: calls of
 * {@link System#currentTimeMillis()} and {@link Instant#now()} are led here. Tools that do the same below Java make a JVM
 * ten times slower. How long something takes is measured by {@link System#nanoTime()}, which nobody sets.
 *
 * <p>Uses nothing but the JDK: it runs in processes that have no other class of this module.
 */
public final class ClockAgent {
    private static final ClassDesc HERE = ClassDesc.of(ClockAgent.class.getName());
    private static final long LOOK_MILLIS = 200;

    private static volatile long offMillis;

    private ClockAgent() {}

    /**
     * Called by the JVM before {@code main}.
     *
     * @param file holds by how many milliseconds the clock is wrong, as a decimal number
     */
    public static void premain(String file, Instrumentation instrumentation) {
        Thread.ofPlatform().daemon().name("wrong-clock").start(() -> follow(Path.of(file)));
        instrumentation.addTransformer(new Redirection());
    }

    /** In place of {@link System#currentTimeMillis()}. */
    public static long currentTimeMillis() {
        return System.currentTimeMillis() + offMillis;
    }

    /** In place of {@link Instant#now()}. */
    public static Instant now() {
        return Instant.now().plusMillis(offMillis);
    }

    private static void follow(Path file) {
        try {
            while (true) {
                offMillis = Long.parseLong(Files.readString(file).strip());
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leads the two calls here, in every class but those of the JDK. */
    private static final class Redirection implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
            if (loader == null
                    || ClassLoader.getPlatformClassLoader().equals(loader)
                    || name.startsWith("org/gongkai/stack/")) {
                return null;
            }
            var resolver =
                    ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
            var file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
            var model = file.parse(bytes);
            for (var entry : model.constantPool()) {
                if (entry instanceof MemberRefEntry member && isOfTheClock(member)) {
                    return file.transformClass(model, ClassTransform.transformingMethodBodies(ClockAgent::redirect));
                }
            }
            return null;
        }
    }

    private static void redirect(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && isOfTheClock(call.method())) {
            code.invokestatic(HERE, call.name().stringValue(), call.typeSymbol());
        } else {
            code.with(element);
        }
    }

    private static boolean isOfTheClock(MemberRefEntry member) {
        var call = member.owner().asInternalName() + "." + member.name().stringValue()
                + member.type().stringValue();
        return call.equals("java/lang/System.currentTimeMillis()J")
                || call.equals("java/time/Instant.now()Ljava/time/Instant;");
    }
}
