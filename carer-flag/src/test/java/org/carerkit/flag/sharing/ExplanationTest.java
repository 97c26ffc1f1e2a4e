package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.caring.AgreementOf.CARED_FOR_PERSON;
import static org.carerkit.core.caring.AgreementOf.CARER;
import static org.carerkit.core.caring.AgreementOf.STAND_IN;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.NHS_NUMBER;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.flag;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.AgreementOf;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.caring.StandIn;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.PersonName;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.sharing.Explanation.FieldReason;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The explanation says of each field why it goes or stays, and agrees with what is really told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplanationTest extends SharingFixture {

    private static final Recipient AMBULANCE = new Recipient(RecipientKind.EMERGENCY_SERVICE, Identifier.ods("RX6"));

    private static Explanation explain(CarerFlag flag, Recipient recipient, Purpose purpose) {
        return SharingPolicy.standard().explain(flag, recipient, purpose, Optional.empty(), DAY.plusDays(9));
    }

    /** The fields that the policy lists, by reason. */
    private static Map<FieldReason, List<FlagField>> byReason(Explanation explanation) {
        Map<FieldReason, List<FlagField>> fields = new TreeMap<>();
        explanation.fields().stream()
                .filter(one -> one.reason() != FieldReason.NOT_IN_POLICY)
                .forEach(one -> fields.computeIfAbsent(one.reason(), any -> new ArrayList<>())
                        .add(one.field()));
        return fields;
    }

    @Test
    void every_field_goes_or_stays_with_a_reason() {
        Explanation explanation =
                explain(flag(identifiedPupil(), given(2, "g")), SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);

        assertThat(explanation.withheld()).isEmpty();
        assertThat(explanation.missing()).isEmpty();
        assertThat(explanation.fields())
                .extracting(Explanation.FieldExplanation::field)
                .containsExactly(FlagField.values());
        assertThat(byReason(explanation))
                .isEqualTo(Map.of(
                        FieldReason.GOES,
                        List.of(
                                FlagField.STATE,
                                FlagField.UPN,
                                FlagField.NAME,
                                FlagField.BIRTH_DATE,
                                FlagField.WHAT_MATTERS),
                        FieldReason.NO_CONTENT,
                        List.of(FlagField.COMMUNICATION, FlagField.CARING_ROLES)));
    }

    @Test
    void what_a_restriction_takes_away_is_named() {
        Explanation explanation = explain(
                flag(identifiedPupil(), given(2, "g"), new Restricted(on(3, "r"))),
                SCHOOL_LEAD,
                Purpose.EDUCATION_SUPPORT);

        assertThat(byReason(explanation))
                .containsEntry(FieldReason.RESTRICTED, List.of(FlagField.UPN, FlagField.WHAT_MATTERS));
    }

    @Test
    void without_an_answer_nothing_goes_and_either_answer_would_help_below_16() {
        Explanation explanation = explain(flag(identifiedPupil()), GP, Purpose.DIRECT_CARE);

        assertThat(explanation.withheld()).contains(WithholdingReason.NO_CONSENT);
        assertThat(explanation.missing()).containsExactly(Capacity.SELF, Capacity.PARENTAL_RESPONSIBILITY);
        assertThat(byReason(explanation)).containsOnlyKeys(FieldReason.NO_CONTENT, FieldReason.NOTHING_GOES);
        assertThat(explanation.of(FlagField.NAME).reason()).isEqualTo(FieldReason.NOTHING_GOES);
    }

    @Test
    void a_refusal_is_an_answer() {
        Explanation explanation =
                explain(flag(identifiedPupil(), given(2, "g"), withdrawn(3, "w")), GP, Purpose.DIRECT_CARE);

        assertThat(explanation.withheld()).contains(WithholdingReason.CONSENT_WITHHELD);
        assertThat(explanation.missing()).isEmpty();
    }

    @Test
    void from_16_and_for_adults_only_their_own_answer_would_help() {
        for (int years : List.of(16, 17, 18, 60)) {
            Carer carer = Carer.builder(NHS_NUMBER)
                    .person("Testina", "Fictional", DAY.minusYears(years))
                    .build();
            assertThat(explain(flag(identified(carer)), GP, Purpose.DIRECT_CARE).missing())
                    .containsExactly(Capacity.SELF);
        }
    }

    @Test
    void a_young_carer_whom_the_policy_does_not_list_stays() {
        Explanation explanation = explain(flag(identifiedPupil(), given(2, "g")), HOSPITAL_ONE, Purpose.DIRECT_CARE);

        assertThat(explanation.withheld()).contains(WithholdingReason.YOUNG_CARER);
        assertThat(explanation.missing()).isEmpty();
        assertThat(explanation.of(FlagField.NAME).reason()).isEqualTo(FieldReason.NOT_FOR_YOUNG_CARERS);
    }

    @Test
    void whose_agreement_is_missing_is_named_field_by_field() {
        StandIn neighbour = new StandIn(new PersonName("Stella", "Fictional", null), null, null, null);
        ContingencyPlan plan = new ContingencyPlan(
                List.of(neighbour), null, List.of(), "The spare key", null, new Agreement(Answer.YES, DAY), DAY);
        CaringRole unnamed = CaringRole.builder(Relationship.PARENT)
                .need(new Coded("snomed-ct", null, "52448006"))
                .build();
        CaringRole unasked = CaringRole.builder(Relationship.PARENT)
                .caredForPerson(new CaredForPerson(List.of(), null, null, null, false, new Agreement(Answer.NO, DAY)))
                .build();
        Explanation explanation =
                explain(flag(identified(adult(plan, unnamed, unasked)), agrees()), AMBULANCE, Purpose.CONTINGENCY);

        assertThat(explanation.of(FlagField.CONTINGENCY_PLAN))
                .isEqualTo(stays(FlagField.CONTINGENCY_PLAN, CARER, STAND_IN));
        assertThat(explanation.of(FlagField.CARED_FOR_PERSON))
                .isEqualTo(stays(FlagField.CARED_FOR_PERSON, CARED_FOR_PERSON));
        Explanation.FieldExplanation roles = explanation.of(FlagField.CARING_ROLES);
        assertThat(roles.goes()).isTrue();
        assertThat(roles.missing()).as("the needs stay").containsExactly(CARED_FOR_PERSON);
    }

    @Test
    void a_plan_that_somebody_refused_stays_with_that_reason() {
        ContingencyPlan plan = new ContingencyPlan(
                List.of(), null, List.of(), "The spare key", new Agreement(Answer.NO, DAY), null, DAY);

        Explanation explanation = explain(flag(identified(adult(plan)), agrees()), AMBULANCE, Purpose.CONTINGENCY);

        assertThat(explanation.of(FlagField.CONTINGENCY_PLAN).reason()).isEqualTo(FieldReason.AGREEMENT_REFUSED);
    }

    @Test
    void a_policy_may_need_the_cared_for_persons_agreement_for_more() {
        SharingPolicy policy = PolicyEdits.policy(PolicyEdits.with(file -> PolicyEdits.list(file, "agreements")
                .addObject()
                .put("field", "caring-roles")
                .putArray("of")
                .add("cared-for-person")));
        CarerFlag flag = flag(
                identified(adult(null, CaringRole.builder(Relationship.PARENT).build())), agrees());

        Explanation explanation =
                policy.explain(flag, AMBULANCE, Purpose.CONTINGENCY, Optional.empty(), DAY.plusDays(9));

        assertThat(explanation.of(FlagField.CARING_ROLES)).isEqualTo(stays(FlagField.CARING_ROLES, CARED_FOR_PERSON));
    }

    @Test
    void a_policy_that_decided_not_to_wait_for_an_answer_still_hears_a_no() {
        var file = PolicyEdits.own();
        PolicyEdits.remove(PolicyEdits.list((ObjectNode) file.at("/agreements/1"), "of"), "stand-in");
        SharingPolicy policy = PolicyEdits.policy(PolicyEdits.decided(file, "agreements/contingency-plan/stand-in"));
        Agreement yes = new Agreement(Answer.YES, DAY);
        PersonName stella = new PersonName("Stella", "Fictional", null);
        for (Answer answer : Arrays.asList(null, Answer.NO)) {
            StandIn neighbour = new StandIn(stella, null, null, answer == null ? null : new Agreement(answer, DAY));
            ContingencyPlan plan =
                    new ContingencyPlan(List.of(neighbour), null, List.of(), "The spare key", yes, yes, DAY);
            CarerFlag flag = flag(identified(adult(plan)), agrees());

            FieldReason reason = policy.explain(flag, AMBULANCE, Purpose.CONTINGENCY, Optional.empty(), DAY.plusDays(9))
                    .of(FlagField.CONTINGENCY_PLAN)
                    .reason();

            assertThat(reason).isEqualTo(answer == null ? FieldReason.GOES : FieldReason.AGREEMENT_REFUSED);
        }
    }

    @Test
    void of_a_flag_that_is_wrong_only_the_state_goes_and_only_to_whoever_was_told() {
        FlagEvent told = new Disclosed(
                on(3, "told"), GP, Purpose.DIRECT_CARE, Samples.id("g"), null, List.of(FlagField.STATE), "edition");
        FlagEvent wrong = Samples.ended(4, "e", FlagEndReason.RECORDED_IN_ERROR);

        Explanation there = explain(flag(identifiedPupil(), given(2, "g"), told, wrong), GP, Purpose.DIRECT_CARE);
        Explanation elsewhere = explain(flag(identifiedPupil(), given(2, "g"), wrong), GP, Purpose.DIRECT_CARE);

        assertThat(there.withheld()).isEmpty();
        assertThat(there.fields())
                .filteredOn(Explanation.FieldExplanation::goes)
                .hasSize(1);
        assertThat(there.of(FlagField.STATE).goes()).isTrue();
        assertThat(elsewhere.withheld()).contains(WithholdingReason.NO_FLAG);
        assertThat(elsewhere.fields()).noneMatch(Explanation.FieldExplanation::goes);
    }

    /** Over every recipient and purpose, for the same flag: what is explained is what is told. */
    @Test
    void what_goes_is_what_a_notice_tells() {
        int compared = 0;
        for (RecipientKind kind : RecipientKind.values()) {
            for (Purpose purpose : Purpose.values()) {
                Recipient recipient = new Recipient(kind, Identifier.local("example", "partner-1"));
                FlagEvent yes =
                        new ConsentRecorded(on(2, "g"), Consent.given(DAY, List.of(purpose), List.of(recipient)));
                Explanation explanation = explain(flag(identifiedPupil(), yes), recipient, purpose);
                List<FlagField> goes = explanation.fields().stream()
                        .filter(Explanation.FieldExplanation::goes)
                        .map(Explanation.FieldExplanation::field)
                        .toList();
                var register = register();
                recordIn(register, identifiedPupil(), yes);

                ShareResult result = register.share(ShareRequest.withConsent(on(10, "s"), recipient, purpose));

                if (result instanceof ShareResult.Shared shared) {
                    assertThat(shared.decision().fields()).isEqualTo(goes);
                    compared++;
                } else {
                    assertThat(goes).isEmpty();
                    assertThat(Optional.of(((ShareResult.Withheld) result).reason()))
                            .isEqualTo(explanation.withheld());
                }
            }
        }
        assertThat(compared).isEqualTo(9);
    }

    private static Explanation.FieldExplanation stays(FlagField field, AgreementOf... missing) {
        return new Explanation.FieldExplanation(field, FieldReason.AGREEMENT_MISSING, List.of(missing));
    }

    private static FlagEvent agrees() {
        return new ConsentRecorded(on(2, "g"), Consent.given(DAY, List.of(Purpose.CONTINGENCY), List.of(AMBULANCE)));
    }

    private static FlagEvent identified(Carer carer) {
        return new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, carer);
    }

    private static Carer adult(ContingencyPlan plan, CaringRole... roles) {
        var carer = Carer.builder(NHS_NUMBER).person("Testina", "Fictional", LocalDate.of(1970, 1, 31));
        if (plan != null) {
            carer.contingencyPlan(plan);
        }
        List.of(roles).forEach(carer::role);
        return carer.build();
    }
}
