package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.NHS_NUMBER;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.CaringRoleBuilder;
import org.carerkit.core.caring.CaringTask;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentOverride;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.PersonName;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why somebody needs care says something about their health: it leaves with their own agreement, or not at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaredForPersonsNeedsTest extends SharingFixture {

    private static final String NEED = "52448006"; // dementia
    private static final String OTHER_NEED = "44054006"; // type 2 diabetes

    private static CaringRoleBuilder role(String need) {
        return CaringRole.builder(Relationship.PARENT)
                .task(CaringTask.PERSONAL_CARE)
                .need(new Coded("snomed-ct", null, need));
    }

    private static CaredForPerson person(Answer answer) {
        return new CaredForPerson(
                List.of(), new PersonName("Stella", "Fictional", null), null, null, false, new Agreement(answer, DAY));
    }

    private static Carer carer(CaringRole... roles) {
        CarerBuilder carer = Carer.builder(NHS_NUMBER).person("Testina", "Fictional", LocalDate.of(1970, 1, 31));
        List.of(roles).forEach(carer::role);
        return carer.build();
    }

    private static FlagEvent identified(Carer carer) {
        return new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, carer);
    }

    private static FlagEvent agrees(Purpose purpose, Recipient recipient) {
        return new ConsentRecorded(on(2, "g"), Consent.given(DAY, List.of(purpose), List.of(recipient)));
    }

    private static String told(Carer carer, Purpose purpose, Recipient recipient) {
        CarerFlagRegister register = register();
        recordIn(register, identified(carer), agrees(purpose, recipient));
        ShareResult result = register.share(ShareRequest.withConsent(on(3, "s"), recipient, purpose));
        Disclosed told = ((ShareResult.Shared) result).decision();
        assertThat(told.fields()).contains(FlagField.CARING_ROLES);
        return textOf(sentBy(register).get(0));
    }

    @Test
    void needs_leave_with_the_cared_for_persons_agreement_and_not_without() {
        Carer unasked = carer(role(NEED).build());
        Carer agreed = carer(role(NEED).caredForPerson(person(Answer.YES)).build());

        assertThat(told(unasked, Purpose.DIRECT_CARE, HOSPITAL_ONE))
                .contains("personal-care")
                .doesNotContain(NEED);
        assertThat(told(agreed, Purpose.DIRECT_CARE, HOSPITAL_ONE))
                .contains("personal-care", NEED)
                .doesNotContain("Stella");
        assertThat(told(agreed, Purpose.CARER_INVOLVEMENT, HOSPITAL_ONE)).contains(NEED, "Stella");
    }

    @Test
    void each_role_waits_for_its_own_person() {
        Carer two = carer(
                role(NEED).caredForPerson(person(Answer.YES)).build(),
                role(OTHER_NEED).build());

        assertThat(told(two, Purpose.DIRECT_CARE, HOSPITAL_ONE)).contains(NEED).doesNotContain(OTHER_NEED);
    }

    @Test
    void a_safeguarding_decision_does_not_stand_in_for_the_agreement() {
        CarerFlagRegister register = register();
        recordIn(register, identified(carer(role(NEED).build())));
        LawfulBasis basis = new LawfulBasis(
                new Coded("lawful-basis", "2026", "safeguarding-adult"),
                Purpose.SAFEGUARDING,
                DAY,
                DAY.plusDays(200),
                new ConsentOverride("At risk", "safeguarding lead"));

        register.share(request(3, "s", ADULT_COUNCIL, Purpose.SAFEGUARDING, basis));

        assertThat(textOf(sentBy(register).get(0))).contains("personal-care").doesNotContain(NEED);
    }

    @Test
    void a_notice_about_needs_alone_is_that_of_a_role_without_any() {
        assertThat(told(carer(role(NEED).build()), Purpose.DIRECT_CARE, HOSPITAL_ONE))
                .isEqualTo(told(carer(role(OTHER_NEED).build()), Purpose.DIRECT_CARE, HOSPITAL_ONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"YES"})
    void every_answer_but_yes_is_a_no(Answer answer) {
        FieldFilter everything = new FieldFilter(List.of(FlagField.values()));
        Carer carer = carer(role(NEED).caredForPerson(person(answer)).build());

        assertThat(everything.of(carer).roles().get(0).needs()).isEmpty();
    }

    @Test
    void a_history_without_whereabouts_has_needs_under_the_same_rule() {
        FlagEvent unasked = identified(carer(role(NEED).build()));
        FlagEvent agreed = new RolesChanged(
                on(2, "r"),
                carer(role(OTHER_NEED).caredForPerson(person(Answer.YES)).build()));

        String left = String.join(
                "\n",
                LocationRedaction.of(List.of(unasked, agreed)).stream()
                        .map(FlagEventJson::toText)
                        .toList());

        assertThat(left).contains(OTHER_NEED).doesNotContain(NEED, "Stella");
    }

    @Test
    void a_notice_of_a_sender_who_told_needs_without_agreement_counts_as_telling_of_the_roles() {
        FlagNotice notice = new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1,
                id("n"),
                HOSPITAL_ONE,
                Purpose.DIRECT_CARE,
                "another edition",
                List.of(identified(carer(role(NEED).build()))));

        assertThat(NoticeFields.of(notice)).contains(FlagField.CARING_ROLES).doesNotContain(FlagField.CARED_FOR_PERSON);
    }
}
