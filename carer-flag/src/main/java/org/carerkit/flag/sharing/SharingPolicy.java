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
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Consents;

/**
 * Decides whether somebody may be told about a carer, and what. Purpose and recipient decide the fields; consent or
 * another lawful basis decides whether; a restriction takes away all that tells where the carer is; a young carer's flag
 * goes to the GP and the named school lead alone, unless a safeguarding decision sets that aside; a plan for emergencies
 * leaves with the agreement of everybody in it, whatever else it rests on. Of a flag that was
 * declined or wrong nobody hears, but who was told of it before: they hear that it no longer stands, and nothing else
 * (UK GDPR, article 19).
 */
public final class SharingPolicy {

    /** Whoever keeps a restriction has to know of it; to everybody else restricted and absent look alike. */
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

    /** CarerKit's own table, of which {@link #source} tells. */
    public static SharingPolicy standard() {
        return Standard.POLICY;
    }

    /** Which edition of which table. */
    public String edition() {
        return table.edition();
    }

    /** Where the table comes from. */
    public String source() {
        return table.source();
    }

    /** The fields that a recipient needs for a purpose; empty where it needs none. */
    public List<FlagField> fields(Purpose purpose, RecipientKind recipient) {
        return List.copyOf(table.fields(purpose, recipient));
    }

    /**
     * Whether a flag may be told of, and what.
     *
     * @param flag the flag as it stands
     * @param recipient to whom: of one kind, and one organisation
     * @param purpose what for
     * @param basis what it rests on in law; empty where it rests on consent
     * @param day the day on which it would be told
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

    /** True for schools, colleges and universities, which alone may know and use a UPN. */
    public static boolean isEducation(Recipient recipient) {
        return recipient.kind() != null && EDUCATION.contains(recipient.kind());
    }

    /** Never opened, declined, or wrong altogether. */
    static boolean tellsNothing(CarerFlag flag) {
        FlagState state = flag.state();
        return state == FlagState.NONE || state == FlagState.DECLINED || state == FlagState.IN_ERROR;
    }

    /** Whoever was told what no longer holds has to hear that, whatever was decided about consent since. */
    private static boolean wasTold(CarerFlag flag, Recipient recipient) {
        return flag.disclosures().stream()
                .anyMatch(event -> event instanceof Disclosed told
                        && told.header().origin() == null
                        && recipient.equals(told.recipient()));
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
        // Whoever said no has said it to every basis but the protection of somebody.
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
