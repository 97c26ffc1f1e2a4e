package org.carerkit.flag;

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
import org.carerkit.core.architecture.ModulePath;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String MODULE = "org.carerkit.flag";

    @Test
    void keeps_the_rules_of_the_house() {
        assertThat(HouseRules.violations(MODULE)).isEmpty();
    }

    /** As the package descriptions say: each package may look at those that it names, and none back up. */
    @ParameterizedTest
    @CsvSource({
        "event, ''",
        "event.internal, event",
        "state, event event.internal",
        "keys, event",
        "store, event",
        "store.jdbc, event keys store",
        "audit, event store",
        "sharing.internal, ''",
        "sharing, event event.internal state store sharing.internal",
        "dispatch, event state store sharing sharing.internal",
        "partner, event keys sharing store",
        "receiving, event state sharing sharing.internal partner"
    })
    void no_package_looks_at_more_than_it_says(String name, String others) {
        List<String> allowed = Stream.concat(Stream.of(name), Arrays.stream(others.split(" ", -1)))
                .filter(one -> !one.isEmpty())
                .map(one -> MODULE + "." + one)
                .toList();
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(MODULE);
        noClasses()
                .that()
                .resideInAPackage(MODULE + "." + name)
                .should()
                .dependOnClassesThat(resideInAPackage(MODULE + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .check(classes);
    }

    @Test
    void loads_as_a_module() {
        assertThat(ModulePath.classes(ModulePath.layer(MODULE), MODULE))
                .extracting(Class::getName)
                .contains(MODULE + ".package-info");
    }
}
