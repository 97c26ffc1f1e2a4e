package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.person.Person;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.receiving.Received.Candidate;
import org.carerkit.flag.receiving.Received.Confidence;
import org.carerkit.flag.state.CarerFlag;
import org.jspecify.annotations.Nullable;

/** Finds the records in this register that may be about the person in a notice. */
final class Matching {

    private final Inbox inbox;
    private final boolean inEducation;

    Matching(Inbox inbox, boolean inEducation) {
        this.inbox = inbox;
        this.inEducation = inEducation;
    }

    /**
     * Finds records by number, or by name, birth date and postcode if no number matches.
     *
     * @param known the records that are not looked for: the one that tells it, and those linked with it
     */
    List<Candidate> candidates(Carer told, Set<CarerId> known) {
        List<Candidate> byNumber = byNumber(told, known);
        return byNumber.isEmpty() ? byName(told, known) : byNumber;
    }

    private List<Candidate> byNumber(Carer told, Set<CarerId> known) {
        Map<CarerId, Confidence> found = new LinkedHashMap<>();
        for (MatchKey key : MatchKey.of(told)) {
            boolean number = key.kind() == MatchKey.Kind.NHS_NUMBER || key.kind() == MatchKey.Kind.UPN && inEducation;
            if (number) {
                others(key, known).forEach(carer -> found.put(carer, confidence(told, carer)));
            }
        }
        boolean alone = areOnePerson(found.keySet());
        List<Candidate> candidates = new ArrayList<>();
        found.forEach((carer, confidence) -> candidates.add(new Candidate(
                carer, confidence == Confidence.CERTAIN && !alone ? Confidence.NUMBER_NOT_ALONE : confidence)));
        return candidates;
    }

    /** Returns true if the records are linked. Linked records are read as one, so all have the same history. */
    private boolean areOnePerson(Set<CarerId> carers) {
        return carers.stream()
                        .map(carer -> Set.copyOf(inbox.history(carer)))
                        .distinct()
                        .count()
                == 1;
    }

    /** A restricted carer cannot be found by where they live. The result is the same as if they had no record. */
    private List<Candidate> byName(Carer told, Set<CarerId> known) {
        return MatchKey.of(told).stream()
                .filter(key -> key.kind() == MatchKey.Kind.NAME_BIRTH_DATE_POSTCODE)
                .flatMap(key -> others(key, known).stream())
                .distinct()
                .filter(carer -> !CarerFlag.of(inbox.history(carer)).isRestricted())
                .map(carer -> new Candidate(carer, Confidence.PROBABLE))
                .toList();
    }

    private List<CarerId> others(MatchKey key, Set<CarerId> known) {
        return inbox.foundBy(key).stream()
                .filter(carer -> !known.contains(carer))
                .toList();
    }

    /** A number alone is not enough: somebody may have it from a letter, or have mistyped it. */
    private Confidence confidence(Carer told, CarerId carer) {
        Carer known = CarerFlag.of(inbox.history(carer)).carer();
        Person one = told.person();
        Person other = known == null ? null : known.person();
        if (one == null || other == null) {
            return Confidence.NUMBER_ONLY;
        }
        boolean births = one.birthDate() != null && other.birthDate() != null;
        boolean families = family(one) != null && family(other) != null;
        if (births && !Objects.equals(one.birthDate(), other.birthDate()) || families && otherFamily(one, other)) {
            return Confidence.NUMBER_CONTRADICTED;
        }
        return births || families ? Confidence.CERTAIN : Confidence.NUMBER_ONLY;
    }

    private static @Nullable String family(Person person) {
        return person.name() == null ? null : person.name().family();
    }

    private static boolean otherFamily(Person one, Person other) {
        Collator letters = Collator.getInstance(Locale.UK);
        letters.setStrength(Collator.PRIMARY);
        letters.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return letters.compare(requireNonNull(family(one)), requireNonNull(family(other))) != 0;
    }
}
