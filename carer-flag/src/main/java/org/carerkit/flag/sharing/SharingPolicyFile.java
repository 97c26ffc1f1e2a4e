package org.carerkit.flag.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.caring.AgreementOf;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.json.RecordFormat;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagFinding;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a sharing policy's file, format {@code carerkit.sharing-policy/1}. The records are public only because
 * the reader creates them.
 */
final class SharingPolicyFile {

    static final RecordFormat<Definition> FORMAT = RecordFormat.of(Definition.class);

    private static final int TEXT = 4000;
    private static final int SHORT = 200;
    private static final int ROWS = 200;

    private SharingPolicyFile() {}

    /** The version of the format. */
    public enum Format {
        /** The only version. */
        @JsonProperty("carerkit.sharing-policy/1")
        SHARING_POLICY_1
    }

    /** The whole file. */
    @Consistent(Definition.RowsOnce.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Definition.class})
    public record Definition(
            @Required @Nullable Format format,
            @Required @Text(max = 64) @Nullable String edition,
            @Required @Text(max = TEXT) @Nullable String source,
            @Required @Valid @Nullable Period inForce,
            @Required @AtMost(20) List<@Valid Approval> approvals,
            @Required @AtMost(ROWS) List<@Valid SharingRow> sharing,
            @AtMost(20) List<RecipientKind> toldOfRestrictions,
            @Required @AtMost(20) List<@Valid AgreementRow> agreements,
            @AtMost(ROWS) List<@Valid BasisRow> bases,
            @AtMost(ROWS) List<@Valid NamedDecision> decisions) {

        /** Checks that no two rows answer the same question, and that the cared-for person is always asked. */
        public static final class RowsOnce implements Rule<Definition> {

            /** Called by the constraint. */
            public RowsOnce() {}

            @Override
            public void check(Definition policy, Report report) {
                Set<List<Object>> pairs = new HashSet<>();
                for (int i = 0; i < policy.sharing.size(); i++) {
                    SharingRow row = policy.sharing.get(i);
                    if (row.purpose != null
                            && row.recipient != null
                            && !pairs.add(List.of(row.purpose, row.recipient))) {
                        report.add("sharing[" + i + "]", FlagFinding.POLICY_ROW_TWICE);
                    }
                }
                Set<FlagField> fields = new HashSet<>();
                for (int i = 0; i < policy.agreements.size(); i++) {
                    FlagField field = policy.agreements.get(i).field;
                    if (field != null && !fields.add(field)) {
                        report.add("agreements[" + i + "]", FlagFinding.POLICY_ROW_TWICE);
                    }
                }
                if (!fields.contains(FlagField.CARED_FOR_PERSON)) {
                    report.add("agreements", FlagFinding.POLICY_AGREEMENT_FIXED);
                }
            }
        }
    }

    /** Days from the first, inclusive, to the last, exclusive. */
    @Consistent(Period.InOrder.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Period.class})
    public record Period(
            @Required @Nullable LocalDate from, @Nullable LocalDate until) {

        /** Checks that the period is not empty. */
        public static final class InOrder implements Rule<Period> {

            /** Called by the constraint. */
            public InOrder() {}

            @Override
            public void check(Period period, Report report) {
                checkOrder(period.from, period.until, report);
            }
        }
    }

    /** Who approved the policy: a role, never a name. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Approval.class})
    public record Approval(
            @Required @Text(max = SHORT) @Nullable String role,
            @Required @Text(max = SHORT) @Nullable String organisation,
            @Required @Nullable LocalDate on) {}

    /** The fields that a recipient needs for a purpose, and those of them that may be shared about a young carer. */
    @Consistent(SharingRow.Lists.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, SharingRow.class})
    public record SharingRow(
            @Required @Nullable Purpose purpose,
            @Required @Nullable RecipientKind recipient,
            @Required @AtMost(50) List<FlagField> fields,
            @AtMost(50) List<FlagField> youngPeople) {

        /** Checks that nothing is listed for young carers alone, and that a list has what every notice tells. */
        public static final class Lists implements Rule<SharingRow> {

            /** Called by the constraint. */
            public Lists() {}

            @Override
            public void check(SharingRow row, Report report) {
                if (!row.fields.isEmpty() && !row.fields.contains(FlagField.STATE)) {
                    report.add("fields", FlagFinding.POLICY_STATE_MISSING);
                }
                if (!row.youngPeople.isEmpty() && !row.youngPeople.contains(FlagField.STATE)) {
                    report.add("youngPeople", FlagFinding.POLICY_STATE_MISSING);
                }
                within(row.youngPeople, row.fields, report);
            }
        }
    }

    /** Whose agreements a field needs, whatever the lawful basis. */
    @Consistent(AgreementRow.Recorded.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, AgreementRow.class})
    public record AgreementRow(
            @Required @Nullable FlagField field,
            @Required @AtMost(10) List<AgreementOf> of) {

        /**
         * Checks that a record has a place for the agreement: only an emergency plan has those of the carer and of whoever
         * steps in.
         */
        public static final class Recorded implements Rule<AgreementRow> {

            /** Called by the constraint. */
            public Recorded() {}

            @Override
            public void check(AgreementRow row, Report report) {
                if (row.field == FlagField.STATE) {
                    report.add("field", FlagFinding.POLICY_AGREEMENT_UNKNOWN); // every notice tells it
                }
                for (int i = 0; i < row.of.size(); i++) {
                    if (row.field != FlagField.CONTINGENCY_PLAN && row.of.get(i) != AgreementOf.CARED_FOR_PERSON) {
                        report.add("of[" + i + "]", FlagFinding.POLICY_AGREEMENT_UNKNOWN);
                    }
                }
            }
        }
    }

    /** A lawful basis other than consent. Without a first day it is not in force. */
    @Consistent(BasisRow.Known.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, BasisRow.class})
    public record BasisRow(
            @Required @Text(max = SHORT) @Nullable String basis,
            @Required @Text(max = TEXT) @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Required @AtMost(20) List<Purpose> purposes,
            @Required @AtMost(20) List<RecipientKind> recipients,
            @AtMost(20) List<RecipientKind> youngPeople) {

        boolean isInForce(LocalDate day) {
            return from != null && !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        /** Checks the code, the dates and the recipients. */
        public static final class Known implements Rule<BasisRow> {

            /** Called by the constraint. */
            public Known() {}

            @Override
            public void check(BasisRow row, Report report) {
                String code = row.basis;
                if (code != null
                        && !code.isBlank()
                        && (code.equals(CONSENT)
                                || !CodeLists.standard().isKnown(new Coded("lawful-basis", null, code)))) {
                    report.add("basis", FlagFinding.POLICY_BASIS_UNKNOWN);
                }
                checkOrder(row.from, row.until, report);
                within(row.youngPeople, row.recipients, report);
            }
        }
    }

    /** The code of the basis that is not in a policy, because consent has rules of its own. */
    static final String CONSENT = "consent";

    /** The decision to let out more than the standard policy. Each entry names one thing, as the comparison does. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, NamedDecision.class})
    public record NamedDecision(
            @Required @AtMost(ROWS) List<@Required @Text(max = SHORT) String> allows,
            @Required @Text(max = TEXT) @Nullable String why,
            @Required @Text(max = SHORT) @Nullable String role,
            @Required @Nullable LocalDate on) {}

    private static void checkOrder(@Nullable LocalDate from, @Nullable LocalDate until, Report report) {
        if (from != null && until != null && !from.isBefore(until)) {
            report.add("until", FlagFinding.POLICY_DATES_ORDER);
        }
    }

    private static void within(List<?> some, List<?> all, Report report) {
        for (int i = 0; i < some.size(); i++) {
            if (!all.contains(some.get(i))) {
                report.add("youngPeople[" + i + "]", FlagFinding.POLICY_YOUNG_PEOPLE_ALONE);
            }
        }
    }
}
