package org.carerkit.examples.commandline.tour;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.person.Person;
import org.carerkit.flag.audit.AuditReport;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Referral;
import org.carerkit.pages.Block;
import org.jspecify.annotations.Nullable;

/**
 * Tells in words what happened to one young carer.
 *
 * @param history the events in the hospital's register
 * @param atPractice the flag in the GP practice's register
 * @param atSchool the flag in the school's register
 * @param tampered the audit's report while one byte was changed
 * @param verified the audit's report at the end
 */
record FlagStory(
        List<FlagEvent> history, CarerFlag atPractice, CarerFlag atSchool, AuditReport tampered, AuditReport verified) {

    /** Returns the story in paragraphs. */
    List<String> text(LocalDate day) {
        return List.of(recognised(day), shared(), referred(), audited());
    }

    /** Returns the tables that accompany the story on the page. */
    List<Block> tables() {
        return List.of(
                FlagTables.history(history),
                FlagTables.fields(told(RecipientKind.GP_PRACTICE), told(RecipientKind.SCHOOL_LEAD)),
                FlagTables.registers(flag(), atPractice, atSchool));
    }

    private String recognised(LocalDate day) {
        Informed informed = flag().followUp().informed().get(0);
        return String.format(
                Locale.UK,
                "%s is %d and looks after a parent. In hospital a nurse asks who helps at home, and it is written down: "
                        + "identified. %1$s is told about the %s, in %s and in the form that %1$s needs: %s. Asked about each "
                        + "in turn, %1$s agrees that the school's young carers' lead, the GP practice and the young carers' "
                        + "service may know, and to be recorded: now the flag is %s.",
                name(),
                AgeBands.ageOn(requireNonNull(person().birthDate()), day),
                informed.about(),
                language(informed),
                informed.formats().stream().map(FlagTables::words).collect(joining(", ")),
                FlagTables.words(flag().state()));
    }

    private String shared() {
        return String.format(
                Locale.UK,
                "Two connectors carry what may be told. %s is told %d of %d things that could be told, and the NHS number is "
                        + "one of them. %s is told %d, and not the address or the NHS number. Each takes it into a register "
                        + "of its own, which says: %s; and tells the hospital that it has arrived. A wish to tell an "
                        + "employer is withheld, because the sharing policy lets no employer be told of a young carer; that "
                        + "is recorded, too.",
                organisation(OrganisationRole.GP_PRACTICE),
                told(RecipientKind.GP_PRACTICE).size(),
                FlagField.values().length,
                organisation(OrganisationRole.SCHOOL),
                told(RecipientKind.SCHOOL_LEAD).size(),
                Stream.of(atPractice, atSchool)
                        .map(flag -> FlagTables.words(flag.state()))
                        .distinct()
                        .collect(joining(" and ")));
    }

    private String referred() {
        Referral referral = flag().followUp().referrals().get(0);
        return String.format(
                "The nurse refers %s to %s, and the answer is recorded beside the referral: %s, %s. A referral that nobody "
                        + "answers comes onto a list of what is due.",
                name(),
                HospitalVisit.SERVICE.name(),
                FlagTables.words(referral.answer().orElseThrow()),
                referral.answers().get(0).outcome());
    }

    private String audited() {
        return String.format(
                Locale.UK,
                "Then the hospital makes a checkpoint: one line that stands for all %d events and says nothing about "
                        + "anybody. The tour changes one byte of one event in the database, behind the register's back, and "
                        + "the audit finds %s. With the byte put back it finds %s.",
                verified.coveredEvents(),
                faults(tampered),
                faults(verified));
    }

    private static String faults(AuditReport report) {
        return report.holds() ? "nothing wrong" : report.faultCount() + " event that is not as it was left";
    }

    private CarerFlag flag() {
        return CarerFlag.of(history);
    }

    private Carer carer() {
        return requireNonNull(flag().carer());
    }

    private Person person() {
        return requireNonNull(carer().person());
    }

    private String name() {
        return String.valueOf(requireNonNull(person().name()).given());
    }

    private String organisation(OrganisationRole role) {
        return String.valueOf(
                HospitalVisit.organisation(carer(), role).orElseThrow().name());
    }

    private static String language(Informed informed) {
        return Locale.forLanguageTag(String.valueOf(informed.language())).getDisplayLanguage(Locale.UK);
    }

    /** Returns the fields that were disclosed to one kind of recipient. */
    private EnumSet<FlagField> told(RecipientKind recipient) {
        return history.stream()
                .filter(Disclosed.class::isInstance)
                .map(Disclosed.class::cast)
                .filter(disclosed -> kind(disclosed.recipient()) == recipient)
                .flatMap(disclosed -> disclosed.fields().stream())
                .collect(toCollection(() -> EnumSet.noneOf(FlagField.class)));
    }

    private static RecipientKind kind(@Nullable Recipient recipient) {
        return requireNonNull(requireNonNull(recipient).kind());
    }
}
