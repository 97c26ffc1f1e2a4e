package org.carerkit.outcomes.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.core.carer.CarerKinds;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.person.Person;

/** The ways in which carers' records are broken down. Each name says which definition it follows. */
public final class CarerDimensions {

    private CarerDimensions() {}

    /** The sex or gender, by list and code: lists are not mixed. */
    public static Dimension<Carer> sex() {
        return new Dimension<>(
                "sex", carer -> person(carer).map(Person::sex).map(sex -> sex.list() + " " + sex.code()));
    }

    /**
     * The ethnic category in one edition of one list; a code of another edition is mapped to it, and what cannot be mapped
     * is unknown.
     *
     * @param lists the lists and their mappings
     * @param list the id of the list: {@code ons-ethnic-group}
     * @param edition its edition: {@code 2021}
     */
    public static Dimension<Carer> ethnicCategory(CodeLists lists, String list, String edition) {
        return new Dimension<>(
                "ethnic-category " + list + " " + edition,
                carer -> person(carer)
                        .map(Person::ethnicCategory)
                        .flatMap(category -> in(lists, category, list, edition)));
    }

    /**
     * The ethnic category of a cell that holds a code, in one edition of one list. A code that the list does not have is
     * unknown, and so is one that cannot be mapped: lists are mapped one way, from the finer to the coarser.
     *
     * @param lists the lists and their mappings
     * @param cells the id of the list that the cells' codes are from: {@code ons-ethnic-group}
     * @param cellsEdition its edition: {@code 2021}
     * @param list the id of the list that is counted in: {@code nhs-ethnic-category}
     * @param edition its edition: {@code 2001}
     */
    public static Dimension<String> ethnicCode(
            CodeLists lists, String cells, String cellsEdition, String list, String edition) {
        return new Dimension<>("ethnic-category " + list + " " + edition, cell -> {
            Coded coded = new Coded(cells, cellsEdition, cell.strip());
            return in(lists, coded, list, edition);
        });
    }

    /**
     * The age band of a cell that holds an age in whole years, under a definition.
     */
    public static Dimension<String> ageInYears(AgeBands bands) {
        return new Dimension<>(
                "age-band " + bands.id(), cell -> age(cell.strip()).map(age -> names(bands.kindsAt(age))));
    }

    private static Optional<Integer> age(String text) {
        boolean whole = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /**
     * The age band under a definition, on a day. An age in several bands has their names joined, so that everybody is
     * counted once.
     */
    public static Dimension<Carer> ageBand(AgeBands bands, LocalDate day) {
        return new Dimension<>(
                "age-band " + bands.id(),
                carer -> person(carer)
                        .map(Person::birthDate)
                        .filter(birth -> !birth.isAfter(day))
                        .map(birth -> names(bands.kindsAt(AgeBands.ageOn(birth, day)))));
    }

    /**
     * Whether a carer is of one kind on a day: a carer is of several at once, so each kind is a dimension of its own. What
     * the record does not say makes nobody of a kind.
     */
    public static Dimension<Carer> kind(CarerKind kind, AgeBands bands, LocalDate day) {
        return new Dimension<>(
                name(kind) + " " + bands.id(),
                carer -> Optional.of(CarerKinds.of(carer, day, bands).contains(kind) ? "yes" : "no"));
    }

    /**
     * The hours of care a week in one edition of the list, for whoever has one active role that says so; of several roles
     * the bands do not add up, which is a category of its own.
     */
    public static Dimension<Carer> hours(CodeLists lists, String edition, LocalDate day) {
        String list = "ons-hours-of-care";
        return new Dimension<>("hours " + list + " " + edition, carer -> {
            List<CaringRole> active =
                    carer.roles().stream().filter(role -> role.isActiveOn(day)).toList();
            if (active.size() > 1) {
                return Optional.of("several roles");
            }
            return active.stream()
                    .findFirst()
                    .map(CaringRole::hoursPerWeek)
                    .flatMap(hours -> in(lists, hours, list, edition));
        });
    }

    private static Optional<Person> person(Carer carer) {
        return Optional.ofNullable(carer.person());
    }

    private static Optional<String> in(CodeLists lists, Coded coded, String list, String edition) {
        return lists.map(coded, list, edition).map(Coded::code);
    }

    private static String names(List<CarerKind> kinds) {
        return kinds.isEmpty()
                ? "in no band"
                : kinds.stream().map(CarerDimensions::name).collect(Collectors.joining(" + "));
    }

    private static String name(CarerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
