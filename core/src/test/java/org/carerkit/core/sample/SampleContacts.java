package org.carerkit.core.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.caring.StandIn;
import org.carerkit.core.caring.TimeAlone;
import org.carerkit.core.person.AccessibleFormat;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.Channel;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.PhoneUse;
import org.carerkit.core.person.SafeContact;

/** How to reach sample people: nobody answers. */
final class SampleContacts {

    /** A pseudo-postcode: no place. */
    static final String NO_PLACE = "ZZ99 3VZ";

    private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private SampleContacts() {}

    /** A number that Ofcom keeps for drama, without an area: 01632 960000 to 960999. */
    static Phone homePhone(Draw draw) {
        return new Phone("01632 960" + SampleIdentifiers.padded(draw.below(1000), 3), PhoneUse.HOME);
    }

    /** A mobile number that Ofcom keeps for drama: 07700 900000 to 900999. */
    static Phone mobilePhone(Draw draw) {
        return new Phone("07700 900" + SampleIdentifiers.padded(draw.below(1000), 3), PhoneUse.MOBILE);
    }

    /** The address does not exist, though its postcode may; the UPRN is of a length and beginning that none has yet. */
    static Address address(SampleArea area, long number, boolean noPlace, Draw draw) {
        String unit = area.postcodeDistrict() + " " + draw.below(10) + letter(draw) + letter(draw);
        return new Address(
                List.of(draw.between(1, 180) + " Example Street", area.town()),
                noPlace ? NO_PLACE : unit,
                noPlace || draw.percent(60) ? null : "99" + SampleIdentifiers.padded(number, 10));
    }

    static Contact contact(SampleArea area, long number, boolean restricted, boolean noPlace, Draw draw) {
        List<Phone> phones = new ArrayList<>();
        if (draw.percent(85)) {
            phones.add(mobilePhone(draw));
        }
        if (phones.isEmpty() || draw.percent(30)) {
            phones.add(homePhone(draw));
        }
        String email = draw.percent(60) ? "sample-" + number + "@example.org" : null;
        SafeContact safe = restricted
                ? new SafeContact(draw.from(SampleWords.SAFE_CONTACT), Answer.NO, Answer.NO)
                : draw.percent(3) ? new SafeContact(null, Answer.YES, Answer.NOT_ASKED) : null;
        Channel channel = restricted
                ? Channel.THROUGH_SOMEBODY
                : email != null && draw.percent(40)
                        ? Channel.EMAIL
                        : draw.from(List.of(Channel.PHONE, Channel.TEXT_MESSAGE, Channel.LETTER, Channel.IN_PERSON));
        return new Contact(
                address(area, number, noPlace, draw),
                phones,
                email,
                channel,
                draw.percent(3) ? draw.from(SampleWords.LANGUAGES) : "en",
                draw.percent(8) ? List.of(draw.from(List.of(AccessibleFormat.values()))) : List.of(),
                safe);
    }

    static ContingencyPlan plan(LocalDate day, long number, Draw draw) {
        Agreement agreed = new Agreement(Answer.YES, day.minusDays(draw.below(500)));
        return new ContingencyPlan(
                List.of(new StandIn(
                        new PersonName(draw.from(SampleWords.NAMES), "Stand-In-" + number, null),
                        mobilePhone(draw),
                        draw.from(SampleWords.STAND_INS),
                        agreed)),
                draw.from(List.of(TimeAlone.values())),
                List.of(homePhone(draw)),
                draw.from(SampleWords.PLAN),
                agreed,
                agreed,
                day.minusDays(draw.below(200)));
    }

    private static char letter(Draw draw) {
        return UNIT_LETTERS.charAt(draw.below(UNIT_LETTERS.length()));
    }
}
