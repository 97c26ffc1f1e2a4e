package org.carerkit.flag.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.sharing.PolicyEdits.decided;
import static org.carerkit.flag.sharing.PolicyEdits.findings;
import static org.carerkit.flag.sharing.PolicyEdits.list;
import static org.carerkit.flag.sharing.PolicyEdits.own;
import static org.carerkit.flag.sharing.PolicyEdits.policy;
import static org.carerkit.flag.sharing.PolicyEdits.read;
import static org.carerkit.flag.sharing.PolicyEdits.remove;
import static org.carerkit.flag.sharing.PolicyEdits.row;
import static org.carerkit.flag.sharing.PolicyEdits.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.json.ReadResult;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.PolicyDifferences.Difference;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharingPolicyTest extends SharingFixture {

    private static final String NAMED = "sharing/employment-support/employer/caring-roles";

    @Test
    @DisplayName("`sharingPolicy(…)` accepts exactly one value; the README says that each partner agrees its own.")
    void each_partner_has_its_own() {
        ObjectNode ours = with(policy -> remove(list(row(policy, "direct-care", "gp-practice"), "fields"), "setting"));
        remove(list(row(ours, "direct-care", "gp-practice"), "youngPeople"), "setting");
        CarerFlagRegister register = CarerFlagRegister.builder(
                        new InMemoryFlagStore(), Clock.fixed(at(100), ZoneOffset.UTC))
                .sharingPolicy(policy(ours))
                .build();
        recordIn(register, identifiedPupil(), given(2, "g"));

        ShareResult result = register.share(ShareRequest.withConsent(on(3, "s"), GP, Purpose.DIRECT_CARE));

        Disclosed told = ((ShareResult.Shared) result).decision();
        assertThat(told.policy()).isEqualTo("our-trust-2026-1");
        assertThat(told.fields()).contains(FlagField.SENDER).doesNotContain(FlagField.SETTING);
        assertThat(sentBy(register).get(0).policy()).isEqualTo("our-trust-2026-1");
    }

    @Test
    void the_standard_policy_is_such_a_file() {
        ReadResult<SharingPolicy> read = PolicyEdits.read(PolicyEdits.standard().getBytes(UTF_8));

        assertThat(read.findings()).isEmpty();
        SharingPolicy policy = read.record().orElseThrow();
        assertThat(policy.edition())
                .isEqualTo(SharingPolicy.standard().edition())
                .isEqualTo("carerkit-2026-2");
        assertThat(policy.differences()).isEqualTo(new PolicyDifferences(List.of(), List.of()));
    }

    @Test
    void a_policy_that_lets_out_less_needs_no_decision() {
        ObjectNode less = own();
        remove(list(row(less, "direct-care", "pharmacy"), "fields"), "communication");
        list(row(less, "contingency", "emergency-service"), "youngPeople").removeAll();
        remove(list(less, "toldOfRestrictions"), "hospital");
        list(less, "agreements")
                .addObject()
                .put("field", "caring-roles")
                .putArray("of")
                .add("cared-for-person");
        list(less, "bases").removeAll();

        assertThat(policy(less).differences().less())
                .extracting(Difference::name)
                .contains(
                        "sharing/direct-care/pharmacy/communication",
                        "sharing/contingency/emergency-service/contingency-plan/young-people",
                        "restrictions/hospital",
                        "agreements/caring-roles/cared-for-person",
                        "bases/public-task/direct-care/gp-practice",
                        "bases/public-task/direct-care/gp-practice/young-people");
        assertThat(policy(less).differences().more()).isEmpty();
    }

    /** What is let out beyond the standard policy, its place, and its name in a decision. */
    static List<List<Object>> more() {
        ObjectNode field = with(policy ->
                list(row(policy, "employment-support", "employer"), "fields").add("caring-roles"));
        ObjectNode pair = with(policy -> list(policy, "sharing")
                .addObject()
                .put("purpose", "statistics")
                .put("recipient", "employer")
                .putArray("fields")
                .add("state"));
        ObjectNode young = with(policy -> list(row(policy, "employment-support", "employer"), "youngPeople")
                .add("state"));
        ObjectNode restriction =
                with(policy -> list(policy, "toldOfRestrictions").add("employer"));
        ObjectNode agreement = with(policy -> remove(list((ObjectNode) policy.at("/agreements/1"), "of"), "stand-in"));
        ObjectNode noAgreement = with(policy -> list(policy, "agreements").remove(1));
        ObjectNode inForce = with(policy -> ((ObjectNode) policy.at("/bases/8")).put("from", "2027-01-01"));
        ObjectNode earlier = with(policy -> ((ObjectNode) policy.at("/bases/0")).put("from", "2018-05-24"));
        for (ObjectNode row : List.of((ObjectNode) inForce.at("/bases/8"), (ObjectNode) earlier.at("/bases/0"))) {
            row.putArray("purposes").add("carers-assessment");
            row.putArray("recipients").add("childrens-services");
            row.putArray("youngPeople");
        }
        ((ObjectNode) inForce.at("/bases/8")).putArray("youngPeople").add("childrens-services");
        return List.of(
                List.of(field, "sharing[13].fields[2]", List.of(NAMED)),
                List.of(pair, "sharing[18].fields[0]", List.of("sharing/statistics/employer/state")),
                List.of(
                        young,
                        "sharing[13].youngPeople[0]",
                        List.of("sharing/employment-support/employer/state/young-people")),
                List.of(restriction, "toldOfRestrictions[5]", List.of("restrictions/employer")),
                List.of(agreement, "agreements[1].of", List.of("agreements/contingency-plan/stand-in")),
                List.of(
                        inForce,
                        "bases[8].youngPeople[0]",
                        List.of("bases/legal-obligation/carers-assessment/childrens-services/young-people")),
                List.of(
                        earlier,
                        "bases[0].recipients[0]",
                        List.of("bases/contract/carers-assessment/childrens-services")),
                List.of(
                        noAgreement,
                        "agreements",
                        List.of(
                                "agreements/contingency-plan/carer",
                                "agreements/contingency-plan/cared-for-person",
                                "agreements/contingency-plan/stand-in")));
    }

    @ParameterizedTest
    @MethodSource("more")
    @SuppressWarnings("unchecked")
    void a_policy_that_lets_out_more_is_refused_unless_a_decision_names_exactly_that(List<Object> more) {
        ObjectNode policy = (ObjectNode) more.get(0);
        List<String> names = (List<String>) more.get(2);
        String refusal = "CK-POLICY-LETS-OUT-MORE " + more.get(1);

        assertThat(findings(read(policy))).hasSameSizeAs(names).containsOnly(refusal);
        assertThat(read(policy).record()).isEmpty();

        ObjectNode named = decided(policy.deepCopy(), names.toArray(String[]::new));
        assertThat(read(named).findings()).isEmpty();
        List<Difference> differences = names.stream()
                .map(name -> new Difference(name, (String) more.get(1)))
                .toList();
        assertThat(policy(named).differences().more()).isEqualTo(differences);
        assertThat(differencesOf(policy).orElseThrow().more()).isEqualTo(differences);

        ObjectNode misnamed = decided(policy.deepCopy(), "restrictions/pharmacy");
        assertThat(findings(read(misnamed)))
                .hasSize(names.size() + 1)
                .contains(refusal, "CK-POLICY-DECISION-WITHOUT-EFFECT decisions[0].allows[0]");
    }

    private static Optional<PolicyDifferences> differencesOf(ObjectNode policy) {
        try {
            return SharingPolicy.differences(
                    new ByteArrayInputStream(policy.toString().getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_decision_without_effect_is_a_warning() {
        ReadResult<SharingPolicy> read = read(decided(own(), NAMED));

        assertThat(findings(read)).containsExactly("CK-POLICY-DECISION-WITHOUT-EFFECT decisions[0].allows[0]");
        assertThat(read.record()).isPresent();
    }

    @Test
    void all_faults_come_at_once_and_nothing_is_loaded() {
        ObjectNode wrong = own();
        wrong.remove("approvals");
        wrong.putObject("inForce").put("from", "2026-04-01").put("until", "2026-04-01");
        list(wrong, "sharing").add(wrong.at("/sharing/0").deepCopy());
        list((ObjectNode) wrong.at("/sharing/1"), "youngPeople").add("state").add("upn");
        list((ObjectNode) wrong.at("/sharing/2"), "fields").remove(0);
        list(wrong, "agreements").removeAll();
        list(wrong, "agreements")
                .addObject()
                .put("field", "name")
                .putArray("of")
                .add("carer");
        list(wrong, "agreements")
                .addObject()
                .put("field", "state")
                .putArray("of")
                .add("cared-for-person");
        ((ObjectNode) wrong.at("/bases/0")).put("basis", "consent");
        ((ObjectNode) wrong.at("/bases/1")).put("basis", "because");
        ((ObjectNode) wrong.at("/bases/2")).put("until", "2018-05-25");
        wrong.put("fieldz", 1);

        ReadResult<SharingPolicy> read = read(wrong);

        assertThat(findings(read))
                .contains(
                        "CK-REQUIRED approvals",
                        "CK-POLICY-DATES-ORDER inForce.until",
                        "CK-POLICY-ROW-TWICE sharing[18]",
                        "CK-POLICY-YOUNG-PEOPLE-ALONE sharing[1].youngPeople[1]",
                        "CK-POLICY-STATE-MISSING sharing[2].fields",
                        "CK-POLICY-AGREEMENT-FIXED agreements",
                        "CK-POLICY-AGREEMENT-UNKNOWN agreements[0].of[0]",
                        "CK-POLICY-AGREEMENT-UNKNOWN agreements[1].field",
                        "CK-POLICY-BASIS-UNKNOWN bases[0].basis",
                        "CK-POLICY-BASIS-UNKNOWN bases[1].basis",
                        "CK-POLICY-DATES-ORDER bases[2].until",
                        "CK-POLICY-LETS-OUT-MORE sharing[1].youngPeople[0]");
        assertThat(read.findings().toString()).contains("CK-POLICY-FIELD-UNKNOWN");
        assertThat(read.record()).isEmpty();
    }

    @Test
    void no_decision_names_the_cared_for_person_without_their_agreement() {
        ObjectNode policy = decided(own(), "agreements/cared-for-person/cared-for-person");
        list(policy, "agreements").remove(0);

        assertThat(findings(read(policy))).containsExactly("CK-POLICY-AGREEMENT-FIXED agreements");
    }

    @Test
    void a_name_that_the_format_does_not_know_is_a_finding_at_its_place() {
        ObjectNode purpose = own();
        ((ObjectNode) purpose.at("/sharing/3")).put("purpose", "marketing");
        ((ObjectNode) purpose.at("/sharing/4")).put("recipient", "insurer");
        list((ObjectNode) purpose.at("/sharing/5"), "fields").set(1, "diagnosis");
        list(purpose, "toldOfRestrictions").set(0, "neighbour");

        assertThat(findings(read(purpose)))
                .containsExactly(
                        "CK-JSON-VALUE-UNKNOWN sharing[3].purpose",
                        "CK-JSON-VALUE-UNKNOWN sharing[4].recipient",
                        "CK-JSON-VALUE-UNKNOWN sharing[5].fields[1]",
                        "CK-JSON-VALUE-UNKNOWN toldOfRestrictions[0]");
    }

    @Test
    void the_standards_edition_is_taken() {
        ObjectNode policy = own().put("edition", "carerkit-2026-2");
        list(policy, "bases").removeAll();

        assertThat(findings(read(policy))).containsExactly("CK-POLICY-EDITION-TAKEN edition");
    }

    @Test
    void what_is_no_policy_is_refused_whole() {
        byte[] good = own().toString().getBytes(UTF_8);

        assertThat(findings(PolicyEdits.read(new byte[0]))).containsExactly("CK-JSON-EMPTY ");
        assertThat(findings(read(own().put("format", "carerkit.sharing-policy/2"))))
                .containsExactly("CK-JSON-FORMAT-UNKNOWN format");
        assertThat(findings(PolicyEdits.read(new byte[(1 << 20) + 1]))).containsExactly("CK-JSON-TOO-LARGE ");
        for (int length = 1; length < good.length; length += 997) {
            ReadResult<SharingPolicy> cut = PolicyEdits.read(Arrays.copyOf(good, length));
            assertThat(cut.record()).isEmpty();
            assertThat(findings(cut)).hasSize(1).allMatch(one -> one.startsWith("CK-JSON-TRUNCATED "));
        }
    }

    @Test
    void a_policy_decides_only_on_the_days_of_its_force() {
        SharingPolicy policy = policy(
                with(one -> one.putObject("inForce").put("from", "2026-03-05").put("until", "2026-03-08")));
        CarerFlag flag = Samples.flag(identifiedPupil(), given(2, "g"));

        assertThat(reason(policy, flag, LocalDate.of(2026, 3, 4))).contains(WithholdingReason.POLICY_NOT_IN_FORCE);
        assertThat(reason(policy, flag, LocalDate.of(2026, 3, 5))).isEmpty();
        assertThat(reason(policy, flag, LocalDate.of(2026, 3, 7))).isEmpty();
        assertThat(reason(policy, flag, LocalDate.of(2026, 3, 8))).contains(WithholdingReason.POLICY_NOT_IN_FORCE);
    }

    private static Optional<WithholdingReason> reason(SharingPolicy policy, CarerFlag flag, LocalDate day) {
        Decision decision = policy.decide(flag, GP, Purpose.DIRECT_CARE, Optional.empty(), day);
        return decision instanceof Decision.Withheld withheld ? Optional.of(withheld.reason()) : Optional.empty();
    }

    @Test
    void whoever_was_told_hears_that_a_flag_was_wrong_under_a_policy_that_has_expired_since() {
        ObjectNode file =
                with(one -> one.putObject("inForce").put("from", "2026-03-01").put("until", "2026-03-06"));
        CarerFlagRegister register = CarerFlagRegister.builder(
                        new InMemoryFlagStore(), Clock.fixed(at(100), ZoneOffset.UTC))
                .sharingPolicy(policy(file))
                .build();
        recordIn(register, identifiedPupil(), given(2, "g"));
        register.share(ShareRequest.withConsent(on(4, "s"), GP, Purpose.DIRECT_CARE));

        recordIn(register, Samples.ended(9, "e", FlagEndReason.RECORDED_IN_ERROR));

        assertThat(register.flag(CARER).flag().disclosures())
                .anyMatch(event ->
                        event instanceof Disclosed told && told.fields().equals(List.of(FlagField.STATE)));
    }

    @Test
    void a_lawful_basis_counts_on_the_days_and_for_the_recipients_that_the_policy_gives_it() {
        ObjectNode file = own();
        ObjectNode duty = (ObjectNode) file.at("/bases/8");
        duty.put("from", "2026-03-05").put("until", "2026-03-08");
        duty.putArray("purposes").add("carers-assessment");
        duty.putArray("recipients").add("childrens-services");
        duty.putArray("youngPeople").add("childrens-services");
        String name = "bases/legal-obligation/carers-assessment/childrens-services/young-people";
        SharingPolicy policy = policy(decided(file, name));
        CarerFlag flag = Samples.flag(identifiedPupil());

        assertThat(onDuty(policy, flag, 4)).contains(WithholdingReason.YOUNG_CARER);
        assertThat(onDuty(policy, flag, 5)).isEmpty();
        assertThat(onDuty(policy, flag, 8)).contains(WithholdingReason.YOUNG_CARER);
        assertThat(onDuty(SharingPolicy.standard(), flag, 5)).contains(WithholdingReason.YOUNG_CARER);
        ObjectNode without = own();
        list(without, "bases").remove(1);
        assertThat(onDuty(policy(without), flag, 5)).contains(WithholdingReason.BASIS_NOT_IN_POLICY);
    }

    private static Optional<WithholdingReason> onDuty(SharingPolicy policy, CarerFlag flag, int march) {
        LawfulBasis basis = new LawfulBasis(
                new Coded("lawful-basis", "2026", "legal-obligation"), Purpose.CARERS_ASSESSMENT, DAY, null, null);
        Decision decision = policy.decide(
                flag, COUNCIL, Purpose.CARERS_ASSESSMENT, Optional.of(basis), LocalDate.of(2026, 3, march));
        return decision instanceof Decision.Withheld withheld ? Optional.of(withheld.reason()) : Optional.empty();
    }

    @Test
    void no_policy_loosens_what_a_restriction_takes_away_nor_sends_a_upn_elsewhere() {
        ObjectNode file = own();
        for (String field : List.of("upn", "address")) {
            list(row(file, "direct-care", "gp-practice"), "fields").add(field);
            list(row(file, "direct-care", "gp-practice"), "youngPeople").add(field);
        }
        SharingPolicy policy = policy(decided(
                file,
                "sharing/direct-care/gp-practice/upn",
                "sharing/direct-care/gp-practice/upn/young-people",
                "sharing/direct-care/gp-practice/address",
                "sharing/direct-care/gp-practice/address/young-people"));
        assertThat(policy.fields(Purpose.DIRECT_CARE, RecipientKind.GP_PRACTICE))
                .contains(FlagField.UPN, FlagField.ADDRESS);
        CarerFlag open = Samples.flag(identifiedPupil(), given(2, "g"));
        CarerFlag restricted = Samples.flag(identifiedPupil(), given(2, "g"), new Restricted(on(3, "r")));

        assertThat(fields(policy, open)).contains(FlagField.ADDRESS).doesNotContain(FlagField.UPN);
        assertThat(fields(policy, restricted)).noneMatch(FlagField::impliesLocation);
    }

    private static List<FlagField> fields(SharingPolicy policy, CarerFlag flag) {
        Decision decision = policy.decide(flag, GP, Purpose.DIRECT_CARE, Optional.empty(), DAY.plusDays(9));
        return ((Decision.Allowed) decision).fields();
    }

    @Test
    void a_stream_is_left_open_and_read_no_further_than_the_limit() throws Exception {
        ByteArrayInputStream endless = new ByteArrayInputStream(new byte[3 << 20]);

        assertThat(SharingPolicy.read(endless).record()).isEmpty();
        assertThat(endless.available()).isEqualTo((3 << 20) - (1 << 20) - 1);
    }
}
