package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.AgreementOf;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.sharing.Explanation.FieldExplanation;
import org.carerkit.flag.sharing.Explanation.FieldReason;
import org.carerkit.flag.state.CarerFlag;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a policy for a flag, a recipient, a purpose, a lawful basis and a day. The decision and its
 * explanation both come from it, so they cannot differ.
 */
final class SharingEvaluation {

    private static final UUID NO_ID = new UUID(0, 0);

    private final SharingPolicy policy;
    private final CarerFlag flag;
    private final Recipient recipient;
    private final Purpose purpose;
    private final Optional<LawfulBasis> basis;
    private final LocalDate day;
    private final @Nullable RecipientKind kind;
    private final boolean young;
    private final boolean protecting;
    private final SharingAnswer answer;

    SharingEvaluation(
            SharingPolicy policy,
            CarerFlag flag,
            Recipient recipient,
            Purpose purpose,
            Optional<LawfulBasis> basis,
            LocalDate day) {
        this.policy = policy;
        this.flag = flag;
        this.recipient = recipient;
        this.purpose = purpose;
        this.basis = basis;
        this.day = day;
        this.kind = recipient.kind();
        this.young = flag.isYoungOn(day);
        this.protecting = basis.filter(this::holds)
                .filter(one -> one.setsConsentAside(CodeLists.standard()))
                .isPresent();
        this.answer = SharingAnswer.of(flag, purpose, recipient, day);
    }

    Decision decision() {
        Optional<WithholdingReason> reason = withheld();
        return reason.isPresent() ? new Decision.Withheld(reason.get()) : allowed();
    }

    Explanation explanation() {
        Optional<WithholdingReason> reason = withheld();
        List<FlagField> content = content();
        return new Explanation(
                reason,
                reason.isPresent() && needsConsent() ? missingAnswers(reason.get()) : List.of(),
                fields().stream()
                        .map(one -> one.given(content.contains(one.field()), reason.isPresent()))
                        .toList());
    }

    private List<Capacity> missingAnswers(WithholdingReason reason) {
        boolean answerWouldHelp =
                reason == WithholdingReason.NO_CONSENT || reason == WithholdingReason.OWN_ANSWER_MISSING;
        return answerWouldHelp ? answer.missing() : List.of();
    }

    /** Returns why nothing is shared; empty if something is. */
    private Optional<WithholdingReason> withheld() {
        if (kind == null || recipient.organisation() == null) {
            return Optional.of(takesBack() ? WithholdingReason.NO_FLAG : WithholdingReason.RECIPIENT_NOT_NAMED);
        }
        if (takesBack()) {
            // whoever was told hears that it no longer applies, under every policy and on every day
            return wasTold() ? Optional.empty() : Optional.of(WithholdingReason.NO_FLAG);
        }
        if (!policy.isInForce(day)) {
            return Optional.of(WithholdingReason.POLICY_NOT_IN_FORCE);
        }
        if (policy.fieldSet(purpose, kind).isEmpty()) {
            return Optional.of(WithholdingReason.NOT_IN_POLICY);
        }
        if (young && !protecting && policy.youngFieldSet(purpose, kind).isEmpty()) {
            return Optional.of(WithholdingReason.YOUNG_CARER);
        }
        return basis.flatMap(this::faultOf).or(this::refusal);
    }

    private Optional<WithholdingReason> faultOf(LawfulBasis one) {
        if (!holds(one)) {
            return Optional.of(WithholdingReason.BASIS_NOT_VALID);
        }
        if (restsOnConsent(one)) {
            return Optional.empty();
        }
        String code = one.basis() == null ? null : one.basis().code();
        RecipientKind to = requireNonNull(kind, "kind");
        if (code == null || !policy.allowsBasis(code, purpose, to, false, day)) {
            return Optional.of(WithholdingReason.BASIS_NOT_IN_POLICY);
        }
        return young && !protecting && !policy.allowsBasis(code, purpose, to, true, day)
                ? Optional.of(WithholdingReason.YOUNG_CARER)
                : Optional.empty();
    }

    /** A refusal applies to every basis except the protection of somebody. */
    private Optional<WithholdingReason> refusal() {
        if (!protecting && answer.no().isPresent()) {
            return answer.no();
        }
        return needsConsent() && answer.yes().isEmpty() ? Optional.of(answer.withoutYes()) : Optional.empty();
    }

    private boolean needsConsent() {
        return basis.isEmpty() || restsOnConsent(basis.get());
    }

    private Decision.Allowed allowed() {
        List<FlagField> fields = fields().stream()
                .filter(FieldExplanation::goes)
                .map(FieldExplanation::field)
                .toList();
        Optional<UUID> consent =
                takesBack() || !needsConsent() ? Optional.empty() : answer.yes().map(ConsentRecorded::id);
        return new Decision.Allowed(fields, consent, policy.mayKnowOfRestrictions(recipient));
    }

    /** Explains every field as if the whole sharing were allowed and the record had content in each. */
    private List<FieldExplanation> fields() {
        return Arrays.stream(FlagField.values()).map(this::explained).toList();
    }

    private FieldExplanation explained(FlagField field) {
        if (takesBack()) {
            return new FieldExplanation(field, field == FlagField.STATE ? FieldReason.GOES : FieldReason.NOTHING_GOES);
        }
        if (kind == null || !policy.fieldSet(purpose, kind).contains(field)) {
            return new FieldExplanation(field, FieldReason.NOT_IN_POLICY);
        }
        if (young && !protecting && !policy.youngFieldSet(purpose, kind).contains(field)) {
            return new FieldExplanation(field, FieldReason.NOT_FOR_YOUNG_CARERS);
        }
        if (field == FlagField.UPN && !SharingPolicy.isEducation(recipient)) {
            return new FieldExplanation(field, FieldReason.EDUCATION_ONLY);
        }
        if (flag.isRestricted() && field.impliesLocation()) {
            return new FieldExplanation(field, FieldReason.RESTRICTED);
        }
        return agreed(field);
    }

    private FieldExplanation agreed(FlagField field) {
        Carer carer = flag.carer();
        if (carer == null) {
            return new FieldExplanation(field, FieldReason.GOES);
        }
        if (field == FlagField.CONTINGENCY_PLAN) {
            if (carer.contingencyPlan() == null) {
                return new FieldExplanation(field, FieldReason.NO_CONTENT);
            }
            if (answer.no().isPresent() || PlanRedaction.isRefused(flag)) {
                return new FieldExplanation(field, FieldReason.AGREEMENT_REFUSED);
            }
        }
        Set<AgreementOf> missing = policy.agreements().missing(field, carer);
        return missing.isEmpty()
                ? new FieldExplanation(
                        field, FieldReason.GOES, List.copyOf(policy.agreements().missingForPart(field, carer)))
                : new FieldExplanation(field, FieldReason.AGREEMENT_MISSING, List.copyOf(missing));
    }

    /** Returns the fields about which the notice would say something, of those that may go. */
    private List<FlagField> content() {
        Optional<CarerId> carer = flag.spell()
                .flatMap(spell -> spell.events().stream()
                        .findFirst()
                        .map(event -> event.header().carer()));
        if (carer.isEmpty() || kind == null || recipient.organisation() == null) {
            return List.of();
        }
        EventHeader header = new EventHeader(NO_ID, carer.get(), Instant.EPOCH, RecordedBy.withheld(), null);
        return new NoticeMaker(new ShareRequest(header, recipient, purpose, basis), allowed(), policy).leaving(flag);
    }

    private boolean takesBack() {
        return SharingPolicy.tellsNothing(flag);
    }

    /**
     * Returns true if the recipient was told before. It must then be told that the flag no longer applies, whatever was
     * decided about consent since.
     */
    private boolean wasTold() {
        return !HeldFields.of(flag, recipient).isEmpty();
    }

    private boolean holds(LawfulBasis one) {
        return one.purpose() == purpose
                && one.holdsOn(day)
                && !RecordCheck.of(one, day).hasError();
    }

    private static boolean restsOnConsent(LawfulBasis basis) {
        return basis.basis() != null
                && SharingPolicyFile.CONSENT.equals(basis.basis().code());
    }
}
