package org.carerkit.examples.commandline.tour;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Person;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.EventKind;
import org.carerkit.pages.Block;
import org.carerkit.pages.Table;
import org.jspecify.annotations.Nullable;

/** The tables of the tour's step about one young carer. */
final class FlagTables {

    private FlagTables() {}

    /** Returns each event and the state of the flag after it. */
    static Table history(List<FlagEvent> history) {
        Table table = Table.of("What the hospital's register says", "What happened", "The flag afterwards");
        for (int i = 0; i < history.size(); i++) {
            CarerFlag flag = CarerFlag.of(history.subList(0, i + 1));
            table = table.row(words(history.get(i), flag), words(flag.state()));
        }
        return table;
    }

    /** Returns what each partner was told. */
    static Block fields(Set<FlagField> practice, Set<FlagField> school) {
        EnumSet<FlagField> neither = EnumSet.allOf(FlagField.class);
        neither.removeAll(practice);
        neither.removeAll(school);
        return Block.list(
                "The GP practice was told: " + words(practice) + ".",
                "The school was told: " + words(school) + ".",
                "Neither was told: " + words(neither) + ".");
    }

    /** Returns what each register knows afterwards, read from that register. */
    static Table registers(CarerFlag hospital, CarerFlag practice, CarerFlag school) {
        List<CarerFlag> flags = List.of(hospital, practice, school);
        return Table.of("What each register knows", "About the carer", "Hospital", "GP practice", "School")
                .row(row("How the flag stands", flags.stream().map(flag -> words(flag.state()))))
                .row(knows("Name", flags, carer -> person(carer).name() != null))
                .row(knows("Date of birth", flags, carer -> person(carer).birthDate() != null))
                .row(knows("NHS number", flags, carer -> has(carer, IdentifierScheme.NHS_NUMBER)))
                .row(knows("Pupil number", flags, carer -> has(carer, IdentifierScheme.UPN)))
                .row(knows(
                        "Whom and how the carer helps",
                        flags,
                        carer -> !carer.roles().isEmpty()))
                .row(knows(
                        "Address",
                        flags,
                        carer -> carer.contact() != null && carer.contact().address() != null))
                .row(row(
                        "Referrals",
                        flags.stream()
                                .map(flag -> Integer.toString(
                                        flag.followUp().referrals().size()))));
    }

    private static String[] knows(String what, List<CarerFlag> flags, Predicate<Carer> known) {
        return row(what, flags.stream().map(flag -> known.test(requireNonNull(flag.carer())) ? "known" : "not there"));
    }

    private static String[] row(String what, Stream<String> cells) {
        return Stream.concat(Stream.of(what), cells).toArray(String[]::new);
    }

    private static boolean has(Carer carer, IdentifierScheme scheme) {
        return carer.identifiers().stream().anyMatch(identifier -> identifier.scheme() == scheme);
    }

    private static Person person(Carer carer) {
        return requireNonNull(carer.person());
    }

    private static String words(FlagEvent event, CarerFlag flag) {
        if (event instanceof Identified) {
            return "A nurse recognises the carer";
        }
        if (event instanceof Informed) {
            return "The carer is informed, in a form that suits";
        }
        if (event instanceof ConsentRecorded given) {
            Consent consent = requireNonNull(given.consent());
            return "The carer agrees that " + whom(consent.recipients().get(0)) + " may know";
        }
        if (event instanceof Confirmed) {
            return "The carer agrees to be recorded as one";
        }
        if (event instanceof Disclosed told) {
            return "Told: " + whom(told.recipient());
        }
        if (event instanceof Retracted retracted) {
            return "Told to forget: " + whom(retracted.recipient());
        }
        if (event instanceof DisclosureWithheld withheld) {
            return "Not told: " + whom(withheld.recipient()) + ", because of "
                    + words(requireNonNull(withheld.reason()));
        }
        if (event instanceof Acknowledged arrived) {
            return "Arrived, says " + whom(recipient(requireNonNull(arrived.notice()), flag));
        }
        if (event instanceof Referred) {
            return "The carer is referred to the young carers' service";
        }
        return event instanceof ReferralAnswered answered
                ? "The answer of the service: " + words(requireNonNull(answered.answer()))
                : EventKind.of(event).words();
    }

    private static @Nullable Recipient recipient(UUID notice, CarerFlag flag) {
        return flag.disclosures().stream()
                .filter(event -> event.id().equals(notice))
                .findFirst()
                .map(event -> event instanceof Disclosed told ? told.recipient() : null)
                .orElse(null);
    }

    private static String whom(@Nullable Recipient recipient) {
        RecipientKind kind = requireNonNull(requireNonNull(recipient).kind());
        return switch (kind) {
            case GP_PRACTICE -> "the GP practice";
            case SCHOOL_LEAD -> "the school's lead";
            case CARERS_SERVICE -> "the young carers' service";
            case EMPLOYER -> "an employer";
            default -> words(kind);
        };
    }

    private static String words(Set<FlagField> fields) {
        return fields.stream()
                .map(field ->
                        field == FlagField.UPN ? "pupil number" : words(field).replace("nhs", "NHS"))
                .collect(joining(", "));
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
