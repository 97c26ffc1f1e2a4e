package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.json.ReadResult;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.sharing.SharingPolicyFile.BasisRow;
import org.carerkit.flag.sharing.SharingPolicyFile.Definition;
import org.carerkit.flag.sharing.SharingPolicyFile.Period;
import org.carerkit.flag.sharing.SharingPolicyFile.SharingRow;
import org.carerkit.flag.state.CarerFlag;

/**
 * Decides whether information about a carer may be shared, and which fields. A policy is a file of the format
 * {@code carerkit.sharing-policy/1}, which each partner agrees with its data protection officer; {@link #standard} is the
 * one that comes with the library.
 *
 * <p>Purpose and recipient decide the fields, with a list of their own for young carers. Consent or another lawful basis
 * decides whether anything is shared; whose answer counts for a young carer does not depend on the file. A restriction
 * removes everything that reveals where the carer is, and a UPN goes to education only: a policy cannot loosen that. An
 * emergency plan needs the agreement of everybody in it, whatever the lawful basis. A flag that was declined or wrong is
 * not shared. Recipients who were told of it before only receive the news that it no longer applies (UK GDPR, article
 * 19).
 */
public final class SharingPolicy {

    private static final String SCHEMA = "carerkit.sharing-policy-1.schema.json";

    private static final Set<RecipientKind> EDUCATION =
            EnumSet.of(RecipientKind.SCHOOL_LEAD, RecipientKind.COLLEGE_OR_UNIVERSITY);

    private static final class Standard {
        static final Definition DEFINITION = SharingPolicyReader.standard();
        static final SharingPolicy POLICY = new SharingPolicy(DEFINITION);
    }

    private final Definition definition;
    private final FieldAgreements agreements;

    private SharingPolicy(Definition definition) {
        this.definition = definition;
        this.agreements = FieldAgreements.of(definition.agreements());
    }

    /** Returns CarerKit's own policy, described in {@link #source}. */
    public static SharingPolicy standard() {
        return Standard.POLICY;
    }

    /**
     * Reads and checks a policy of at most 1 MiB. A policy with an error is refused as a whole, with all its faults. An
     * unknown field is an error too, because a misspelt field could otherwise let something out unnoticed. A policy that
     * lets out more than {@link #standard} is refused unless one of its decisions names exactly that.
     *
     * @param in the file; read to its end or to the limit, not closed
     * @return the policy, perhaps with warnings, or everything that is wrong with it
     * @throws IOException if the file cannot be read
     */
    public static ReadResult<SharingPolicy> read(InputStream in) throws IOException {
        ReadResult<Definition> result = SharingPolicyReader.read(in, Standard.DEFINITION);
        return result.isUsable()
                ? new ReadResult.Read<>(new SharingPolicy(result.record().orElseThrow()), result.findings())
                : new ReadResult.Unreadable<>(result.findings());
    }

    /** Returns the JSON Schema (draft 2020-12) of the format. Its description lists what a schema cannot express. */
    public static String schema() {
        return new String(SharingPolicyReader.resource(SCHEMA), StandardCharsets.UTF_8);
    }

    /** Returns the edition, which names the policy in every decision that it makes. */
    public String edition() {
        return requireNonNull(definition.edition(), "edition");
    }

    /** Returns the source of the policy. */
    public String source() {
        return requireNonNull(definition.source(), "source");
    }

    /** Returns true if the policy may decide on a day. On every other day it withholds everything. */
    public boolean isInForce(LocalDate day) {
        Period period = requireNonNull(definition.inForce(), "inForce");
        LocalDate until = period.until();
        return !day.isBefore(requireNonNull(period.from(), "inForce.from")) && (until == null || day.isBefore(until));
    }

    /** Returns the fields that a recipient needs for a purpose; empty if it needs none. */
    public List<FlagField> fields(Purpose purpose, RecipientKind recipient) {
        return List.copyOf(fieldSet(purpose, recipient));
    }

    /** Returns the fields that may be shared about a young carer; empty if nothing may be. */
    public List<FlagField> youngCarerFields(Purpose purpose, RecipientKind recipient) {
        return List.copyOf(youngFieldSet(purpose, recipient));
    }

    /** Compares the policy with {@link #standard}. */
    public PolicyDifferences differences() {
        return PolicyDifferences.between(definition, Standard.DEFINITION);
    }

    /**
     * Compares a policy with {@link #standard}, even if {@link #read} refuses it, so that its author learns how a decision
     * must name what it lets out.
     *
     * @param in the file; read to its end or to the limit, not closed
     * @return the differences; empty if the text cannot be read as a policy
     * @throws IOException if the file cannot be read
     */
    public static Optional<PolicyDifferences> differences(InputStream in) throws IOException {
        return SharingPolicyReader.read(in, Standard.DEFINITION)
                .record()
                .map(policy -> PolicyDifferences.between(policy, Standard.DEFINITION));
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
        return new SharingEvaluation(this, flag, recipient, purpose, basis, day).decision();
    }

    /**
     * Explains the decision for each field, and says whose answer is missing. Its parameters are those of
     * {@link #decide}.
     */
    public Explanation explain(
            CarerFlag flag, Recipient recipient, Purpose purpose, Optional<LawfulBasis> basis, LocalDate day) {
        return new SharingEvaluation(this, flag, recipient, purpose, basis, day).explanation();
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

    Set<FlagField> fieldSet(Purpose purpose, RecipientKind recipient) {
        return row(purpose, recipient).map(row -> setOf(row.fields())).orElse(Set.of());
    }

    Set<FlagField> youngFieldSet(Purpose purpose, RecipientKind recipient) {
        return row(purpose, recipient).map(row -> setOf(row.youngPeople())).orElse(Set.of());
    }

    FieldAgreements agreements() {
        return agreements;
    }

    /** Returns true if a recipient must respect a restriction, and so may know of it. */
    boolean mayKnowOfRestrictions(Recipient recipient) {
        return recipient.kind() != null && definition.toldOfRestrictions().contains(recipient.kind());
    }

    /** Returns true if a sharing may rest on a basis; with {@code young}, if it may without a young carer's agreement. */
    boolean allowsBasis(String code, Purpose purpose, RecipientKind recipient, boolean young, LocalDate day) {
        return definition.bases().stream()
                .filter(row -> code.equals(row.basis()) && row.isInForce(day))
                .filter(row -> row.purposes().contains(purpose))
                .map(young ? BasisRow::youngPeople : BasisRow::recipients)
                .anyMatch(recipients -> recipients.contains(recipient));
    }

    private Optional<SharingRow> row(Purpose purpose, RecipientKind recipient) {
        return definition.sharing().stream()
                .filter(row -> row.purpose() == purpose && row.recipient() == recipient)
                .findFirst();
    }

    private static Set<FlagField> setOf(List<FlagField> fields) {
        return fields.isEmpty() ? Set.of() : EnumSet.copyOf(fields);
    }

    /** Shows the edition. */
    @Override
    public String toString() {
        return "SharingPolicy[" + edition() + "]";
    }
}
