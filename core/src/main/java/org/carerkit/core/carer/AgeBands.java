package org.carerkit.core.carer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who counts as a young, a young adult and an adult carer: a named definition, since statute and local strategies differ.
 *
 * <pre>{@code
 * AgeBands bands = AgeBands.named("worcestershire-2021").orElseThrow();
 * int age = AgeBands.ageOn(birthDate, today);   // 18
 * bands.kindsAt(age);                                   // YOUNG_CARER, ADULT_CARER: the document says both
 * }</pre>
 *
 * <p>Bands may overlap and may leave ages out, as the documents do: under Worcestershire's, a child of five is in no band.
 */
public final class AgeBands {

    private final String id;
    private final String source;
    private final List<AgeBand> bands;

    private AgeBands(String id, String source, List<AgeBand> bands) {
        this.id = requireNonNull(id, "id");
        this.source = requireNonNull(source, "source");
        this.bands = List.copyOf(bands);
        long kinds = this.bands.stream().map(AgeBand::kind).distinct().count();
        if (this.bands.isEmpty() || kinds < this.bands.size()) {
            throw new IllegalArgumentException("bands: at least one is needed, and one a kind at most");
        }
    }

    /**
     * Statute's: young carer under 18, adult carer from 18.
     *
     * <p>Defined by Children Act 1989 s.17ZA(3) ("a person under 18 who provides or intends to provide care for another
     * person") and Care Act 2014 s.10(3) ("an adult who provides or intends to provide care for another adult"), in force
     * from 1 April 2015.
     */
    public static AgeBands statute() {
        return AgeBandFiles.STATUTE;
    }

    /** A definition that comes with CarerKit: {@code statute}, {@code worcestershire-2021}, {@code worcestershire-2021-appendix-5}. */
    public static Optional<AgeBands> named(String id) {
        return AgeBandFiles.named(requireNonNull(id, "id"));
    }

    /**
     * A council's own definition.
     *
     * @param id how it is called in reports; it names council and year
     * @param source the document, with its clause
     * @param bands one a kind at most
     */
    public static AgeBands of(String id, String source, AgeBand... bands) {
        return new AgeBands(id, source, Arrays.asList(bands));
    }

    static AgeBands of(String id, String source, List<AgeBand> bands) {
        return new AgeBands(id, source, bands);
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** The document that it comes from. */
    public String source() {
        return source;
    }

    /** Its bands, in the document's order. */
    public List<AgeBand> bands() {
        return bands;
    }

    /** True when the age lies in the band of that kind; false where the definition has none. */
    public boolean is(CarerKind kind, int age) {
        for (AgeBand band : bands) {
            if (band.kind() == kind && band.holds(age)) {
                return true;
            }
        }
        return false;
    }

    /** Every kind that an age in completed years falls in, in the definition's order; empty where it falls in none. */
    public List<CarerKind> kindsAt(int age) {
        return bands.stream().filter(band -> band.holds(age)).map(AgeBand::kind).toList();
    }

    /**
     * Completed years on a date.
     *
     * <p>An age is attained at the beginning of the anniversary of the birth: Family Law Reform Act 1969 s.9(1), in force
     * from 1 January 1970. The Act does not say which day that is in a common year for somebody born on 29 February; here it
     * is 1 March, the first day that does not come before the anniversary.
     *
     * @throws IllegalArgumentException when the date lies before the birth
     */
    public static int ageOn(LocalDate birthDate, LocalDate date) {
        if (date.isBefore(requireNonNull(birthDate, "birthDate"))) {
            throw new IllegalArgumentException("date lies before birthDate");
        }
        return Period.between(birthDate, date).getYears();
    }

    /** The id and its bands. */
    @Override
    public String toString() {
        return id
                + bands.stream()
                        .map(band ->
                                band.kind() + " " + band.from() + "-" + (band.to() == AgeBand.OPEN ? "" : band.to()))
                        .collect(Collectors.joining(", ", " [", "]"));
    }
}
