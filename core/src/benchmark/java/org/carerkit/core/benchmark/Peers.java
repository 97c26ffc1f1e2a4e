package org.carerkit.core.benchmark;

/** What somebody has on the class path who uses only that. */
public final class Peers {

    private static final JarPath ALL = JarPath.everything();
    private static final JarPath JACKSON =
            ALL.named("jackson-annotations", "jackson-core-2", "jackson-databind-2", "jackson-datatype-jsr310");

    private Peers() {}

    /** What a partner gets by adding core. Databind is optional: it comes only where a host has it. */
    public static JarPath core() {
        return JarPath.ofModule()
                .and(ALL.named(
                        "jakarta.validation-api", "fastcsv", "jackson-annotations", "jackson-core-2", "jspecify"));
    }

    /** Jackson with dates, Hibernate Validator, and a logging interface. */
    public static JarPath jacksonAndHibernateValidator() {
        return JACKSON.and(
                ALL.named("jakarta.validation-api", "hibernate-validator", "jboss-logging", "classmate", "slf4j-api"));
    }

    /** HAPI FHIR's R4 structures with the cache that it needs. */
    public static JarPath hapiStructures() {
        return JACKSON.and(ALL.named("slf4j-api", "caffeine", "guava", "failureaccess"))
                .and(ALL.between("hapi-fhir-structures-r4", "hapi-fhir-validation"))
                .and(ALL.named("hapi-fhir-caching"));
    }

    /** HAPI FHIR with its instance validator. */
    public static JarPath hapiValidation() {
        return hapiStructures().and(ALL.between("hapi-fhir-structures-r4", "jmh-core"));
    }
}
