package org.carerkit.examples.commandline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.core.architecture.HouseRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String MODULE = "org.carerkit.examples.commandline";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(MODULE);

    /** The method that asks the process for its clock; this program also opens a register's database. */
    private static final String THE_PROCESS = MODULE + ".terminal.Environment.ofThisProcess()";

    @Test
    void keeps_the_rules_of_the_house() {
        assertThat(HouseRules.violations(MODULE, "org.h2..", "org.postgresql.."))
                .filteredOn(breach -> !breach.contains(THE_PROCESS))
                .isEmpty();
    }

    /** Checks the package descriptions: each package may depend only on those that it names, and never the reverse. */
    @ParameterizedTest
    @CsvSource({
        "terminal, ''",
        "record, terminal",
        "measure, terminal",
        "flag, terminal",
        "policy, terminal flag",
        "partner, terminal flag",
        "council, terminal measure",
        "school, terminal flag",
        "employer, terminal",
        "tour, terminal record flag"
    })
    void no_package_looks_at_more_than_it_says(String name, String others) {
        List<String> allowed = Stream.concat(Stream.of(name), Arrays.stream(others.split(" ", -1)))
                .filter(one -> !one.isEmpty())
                .map(one -> MODULE + "." + one)
                .toList();
        noClasses()
                .that()
                .resideInAPackage(MODULE + "." + name)
                .should()
                .dependOnClassesThat(resideInAPackage(MODULE + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .check(CLASSES);
    }
}
