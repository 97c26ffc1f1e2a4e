package org.carerkit.core.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestJarTest {

    @Test
    void what_is_published_sees_no_test_library() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Test(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "net.jqwik..", "org.assertj..", "com.tngtech..", "org.hibernate..")
                .check(new ClassFileImporter().importPackages("org.carerkit.core.sample"));
    }
}
