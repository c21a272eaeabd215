package org.incidentkit.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.incidentkit.gates.PublishedClasses.check;
import static org.incidentkit.gates.PublishedClasses.notIn;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The published jars decide from what they are given: no clock, no chance, no thread, no hidden state. */
class PurityTest {
    private static final Set<String> SYSTEM_TIME = Set.of("currentTimeMillis", "nanoTime");
    private static final Set<String> RANDOM_SOURCES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");
    private static final Set<String> THREAD_SOURCES = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Executor",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ScheduledExecutorService",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ForkJoinPool");

    @Test
    void nothing_reads_a_clock() {
        check(noClasses()
                .that(notIn(Allowances.CLOCK))
                .should()
                .accessTargetWhere(access("reads the system's clock", PurityTest::readsClock))
                .because("time comes from the desk's clock, so that a decision can be repeated"));
    }

    @Test
    void nothing_is_left_to_chance() {
        check(noClasses()
                .that(notIn(Allowances.RANDOM))
                .should()
                .accessTargetWhere(access("draws a random number", PurityTest::drawsRandom))
                .because("identifiers and choices come from the desk's sources, so that a decision can be repeated"));
    }

    @Test
    void nothing_starts_a_thread() {
        check(noClasses()
                .that(notIn(Allowances.THREADS))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are threads or run on them", type -> THREAD_SOURCES.contains(type.getName())))
                .orShould()
                .accessTargetWhere(access("runs a stream in parallel", PurityTest::goesParallel))
                .because("the host owns the threads; it calls the desk's work when it sees fit"));
    }

    @Test
    void static_fields_are_constants() {
        check(classes()
                .that(notIn(Allowances.MUTABLE_STATIC_STATE))
                .should(StaticState.beAbsent())
                .because("two desks in one process share nothing"));
    }

    @Test
    void nothing_writes_to_the_standard_streams() {
        check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                "the process and its streams belong to the host"));
    }

    private static boolean readsClock(AccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return switch (owner.getPackageName()) {
            case "java.time", "java.time.chrono" ->
                name.equals("now") && !takesClock(target)
                        || Set.of("java.time.Clock", "java.time.InstantSource").contains(owner.getName())
                                && (name.startsWith("system") || name.startsWith("tick"));
            case "java.lang" -> owner.getName().equals("java.lang.System") && SYSTEM_TIME.contains(name);
            case "java.util" ->
                owner.getName().equals("java.util.Date") && hasNoParameters(target) && name.equals("<init>")
                        || owner.isAssignableTo("java.util.Calendar") && name.equals("getInstance");
            default -> false;
        };
    }

    private static boolean takesClock(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean hasNoParameters(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().isEmpty();
    }

    private static boolean drawsRandom(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return RANDOM_SOURCES.contains(owner)
                || owner.startsWith("java.util.random.")
                || owner.equals("java.util.UUID") && name.equals("randomUUID")
                || Set.of("java.lang.Math", "java.lang.StrictMath").contains(owner) && name.equals("random")
                || owner.equals("java.util.Collections") && name.equals("shuffle");
    }

    private static boolean goesParallel(AccessTarget target) {
        return target.getName().equals("parallelStream")
                || target.getName().equals("parallel")
                        && target.getOwner().getPackageName().equals("java.util.stream");
    }

    private static DescribedPredicate<JavaAccess<?>> access(
            String what, java.util.function.Predicate<AccessTarget> matches) {
        return DescribedPredicate.describe(what, access -> matches.test(access.getTarget()));
    }
}
