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

/** Ways to break down carers' records. Each name includes the definition that it follows. */
public final class CarerDimensions {

    private CarerDimensions() {}

    /** Sex or gender, by list and code. Codes of different lists stay separate. */
    public static Dimension<Carer> sex() {
        return new Dimension<>(
                "sex", carer -> person(carer).map(Person::sex).map(sex -> sex.list() + " " + sex.code()));
    }

    /**
     * The ethnic category in one edition of one list. Codes of another edition are mapped to it; those that cannot be
     * mapped are unknown.
     *
     * @param lists the lists and their mappings
     * @param list the id of the list: {@code ons-ethnic-group}
     * @param edition the edition of the list: {@code 2021}
     */
    public static Dimension<Carer> ethnicCategory(CodeLists lists, String list, String edition) {
        return new Dimension<>(
                "ethnic-category " + list + " " + edition,
                carer -> person(carer)
                        .map(Person::ethnicCategory)
                        .flatMap(category -> in(lists, category, list, edition)));
    }

    /**
     * The ethnic category of a cell that holds a code, in one edition of one list. A code is unknown if its list does
     * not contain it or if it cannot be mapped. Mappings run only from finer lists to coarser ones.
     *
     * @param lists the lists and their mappings
     * @param cells the id of the list used in the cells: {@code ons-ethnic-group}
     * @param cellsEdition the edition of that list: {@code 2021}
     * @param list the id of the list to count by: {@code nhs-ethnic-category}
     * @param edition the edition of that list: {@code 2001}
     */
    public static Dimension<String> ethnicCode(
            CodeLists lists, String cells, String cellsEdition, String list, String edition) {
        return new Dimension<>("ethnic-category " + list + " " + edition, cell -> {
            Coded coded = new Coded(cells, cellsEdition, cell.strip());
            return in(lists, coded, list, edition);
        });
    }

    /** The age band, under a definition, of a cell that holds an age in whole years. */
    public static Dimension<String> ageInYears(AgeBands bands) {
        return new Dimension<>(
                "age-band " + bands.id(), cell -> age(cell.strip()).map(age -> names(bands.kindsAt(age))));
    }

    private static Optional<Integer> age(String text) {
        boolean whole = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /**
     * The age band under a definition on a day. If an age is in several bands, their names are joined, so each person
     * counts once.
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
     * Whether a carer is of one kind on a day. A carer can be of several kinds at once, so each kind is a separate
     * dimension. A carer is not of a kind unless the record shows it.
     */
    public static Dimension<Carer> kind(CarerKind kind, AgeBands bands, LocalDate day) {
        return new Dimension<>(
                name(kind) + " " + bands.id(),
                carer -> Optional.of(CarerKinds.of(carer, day, bands).contains(kind) ? "yes" : "no"));
    }

    /**
     * The hours of care per week, in one edition of the list, of a carer with one active role that states them. Carers
     * with several active roles are in a category of their own, because bands cannot be added up.
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
