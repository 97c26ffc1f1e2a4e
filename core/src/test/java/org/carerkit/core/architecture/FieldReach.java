package org.carerkit.core.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from byte code which of a carer's fields a way out can reach, whether it reads the register itself, and
 * which decision it goes through. It follows calls, method references and lambdas through the code outside the
 * libraries, into every implementation of what is called, and stops where a library or a decision begins.
 *
 * <p>It sees what can be called, and not what flows where. It does not see a field that is read by reflection (a record
 * given to a JSON writer of the host), by SQL, or out of a text; nor what a host's framework calls on its own. So it
 * can accuse a way out of more than it does; what a way out really writes, the tests of incidents show.
 */
public final class FieldReach {

    private static final String CORE = "org.carerkit.core.";
    private static final String FLAG = "org.carerkit.flag.";
    private static final String REGISTER = FLAG + "register.CarerFlagRegister";

    /** The readings of a register that show a person as they are recorded. */
    private static final Set<String> READINGS = Set.of(
            "flag", "history", "everyHistory", "carersWith", "carersLike", "unansweredReferrals", "overdueReferrals");

    /** What decides in the library which fields a reader gets. */
    private static final Set<String> DECISIONS = Set.of(
            FLAG + "register.StaffView",
            FLAG + "register.RegisterView",
            FLAG + "register.PartnerAnswers",
            FLAG + "sharing.FlagNotice",
            FLAG + "sharing.ShareDecisions",
            FLAG + "dispatch.Dispatcher");

    private static final Set<String> RECORDS = Set.of(
            CORE + "carer.Carer",
            CORE + "carer.RegisteredOrganisation",
            CORE + "carer.Situation",
            CORE + "caring.CaredForPerson",
            CORE + "caring.ContingencyPlan",
            CORE + "caring.StandIn");

    private static final Set<String> WRITERS =
            Set.of(CORE + "json.CarerJson", FLAG + "event.FlagEventJson", FLAG + "sharing.FlagNoticeJson");

    /** The parts of events that say who somebody is or where they can be found. */
    private static final Set<String> PARTS_OF_EVENTS = Set.of(
            "Identified.carer",
            "Identified.setting",
            "RolesChanged.carer",
            "FlagEvent.carerRecord",
            "CarerFlag.carer",
            "Referred.service",
            "Referred.need",
            "ReferralAnswered.outcome",
            "Informed.about");

    private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "hashCode", "equals", "getClass", "format");

    private final JavaClasses classes;
    private final Set<String> decisions;
    private final Set<String> undecided;

    /**
     * Creates a search.
     *
     * @param classes the code outside the libraries
     * @param decisions classes of it that only add what a library's decision cannot know
     * @param undecided classes of it that hold people's details of their own, beside the register
     */
    public FieldReach(JavaClasses classes, Set<String> decisions, Set<String> undecided) {
        this.classes = classes;
        this.decisions = decisions;
        this.undecided = undecided;
    }

    /**
     * What can be reached from somewhere.
     *
     * @param fields the records and events of which a field is read
     * @param readings the readings of a register, or of people's details, that nothing decides
     * @param decisions the decisions that are asked
     */
    public record Reached(NavigableSet<String> fields, NavigableSet<String> readings, NavigableSet<String> decisions) {

        /** Returns true if a field can come from a reading that nothing decides. */
        public boolean isPastTheDecision() {
            return !fields.isEmpty() && !readings.isEmpty();
        }

        /** Returns true if there is a register or an index of people behind it. */
        public boolean isAboutPeople() {
            return !readings.isEmpty() || !decisions.isEmpty();
        }

        /** Returns one line. */
        @Override
        public String toString() {
            return "fields: " + words(fields) + "; undecided: " + words(readings) + "; decided by: " + words(decisions);
        }

        private static String words(Set<String> some) {
            return some.isEmpty() ? "-" : String.join(" ", some);
        }
    }

    /** Returns what can be reached from these methods. */
    public Reached from(Stream<? extends JavaCodeUnit> entries) {
        Reached reached = new Reached(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>();
        Consumer<JavaCodeUnit> visit = unit -> {
            if (seen.add(unit)) {
                next.add(unit);
            }
        };
        entries.forEach(visit);
        seen.forEach(unit -> unit.getRawParameterTypes().forEach(type -> decidedBefore(type, reached)));
        while (!next.isEmpty()) {
            targets(next.remove()).forEach(target -> follow(target, reached, visit));
        }
        return reached;
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getMethodCallsFromSelf().stream().map(call -> call.getTarget()),
                        unit.getConstructorCallsFromSelf().stream().map(call -> call.getTarget()),
                        unit.getMethodReferencesFromSelf().stream().map(call -> call.getTarget()),
                        unit.getConstructorReferencesFromSelf().stream().map(call -> call.getTarget()))
                .flatMap(stream -> stream.map(CodeUnitAccessTarget.class::cast));
    }

    private static void decidedBefore(JavaClass given, Reached reached) {
        if (DECISIONS.contains(given.getName())) {
            reached.decisions().add(given.getSimpleName());
        }
    }

    private void follow(CodeUnitAccessTarget target, Reached reached, Consumer<JavaCodeUnit> visit) {
        JavaClass owner = target.getOwner();
        String decision = decision(owner);
        if (decision != null || isSharing(target)) {
            reached.decisions().add(decision == null ? "CarerFlagRegister." + target.getName() : decision);
        } else if (owner.getName().equals(REGISTER) && READINGS.contains(target.getName())) {
            reached.readings().add(owner.getSimpleName() + "." + target.getName());
        } else if (isOfLibrary(owner)) {
            field(target).ifPresent(reached.fields()::add);
        } else if (undecided.contains(owner.getName())) {
            if (isAccessor(target) && isPersonal(target.getRawReturnType())) {
                reached.fields().add(owner.getSimpleName());
                reached.readings().add(owner.getSimpleName() + "." + target.getName());
            }
        } else if (classes.contain(owner.getName())) {
            everyImplementation(target, visit);
        }
    }

    private @Nullable String decision(JavaClass owner) {
        String outermost = owner.getName().replaceFirst("\\$.*", "");
        return DECISIONS.contains(outermost) || decisions.contains(outermost)
                ? outermost.substring(outermost.lastIndexOf('.') + 1)
                : null;
    }

    private static boolean isSharing(CodeUnitAccessTarget target) {
        return target.getOwner().getName().equals(REGISTER)
                && (target.getName().equals("share") || target.getName().equals("dispatcher"));
    }

    private static boolean isOfLibrary(JavaClass owner) {
        return owner.getName().startsWith(CORE) || owner.getName().startsWith(FLAG);
    }

    private static Optional<String> field(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        String simple = owner.getSimpleName();
        boolean personal =
                RECORDS.contains(owner.getName()) || owner.getPackageName().equals(CORE + "person") && !owner.isEnum();
        if (personal && isAccessor(target) || PARTS_OF_EVENTS.contains(simple + "." + target.getName())) {
            return Optional.of(simple);
        }
        boolean writes = WRITERS.contains(owner.getName())
                        && (target.getName().startsWith("write")
                                || target.getName().equals("toText"))
                || WRITERS.contains(owner.getName()) && target.getName().equals("lineWriter");
        return writes ? Optional.of(simple) : Optional.empty();
    }

    private static boolean isAccessor(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().isEmpty()
                && !target.getName().equals("<init>")
                && !target.getName().equals("values")
                && !OF_EVERY_OBJECT.contains(target.getName());
    }

    private static boolean isPersonal(JavaClass type) {
        return RECORDS.contains(type.getName())
                || type.getPackageName().equals(CORE + "person")
                || type.getName().equals("java.time.LocalDate")
                || type.getName().equals("java.util.List");
    }

    /** Follows a call into every class that can answer it, and a new object into what others may call on it. */
    private void everyImplementation(CodeUnitAccessTarget target, Consumer<JavaCodeUnit> visit) {
        JavaClass owner = target.getOwner();
        if (target.getName().equals("<init>")) {
            called(owner).forEach(visit);
        }
        Stream.concat(
                        Stream.concat(Stream.of(owner), owner.getAllRawSuperclasses().stream()),
                        owner.getAllSubclasses().stream())
                .filter(one -> classes.contain(one.getName()))
                .flatMap(one -> one.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName()))
                .filter(unit -> names(unit.getRawParameterTypes()).equals(names(target.getRawParameterTypes())))
                .forEach(visit);
    }

    /** Returns the methods that code elsewhere may call on an object, because of an interface from elsewhere. */
    private Stream<JavaCodeUnit> called(JavaClass made) {
        boolean isCalled = made.getAllRawInterfaces().stream()
                .anyMatch(
                        one -> !classes.contain(one.getName()) && !one.getName().equals("java.io.Serializable"));
        return isCalled
                ? made.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(unit -> !unit.getName().equals("<init>"))
                : Stream.empty();
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }
}
