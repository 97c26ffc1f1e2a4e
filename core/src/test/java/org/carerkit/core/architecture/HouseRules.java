package org.carerkit.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** The rules of the house: who may see whom, and what a library never does. */
public final class HouseRules {

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().assignedFrom(new PackageSlices()).should().beFreeOfCycles().allowEmptyShould(true);

    static final ArchRule INTERNAL_STAYS_INSIDE = classes()
            .that()
            .arePublic()
            .and()
            .resideOutsideOfPackage("..internal..")
            .should(new ShowNothingInternal())
            .allowEmptyShould(true);

    static final ArchRule CORE_SEES_NOBODY =
            blind("org.carerkit.core..", "org.carerkit.flag..", "org.carerkit.outcomes..", "org.carerkit.examples..");

    static final ArchRule FLAG_SEES_CORE_ONLY =
            blind("org.carerkit.flag..", "org.carerkit.outcomes..", "org.carerkit.examples..");

    static final ArchRule OUTCOMES_SEES_CORE_ONLY =
            blind("org.carerkit.outcomes..", "org.carerkit.flag..", "org.carerkit.examples..");

    /** The libraries and the kit stand without the examples. */
    static final ArchRule NOBODY_SEES_AN_EXAMPLE = noClasses()
            .that()
            .resideOutsideOfPackage("org.carerkit.examples..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.carerkit.examples..")
            .allowEmptyShould(true);

    private static final List<String> FOREIGN = List.of(
            "org.springframework..",
            "jakarta.servlet..",
            "jakarta.ws.rs..",
            "ca.uhn..",
            "org.hl7..",
            "org.apache.spark..",
            "org.h2..",
            "org.postgresql..",
            "com.mysql..",
            "org.mariadb..",
            "com.microsoft.sqlserver..",
            "oracle..");

    /** Web frameworks, FHIR, HL7 v2, Spark and database drivers belong to the kit, the examples and the applications. */
    static final ArchRule NO_FOREIGN_TECHNOLOGY = foreignTechnologyBeside(Set.of());

    /** Time is a parameter. {@code System.nanoTime} stays allowed: it measures and tells no date. */
    static final ArchRule NO_DIRECT_CLOCK = noClasses()
            .should()
            .accessTargetWhere(describe("it reads the machine's clock or time zone", HouseRules::readsTheClock))
            .as("no class reads the machine's clock or time zone")
            .allowEmptyShould(true);

    /** One class sets up XML readers and writers safely for everybody; it is called {@code SafeXml}. */
    static final ArchRule XML_IN_ONE_CLASS = noClasses()
            .that()
            .doNotHaveSimpleName("SafeXml")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom.."))
            .as("only SafeXml sees the XML packages of the JDK")
            .allowEmptyShould(true);

    static final ArchRule NO_STANDARD_STREAMS =
            noClasses().should(ACCESS_STANDARD_STREAMS).allowEmptyShould(true);

    /** Identifiers are checked a million at a time: no pattern, not even one hidden in {@code String}. */
    static final ArchRule NO_REGEX_IN_IDENTIFIERS = noClasses()
            .that()
            .resideInAPackage("org.carerkit.core.identifier..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex..")
            .orShould()
            .accessTargetWhere(describe("it compiles a pattern", HouseRules::hidesAPattern))
            .allowEmptyShould(true);

    static final ArchRule VIOLATIONS_ON_THE_RECORD =
            classes().that().areRecords().should(new ViolationsOnTheRecord()).allowEmptyShould(true);

    static final List<ArchRule> ALL = List.of(
            NO_PACKAGE_CYCLES,
            INTERNAL_STAYS_INSIDE,
            CORE_SEES_NOBODY,
            FLAG_SEES_CORE_ONLY,
            OUTCOMES_SEES_CORE_ONLY,
            NOBODY_SEES_AN_EXAMPLE,
            NO_FOREIGN_TECHNOLOGY,
            NO_DIRECT_CLOCK,
            XML_IN_ONE_CLASS,
            NO_STANDARD_STREAMS,
            NO_REGEX_IN_IDENTIFIERS,
            VIOLATIONS_ON_THE_RECORD);

    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");

    private HouseRules() {}

    /**
     * Every breach of every rule, all of them at once.
     *
     * @param library the root package of a library, {@code org.carerkit.core} for example
     * @param itsSubject packages of foreign technology that are the very subject of this library, {@code ca.uhn..} say
     * @return one line a breach, empty when the rules are kept
     * @throws IllegalArgumentException if the class path holds no class of that library
     */
    public static List<String> violations(String library, String... itsSubject) {
        JavaClasses production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(library);
        if (production.isEmpty()) {
            throw new IllegalArgumentException("library: no class of " + library + " on the class path");
        }
        ArchRule technology = foreignTechnologyBeside(Set.of(itsSubject));
        return violations(
                ALL.stream()
                        .map(rule -> rule == NO_FOREIGN_TECHNOLOGY ? technology : rule)
                        .toList(),
                production);
    }

    private static ArchRule foreignTechnologyBeside(Set<String> itsSubject) {
        return blind(
                "org.carerkit..",
                FOREIGN.stream()
                        .filter(technology -> !itsSubject.contains(technology))
                        .toArray(String[]::new));
    }

    static List<String> violations(List<ArchRule> rules, JavaClasses production) {
        return rules.stream()
                .flatMap(rule -> rule.evaluate(production).getFailureReport().getDetails().stream()
                        .map(breach -> rule.getDescription() + ": " + breach))
                .toList();
    }

    private static ArchRule blind(String who, String... whom) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom)
                .allowEmptyShould(true);
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date", "java.util.GregorianCalendar" -> name.equals("<init>") && takesNothing(access);
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.util.TimeZone" -> name.equals("getDefault");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            default ->
                CLOCKS.contains(owner.getName())
                        ? name.startsWith("system") || tellsFromASystemClock(name)
                        : owner.getPackageName().startsWith("java.time") && name.equals("now") && !takesAClock(access);
        };
    }

    private static boolean tellsFromASystemClock(String name) {
        return name.equals("tickSeconds") || name.equals("tickMinutes") || name.equals("tickMillis");
    }

    private static boolean hidesAPattern(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(String.class)
                && Set.of("matches", "split", "splitWithDelimiters", "replaceAll", "replaceFirst")
                        .contains(access.getTarget().getName());
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("()");
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("(java.time.Clock)");
    }
}
