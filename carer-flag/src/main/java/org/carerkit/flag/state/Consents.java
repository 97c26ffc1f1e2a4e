package org.carerkit.flag.state;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.ConsentRecorded;

/**
 * The decisions about sharing that apply: consent given in the current spell, and every refusal and withdrawal ever
 * recorded.
 *
 * <p>Consent allows a sharing if it names every refusal and withdrawal that covers it. Their dates do not matter,
 * because taking consent back must not depend on anybody's clock.
 *
 * @param given the consents given, in the order of the history
 * @param withheld the refusals and withdrawals, in the order of the history
 * @param unanswered the records that say that somebody was not asked or did not answer, in the order of the history
 */
public record Consents(List<ConsentRecorded> given, List<ConsentRecorded> withheld, List<ConsentRecorded> unanswered) {

    /** The order in which events apply: by moment, then the less protective first. */
    private static final Comparator<ConsentRecorded> IN_TIME = Comparator.comparing(
                    (ConsentRecorded event) -> event.header().occurredAt())
            .thenComparing(ConsentRecorded::protectiveRank)
            .thenComparing(event -> event.header().fact());

    /** Copies the lists. */
    public Consents {
        given = List.copyOf(given);
        withheld = List.copyOf(withheld);
        unanswered = List.copyOf(unanswered);
    }

    /** Returns the decisions of some decision-makers. A consent among them does not answer to anybody else's refusal. */
    public Consents only(Predicate<ConsentRecorded> by) {
        return new Consents(
                given.stream().filter(by).toList(),
                withheld.stream().filter(by).toList(),
                unanswered.stream().filter(by).toList());
    }

    /**
     * Returns whether the carer understands what a sharing means, as recorded last with a decision about it, whoever
     * made that decision. Empty if nobody recorded it.
     */
    public Optional<Boolean> understanding(Purpose purpose, Recipient recipient) {
        return Stream.of(given, withheld, unanswered)
                .flatMap(List::stream)
                .filter(event -> event.understands() != null && covers(event, purpose, recipient))
                .max(IN_TIME)
                .map(ConsentRecorded::understands);
    }

    /** Returns the consent that allows a sharing on a day, the latest one if there are several. */
    public Optional<ConsentRecorded> allowing(Purpose purpose, Recipient recipient, LocalDate day) {
        return given.stream()
                .filter(event -> event.consent() != null && event.consent().allows(purpose, recipient, day))
                .filter(event -> standingAgainst(event, purpose, recipient).isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** Returns the consent given for a purpose, whoever the recipient is, and the latest one if there are several. */
    public Optional<ConsentRecorded> givenFor(Purpose purpose) {
        return given.stream()
                .filter(event ->
                        event.consent() != null && event.consent().purposes().contains(purpose))
                .reduce((earlier, later) -> later);
    }

    /** Returns true if a refusal or withdrawal covers the sharing and no consent that names it allows the sharing. */
    public boolean withholds(Purpose purpose, Recipient recipient, LocalDate day) {
        return withheld.stream().anyMatch(event -> covers(event, purpose, recipient))
                && allowing(purpose, recipient, day).isEmpty();
    }

    /** Returns the ids of the refusals and withdrawals that new consent must name to take effect. */
    public List<UUID> toLift(Consent consent) {
        return withheld.stream()
                .filter(event -> touches(event, consent))
                .map(event -> event.header().fact())
                .toList();
    }

    private List<ConsentRecorded> standingAgainst(ConsentRecorded consent, Purpose purpose, Recipient recipient) {
        return withheld.stream()
                .filter(event -> covers(event, purpose, recipient))
                .filter(event -> !names(consent, event))
                .toList();
    }

    /** Returns true if refusals and withdrawals that the consent does not name cover everything it allows. */
    static boolean leaveNothingOf(ConsentRecorded given, List<ConsentRecorded> withheld) {
        Consent consent = requireNonNull(given.consent(), "consent");
        return consent.purposes().stream()
                .allMatch(purpose -> consent.recipients().stream()
                        .allMatch(recipient -> withheld.stream()
                                .anyMatch(event -> covers(event, purpose, recipient) && !names(given, event))));
    }

    static boolean names(ConsentRecorded consent, ConsentRecorded withheld) {
        return consent.lifts().contains(withheld.header().fact());
    }

    /** A refusal without purposes or recipients covers all of them. */
    private static boolean covers(ConsentRecorded event, Purpose purpose, Recipient recipient) {
        Consent withheld = requireNonNull(event.consent(), "consent");
        return (withheld.purposes().isEmpty() || withheld.purposes().contains(purpose))
                && (withheld.recipients().isEmpty()
                        || withheld.recipients().stream().anyMatch(one -> overlap(one, recipient)));
    }

    static boolean touches(ConsentRecorded withheld, Consent given) {
        return given.purposes().stream()
                .anyMatch(purpose ->
                        given.recipients().stream().anyMatch(recipient -> covers(withheld, purpose, recipient)));
    }

    /** Returns true if one recipient can match both. A missing kind or organisation matches any. */
    private static boolean overlap(Recipient one, Recipient other) {
        Identifier here = one.organisation();
        Identifier there = other.organisation();
        return (one.kind() == null || other.kind() == null || one.kind() == other.kind())
                && (here == null || there == null || here.means(there) || here.equals(there));
    }

    /** Shows the counts. */
    @Override
    public String toString() {
        return "Consents[" + given.size() + " given, " + withheld.size() + " withheld]";
    }
}
