package org.carerkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.carer.AgeBand;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerKinds;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.code.CodeEntry;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.IdentifierScheme;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recognisable text and date in every field of every record: none turns up in what core says of it. */
class EveryFieldPrivacyTest {

    private static final String TEXT = "Qx7zToken";
    private static final LocalDate DATE = LocalDate.of(1876, 5, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Test
    void every_record_of_a_person_is_looked_at() {
        assertThat(made(0).stream().map(Record::getClass).map(Class::getName).collect(Collectors.toSet()))
                .isEqualTo(recordsOfPeople());
    }

    /** Each turn takes the next constant of every enum, so that every branch of every rule is gone through. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothing_of_it_is_told(int turn) {
        List<String> told = new ArrayList<>();
        for (Record record : made(turn)) {
            told.add(record.toString());
            told.addAll(said(RecordCheck.of(record, TODAY)));
            VALIDATOR.validate(record).stream().map(EveryFieldPrivacyTest::said).forEach(told::add);
            if (record instanceof Coded coded) {
                told.add(CodeLists.standard().display(coded).toString());
                told.add(CodeLists.standard()
                        .map(coded, "ons-hours-of-care", "2011")
                        .toString());
            }
            if (record instanceof Carer carer) {
                told.add(CarerKinds.of(carer, TODAY, AgeBands.statute()).toString());
            }
        }
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            told.addAll(said(scheme.check(TEXT)));
        }
        assertThat(told).hasSizeGreaterThan(100);
        assertThat(told).noneMatch(text -> text.contains(TEXT) || text.contains("1876"));
    }

    @Test
    void no_exception_tells_of_it() {
        String half = TEXT + '\ud800';
        Carer carer = Carer.builder(org.carerkit.core.identifier.Identifier.local(half, half))
                .person(half, half, DATE)
                .build();
        List<Throwable> thrown = List.of(
                catchThrowable(() -> CarerJson.write(carer)),
                catchThrowable(() -> AgeBands.ageOn(DATE, DATE.minusDays(1))),
                catchThrowable(() -> CarerKinds.of(carer, DATE, null)));

        assertThat(thrown)
                .doesNotContainNull()
                .allSatisfy(
                        each -> assertThat(each.toString()).doesNotContain(TEXT).doesNotContain("1876"));
    }

    private static List<Record> made(int turn) {
        EveryField every = new EveryField(path -> TEXT, DATE, turn);
        List.of(Carer.class, Consent.class, LawfulBasis.class).forEach(every::record);
        return every.made();
    }

    private static List<String> said(Findings findings) {
        List<String> said = new ArrayList<>(List.of(findings.toString(), FindingsJson.text(findings)));
        findings.forEach(finding -> said.add(finding.path() + finding.message()));
        return said;
    }

    private static String said(ConstraintViolation<Record> violation) {
        return violation.getPropertyPath() + violation.getMessage();
    }

    /** Of the packages that hold people's data, every public record that is no entry of a table. */
    private static Set<String> recordsOfPeople() {
        Set<Class<?>> tables = Set.of(AgeBand.class, CodeEntry.class);
        return Stream.of("person", "caring", "carer", "consent", "identifier", "code")
                .flatMap(name -> new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.carerkit.core." + name)
                                .stream())
                .filter(type -> type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::reflect)
                .filter(type -> !tables.contains(type))
                .map(Class::getName)
                .collect(Collectors.toSet());
    }
}
