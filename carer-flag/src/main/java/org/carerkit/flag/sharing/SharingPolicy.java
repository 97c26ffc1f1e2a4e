package org.carerkit.flag.sharing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Consents;

/**
 * Decides whether information about a carer may be shared, and which fields. Purpose and recipient decide the fields.
 * Consent or another lawful basis decides whether anything is shared. A restriction removes everything that reveals
 * where the carer is. A young carer's flag may only go to the GP and the named school lead, unless a safeguarding
 * decision overrides that. An emergency plan needs the agreement of everybody in it, whatever the lawful basis. A flag
 * that was declined or wrong is not shared. Recipients who were told of it before only receive the news that it no
 * longer applies (UK GDPR, article 19).
 */
public final class SharingPolicy {

    /**
     * The recipients that must respect a restriction and so may know of it. To all others, restricted and absent look
     * alike.
     */
    private static final Set<RecipientKind> KEEP_RESTRICTIONS = Set.of(
            RecipientKind.GP_PRACTICE,
            RecipientKind.HOSPITAL,
            RecipientKind.EMERGENCY_SERVICE,
            RecipientKind.ADULT_SOCIAL_CARE,
            RecipientKind.CHILDRENS_SERVICES);

    private static final Set<RecipientKind> MAY_KNOW_YOUNG_CARERS =
            Set.of(RecipientKind.GP_PRACTICE, RecipientKind.SCHOOL_LEAD);

    private static final Set<RecipientKind> EDUCATION =
            EnumSet.of(RecipientKind.SCHOOL_LEAD, RecipientKind.COLLEGE_OR_UNIVERSITY);

    private static final class Standard {
        static final SharingPolicy POLICY = new SharingPolicy(FieldTable.resource("disclosure-2026-1.csv"));
    }

    private final FieldTable table;

    private SharingPolicy(FieldTable table) {
        this.table = table;
    }

    /** Returns CarerKit's own table, described in {@link #source}. */
    public static SharingPolicy standard() {
        return Standard.POLICY;
    }

    /** Returns the edition of the table. */
    public String edition() {
        return table.edition();
    }

    /** Returns the source of the table. */
    public String source() {
        return table.source();
    }

    /** Returns the fields that a recipient needs for a purpose; empty if it needs none. */
    public List<FlagField> fields(Purpose purpose, RecipientKind recipient) {
        return List.copyOf(table.fields(purpose, recipient));
    }

    /**
     * Decides whether a flag may be shared, and which fields.
     *
     * @param flag the current flag
     * @param recipient the recipient: one kind and one organisation
     * @param purpose the purpose
     * @param basis the lawful basis; empty for consent
     * @param day the day of the sharing
     */
    public Decision decide(
            CarerFlag flag, Recipient recipient, Purpose purpose, Optional<LawfulBasis> basis, LocalDate day) {
        RecipientKind kind = recipient.kind();
        if (kind == null || recipient.organisation() == null) {
            boolean nothing = tellsNothing(flag);
            return new Decision.Withheld(nothing ? WithholdingReason.NO_FLAG : WithholdingReason.RECIPIENT_NOT_NAMED);
        }
        if (tellsNothing(flag)) {
            return wasTold(flag, recipient)
                    ? new Decision.Allowed(List.of(FlagField.STATE), Optional.empty(), KEEP_RESTRICTIONS.contains(kind))
                    : new Decision.Withheld(WithholdingReason.NO_FLAG);
        }
        Set<FlagField> fields = table.fields(purpose, kind);
        if (fields.isEmpty()) {
            return new Decision.Withheld(WithholdingReason.NOT_IN_POLICY);
        }
        boolean protecting = basis.filter(one -> holds(one, purpose, day))
                .filter(one -> one.setsConsentAside(CodeLists.standard()))
                .isPresent();
        if (flag.isYoungOn(day) && !MAY_KNOW_YOUNG_CARERS.contains(kind) && !protecting) {
            return new Decision.Withheld(WithholdingReason.YOUNG_CARER);
        }
        return onBasis(flag, recipient, kind, purpose, basis, day, protecting, fields);
    }

    /** Returns true if a recipient must respect a restriction, and so may know of it. */
    boolean mayKnowOfRestrictions(Recipient recipient) {
        return recipient.kind() != null && KEEP_RESTRICTIONS.contains(recipient.kind());
    }

    /** Returns true for schools, colleges and universities. Only these may know and use a UPN. */
    public static boolean isEducation(Recipient recipient) {
        return recipient.kind() != null && EDUCATION.contains(recipient.kind());
    }

    /** Returns true if the flag was never opened, was declined, or was recorded in error. */
    static boolean tellsNothing(CarerFlag flag) {
        FlagState state = flag.state();
        return state == FlagState.NONE || state == FlagState.DECLINED || state == FlagState.IN_ERROR;
    }

    /**
     * Returns true if the recipient was told before. It must then be told that the flag no longer applies, whatever was
     * decided about consent since.
     */
    private static boolean wasTold(CarerFlag flag, Recipient recipient) {
        return !HeldFields.of(flag, recipient).isEmpty();
    }

    private static Decision onBasis(
            CarerFlag flag,
            Recipient recipient,
            RecipientKind kind,
            Purpose purpose,
            Optional<LawfulBasis> basis,
            LocalDate day,
            boolean protecting,
            Set<FlagField> fields) {
        Consents consents = flag.consents();
        if (basis.isPresent() && !holds(basis.get(), purpose, day)) {
            return new Decision.Withheld(WithholdingReason.BASIS_NOT_VALID);
        }
        // A refusal applies to every basis except the protection of somebody.
        if (!protecting && consents.withholds(purpose, recipient, day)) {
            return new Decision.Withheld(WithholdingReason.CONSENT_WITHHELD);
        }
        Optional<UUID> consent = consents.allowing(purpose, recipient, day).map(ConsentRecorded::id);
        boolean needsConsent = basis.isEmpty() || restsOnConsent(basis.get());
        if (needsConsent && consent.isEmpty()) {
            return new Decision.Withheld(WithholdingReason.NO_CONSENT);
        }
        Set<FlagField> agreed = EnumSet.copyOf(fields);
        if (!PlanRedaction.mayLeave(flag, purpose, recipient, day)) {
            agreed.remove(FlagField.CONTINGENCY_PLAN);
        }
        return allowed(flag, kind, agreed, needsConsent ? consent : Optional.empty());
    }

    private static Decision allowed(CarerFlag flag, RecipientKind kind, Set<FlagField> fields, Optional<UUID> consent) {
        boolean toEducation = EDUCATION.contains(kind);
        List<FlagField> left = fields.stream()
                .filter(field -> field != FlagField.UPN || toEducation)
                .filter(field -> !flag.isRestricted() || !field.impliesLocation())
                .toList();
        return new Decision.Allowed(left, consent, KEEP_RESTRICTIONS.contains(kind));
    }

    private static boolean holds(LawfulBasis basis, Purpose purpose, LocalDate day) {
        return basis.purpose() == purpose
                && basis.holdsOn(day)
                && !RecordCheck.of(basis, day).hasError();
    }

    private static boolean restsOnConsent(LawfulBasis basis) {
        return basis.basis() != null && "consent".equals(basis.basis().code());
    }
}
