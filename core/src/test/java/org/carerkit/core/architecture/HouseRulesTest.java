package org.carerkit.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules hold for core, and each of them finds what it is there to find. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HouseRulesTest {

    private static final Pattern PACKAGE = Pattern.compile("package ([a-z0-9.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) ([A-Z]\\w*)");

    @TempDir
    Path folder;

    @Test
    void core_keeps_the_rules() {
        assertThat(HouseRules.violations("org.carerkit.core")).isEmpty();
    }

    @Test
    void a_library_that_is_not_there_is_an_error() {
        assertThatIllegalArgumentException().isThrownBy(() -> HouseRules.violations("org.carerkit.nowhere"));
    }

    @Test
    void two_packages_that_see_each_other_are_found() {
        assertThat(breaches(
                        HouseRules.NO_PACKAGE_CYCLES,
                        "package org.carerkit.core.a; public class A { org.carerkit.core.b.B b; }",
                        "package org.carerkit.core.b; public class B { org.carerkit.core.a.A a; }"))
                .hasSize(1);
    }

    @Test
    void a_package_and_its_internal_part_may_see_each_other() {
        assertThat(breaches(
                        HouseRules.NO_PACKAGE_CYCLES,
                        "package org.carerkit.core.a; public class A { org.carerkit.core.a.internal.B b; }",
                        "package org.carerkit.core.a.internal; public class B { org.carerkit.core.a.A a; }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public Hidden shown() { return null; }",
                "public java.util.List<Hidden> shown;",
                "protected A(Hidden hidden) {}",
                "public <T extends Hidden> void shown() {}",
            })
    void an_internal_type_in_a_public_member_is_found(String member) {
        assertThat(breaches(
                        HouseRules.INTERNAL_STAYS_INSIDE,
                        "package org.carerkit.core.a.internal; public class Hidden {}",
                        "package org.carerkit.core.a; import org.carerkit.core.a.internal.Hidden; public class A { "
                                + member + " }"))
                .isNotEmpty();
    }

    @Test
    void an_internal_supertype_is_found() {
        assertThat(breaches(
                        HouseRules.INTERNAL_STAYS_INSIDE,
                        "package org.carerkit.core.a.internal; public class Hidden {}",
                        "package org.carerkit.core.a; public class A extends org.carerkit.core.a.internal.Hidden {}"))
                .isNotEmpty();
    }

    @Test
    void an_internal_type_in_a_private_member_is_fine() {
        assertThat(
                        breaches(
                                HouseRules.INTERNAL_STAYS_INSIDE,
                                "package org.carerkit.core.a.internal; public class Hidden {}",
                                "package org.carerkit.core.a; public class A { private org.carerkit.core.a.internal.Hidden h; }"))
                .isEmpty();
    }

    @Test
    void core_that_sees_a_module_above_it_is_found() {
        assertThat(seeing(HouseRules.CORE_SEES_NOBODY, "org.carerkit.core", "org.carerkit.flag"))
                .isNotEmpty();
    }

    @Test
    void flag_that_sees_outcomes_is_found() {
        assertThat(seeing(HouseRules.FLAG_SEES_CORE_ONLY, "org.carerkit.flag", "org.carerkit.outcomes.a"))
                .isNotEmpty();
    }

    @Test
    void outcomes_that_sees_flag_is_found() {
        assertThat(seeing(HouseRules.OUTCOMES_SEES_CORE_ONLY, "org.carerkit.outcomes", "org.carerkit.flag.a"))
                .isNotEmpty();
    }

    @Test
    void a_module_of_the_kit_that_sees_an_example_is_found() {
        assertThat(seeing(HouseRules.NOBODY_SEES_AN_EXAMPLE, "org.carerkit.passport", "org.carerkit.examples.a"))
                .isNotEmpty();
    }

    @Test
    void an_example_may_see_the_kit() {
        assertThat(seeing(HouseRules.NOBODY_SEES_AN_EXAMPLE, "org.carerkit.examples.a", "org.carerkit.passport"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.web",
                "jakarta.servlet.http",
                "ca.uhn.fhir.context",
                "org.hl7.fhir",
                "org.apache.spark.sql",
                "org.h2.jdbcx",
                "org.postgresql.ds",
            })
    void a_library_that_sees_foreign_technology_is_found(String technology) {
        assertThat(seeing(HouseRules.NO_FOREIGN_TECHNOLOGY, "org.carerkit.flag.store", technology))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now()",
                "java.time.LocalDate.now()",
                "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
                "java.time.YearMonth.now()",
                "java.time.ZonedDateTime.now()",
                "java.time.Clock.systemUTC()",
                "java.time.Clock.systemDefaultZone()",
                "java.time.Clock.tickMillis(java.time.ZoneOffset.UTC)",
                "java.time.InstantSource.system()",
                "java.time.ZoneId.systemDefault()",
                "System.currentTimeMillis()",
                "new java.util.Date()",
                "java.util.Calendar.getInstance()",
                "(java.util.function.Supplier<?>) java.time.Instant::now",
            })
    void reading_the_clock_is_found(String expression) {
        assertThat(breaches(HouseRules.NO_DIRECT_CLOCK, withField(expression))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.LocalDate.now(java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC))",
                "new java.util.Date(0)",
                "System.nanoTime()",
            })
    void being_told_the_time_is_fine(String expression) {
        assertThat(breaches(HouseRules.NO_DIRECT_CLOCK, withField(expression))).isEmpty();
    }

    @Test
    void a_second_class_that_reads_xml_is_found() {
        String body = " { Object o = javax.xml.stream.XMLInputFactory.newFactory(); }";
        assertThat(breaches(
                        HouseRules.XML_IN_ONE_CLASS,
                        "package org.carerkit.core.a; class SafeXml" + body,
                        "package org.carerkit.core.a; class Other" + body))
                .isNotEmpty()
                .allMatch(breach -> breach.contains("Other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.out", "System.err"})
    void printing_is_found(String stream) {
        assertThat(breaches(HouseRules.NO_STANDARD_STREAMS, withField(stream))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.regex.Pattern.compile(\"x\")",
                "\"x\".matches(\"x\")",
                "\"x\".split(\"x\")",
                "\"x\".replaceAll(\"x\", \"y\")",
            })
    void a_pattern_in_an_identifier_is_found(String expression) {
        String identifier = "package org.carerkit.core.identifier; class A { Object o = " + expression + "; }";
        assertThat(breaches(HouseRules.NO_REGEX_IN_IDENTIFIERS, identifier)).isNotEmpty();
    }

    @Test
    void a_pattern_elsewhere_is_fine() {
        assertThat(breaches(HouseRules.NO_REGEX_IN_IDENTIFIERS, withField("\"x\".split(\"x\")")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@Checked",
                "@Checked(groups = Checked.First.class)",
                "@GroupSequence({Checked.First.class, A.class})",
                "@Checked(groups = Checked.First.class) @GroupSequence({A.class, Checked.First.class})",
            })
    void a_record_whose_components_are_checked_before_it_is_found(String annotations) {
        assertThat(breaches(HouseRules.VIOLATIONS_ON_THE_RECORD, recordWith(annotations)))
                .hasSize(1);
    }

    @Test
    void a_record_that_is_checked_before_its_components_is_fine() {
        assertThat(
                        breaches(
                                HouseRules.VIOLATIONS_ON_THE_RECORD,
                                recordWith(
                                        "@Checked(groups = Checked.First.class) @GroupSequence({Checked.First.class, A.class})")))
                .isEmpty();
    }

    private static String recordWith(String annotations) {
        return "package org.carerkit.core.a; import jakarta.validation.GroupSequence; import org.carerkit.core.check.*; "
                + annotations + " public record A(@Required String text) {}";
    }

    private static String withField(String expression) {
        return "package org.carerkit.core.a; class A { Object o = " + expression + "; }";
    }

    private List<String> seeing(ArchRule rule, String who, String whom) {
        return breaches(
                rule,
                "package " + whom + "; public class Seen {}",
                "package " + who + "; public class Seer extends " + whom + ".Seen {}");
    }

    /** Compiles the sources and holds the rule against them. */
    private List<String> breaches(ArchRule rule, String... sources) {
        try {
            List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none", "-nowarn"));
            for (String source : sources) {
                Path file =
                        folder.resolve(first(PACKAGE, source).replace('.', '/')).resolve(first(TYPE, source) + ".java");
                Files.createDirectories(file.getParent());
                arguments.add(Files.writeString(file, source).toString());
            }
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                    .isZero();
            JavaClasses compiled = new ClassFileImporter().importPath(folder);
            return HouseRules.violations(List.of(rule), compiled);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
