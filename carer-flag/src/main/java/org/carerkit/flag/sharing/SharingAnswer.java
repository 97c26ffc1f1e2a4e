package org.carerkit.flag.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.person.Person;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Consents;

/**
 * The answer that counts about a sharing: the carer's own and, for a young person, a parent's.
 *
 * <p>A young person who understands answers for themself, and their refusal stands against a parent's yes. From 16, a
 * parent's answer neither allows nor refuses, unless it is recorded that the young person does not understand what is
 * asked (Mental Capacity Act 2005, s.1(2) and s.2(5)). Below 16, both answers count. A parent's yes alone is enough,
 * unless it is recorded that the young person understands (Gillick v West Norfolk and Wisbech AHA [1986] AC 112). If the
 * young person says yes and a parent says no, a person talks with both, and until then nothing is shared. The age of a
 * person without a birth date is not known, so the more protective of both rules applies.
 *
 * @param yes the decision that allows the sharing; empty if none does
 * @param no why a refusal stands against the sharing on every basis that does not set consent aside; empty if none does
 * @param withoutYes the reason to give if the sharing needs consent and nobody gave it
 * @param missing whose answer would help; empty if the answer is a yes or a no
 */
record SharingAnswer(
        Optional<ConsentRecorded> yes,
        Optional<WithholdingReason> no,
        WithholdingReason withoutYes,
        List<Capacity> missing) {

    private static final int MAJORITY = 18;

    /** Family Law Reform Act 1969 s.8 and Mental Capacity Act 2005 s.2(5): from this age capacity is presumed. */
    private static final int CAPACITY_PRESUMED = 16;

    static SharingAnswer of(CarerFlag flag, Purpose purpose, Recipient recipient, LocalDate day) {
        Consents all = flag.consents();
        OptionalInt age = ageOn(flag, day);
        if (!flag.isYoungOn(day)) {
            // a parent's answer about a child says nothing about the adult
            boolean adult = age.isPresent() && age.getAsInt() >= MAJORITY;
            Consents counted = adult ? all.only(event -> !event.byParent()) : all;
            return ofOne(counted, purpose, recipient, day);
        }
        Young young = new Young(age, all.understanding(purpose, recipient));
        Consents own = all.only(event -> !event.byParent() && young.counts(event));
        Consents parents = all.only(ConsentRecorded::byParent);
        Optional<ConsentRecorded> ownYes = own.allowing(purpose, recipient, day);
        boolean parentRefuses = young.parentMayRefuse() && parents.withholds(purpose, recipient, day);
        if (own.withholds(purpose, recipient, day)) {
            return refused(WithholdingReason.CONSENT_WITHHELD);
        }
        if (parentRefuses) {
            return refused(ownYes.isPresent() ? WithholdingReason.ANSWERS_DIFFER : WithholdingReason.CONSENT_WITHHELD);
        }
        if (ownYes.isPresent()) {
            return allowed(ownYes.get());
        }
        Optional<ConsentRecorded> parentsYes = parents.allowing(purpose, recipient, day);
        return parentsYes
                .filter(yes -> young.parentMayAllow())
                .map(SharingAnswer::allowed)
                .orElseGet(() -> unanswered(
                        parentsYes.isPresent() ? WithholdingReason.OWN_ANSWER_MISSING : WithholdingReason.NO_CONSENT,
                        young.whoMayAllow()));
    }

    private static SharingAnswer ofOne(Consents consents, Purpose purpose, Recipient recipient, LocalDate day) {
        if (consents.withholds(purpose, recipient, day)) {
            return refused(WithholdingReason.CONSENT_WITHHELD);
        }
        return consents.allowing(purpose, recipient, day)
                .map(SharingAnswer::allowed)
                .orElseGet(() -> unanswered(WithholdingReason.NO_CONSENT, List.of(Capacity.SELF)));
    }

    private static SharingAnswer allowed(ConsentRecorded yes) {
        return new SharingAnswer(Optional.of(yes), Optional.empty(), WithholdingReason.NO_CONSENT, List.of());
    }

    private static SharingAnswer refused(WithholdingReason reason) {
        return new SharingAnswer(Optional.empty(), Optional.of(reason), reason, List.of());
    }

    private static SharingAnswer unanswered(WithholdingReason reason, List<Capacity> missing) {
        return new SharingAnswer(Optional.empty(), Optional.empty(), reason, missing);
    }

    private static OptionalInt ageOn(CarerFlag flag, LocalDate day) {
        Person person = flag.carer() == null ? null : flag.carer().person();
        LocalDate birth = person == null ? null : person.birthDate();
        return birth == null || birth.isAfter(day) ? OptionalInt.empty() : OptionalInt.of(AgeBands.ageOn(birth, day));
    }

    /** What follows from a young person's age and understanding. */
    private record Young(OptionalInt age, Optional<Boolean> understanding) {

        private boolean cannotDecide() {
            return understanding.filter(understands -> !understands).isPresent();
        }

        private boolean mayBeUnder16() {
            return age.isEmpty() || age.getAsInt() < CAPACITY_PRESUMED;
        }

        private boolean mayBe16() {
            return age.isEmpty() || age.getAsInt() >= CAPACITY_PRESUMED;
        }

        boolean parentMayRefuse() {
            return cannotDecide() || mayBeUnder16();
        }

        boolean parentMayAllow() {
            return cannotDecide() || !mayBe16() && understanding.isEmpty();
        }

        /** Every refusal counts, whoever makes it. A yes counts only from somebody who can give it. */
        boolean counts(ConsentRecorded event) {
            DecisionMaker by = event.consent() == null ? null : event.consent().by();
            Capacity capacity = by == null ? null : by.capacity();
            if (event.withholds()) {
                return true;
            }
            if (capacity == null) {
                return false;
            }
            return capacity == Capacity.SELF
                    ? !cannotDecide()
                    : age.isPresent() && capacity.isPossibleAt(age.getAsInt());
        }

        List<Capacity> whoMayAllow() {
            if (cannotDecide()) {
                return List.of(Capacity.PARENTAL_RESPONSIBILITY);
            }
            return parentMayAllow() ? List.of(Capacity.SELF, Capacity.PARENTAL_RESPONSIBILITY) : List.of(Capacity.SELF);
        }
    }
}
