package org.carerkit.core.carer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A named definition of who counts as a young carer, a young adult carer or an adult carer. Statute and local
 * strategies differ, so there are several.
 *
 * <pre>{@code
 * AgeBands bands = AgeBands.named("worcestershire-2021").orElseThrow();
 * int age = AgeBands.ageOn(birthDate, today);   // 18
 * bands.kindsAt(age);                                   // YOUNG_CARER, ADULT_CARER: the document says both
 * }</pre>
 *
 * <p>Bands may overlap or leave ages out, as the source documents do. Under Worcestershire's, a child of 5 is in no
 * band.
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
            throw new IllegalArgumentException("bands: must have at least one, and at most one for each kind");
        }
    }

    /**
     * The definition in statute: a young carer is under 18, an adult carer is 18 or over.
     *
     * <p>Defined by Children Act 1989 s.17ZA(3) ("a person under 18 who provides or intends to provide care for another
     * person") and Care Act 2014 s.10(3) ("an adult who provides or intends to provide care for another adult"), in force
     * from 1 April 2015.
     */
    public static AgeBands statute() {
        return AgeBandFiles.STATUTE;
    }

    /**
     * One of the definitions that come with CarerKit: {@code statute}, {@code worcestershire-2021} or
     * {@code worcestershire-2021-appendix-5}.
     */
    public static Optional<AgeBands> named(String id) {
        return AgeBandFiles.named(requireNonNull(id, "id"));
    }

    /**
     * A council's own definition.
     *
     * @param id its name in reports, which includes the council and the year
     * @param source the document and the clause
     * @param bands at most one for each kind
     */
    public static AgeBands of(String id, String source, AgeBand... bands) {
        return new AgeBands(id, source, Arrays.asList(bands));
    }

    static AgeBands of(String id, String source, List<AgeBand> bands) {
        return new AgeBands(id, source, bands);
    }

    /** The name of the definition. */
    public String id() {
        return id;
    }

    /** The document that defines the bands. */
    public String source() {
        return source;
    }

    /** The bands, in the order of the document. */
    public List<AgeBand> bands() {
        return bands;
    }

    /** True if the age is in the band of that kind. False if the definition has no band of that kind. */
    public boolean is(CarerKind kind, int age) {
        for (AgeBand band : bands) {
            if (band.kind() == kind && band.holds(age)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Every kind whose band contains the age, in the definition's order. The age is in completed years; the list may be
     * empty.
     */
    public List<CarerKind> kindsAt(int age) {
        return bands.stream().filter(band -> band.holds(age)).map(AgeBand::kind).toList();
    }

    /**
     * A person's age on a date, in completed years.
     *
     * <p>A person reaches an age at the beginning of the anniversary of their birth: Family Law Reform Act 1969 s.9(1),
     * in force from 1 January 1970. For somebody born on 29 February, the Act does not say which day that is in a
     * common year. We use 1 March, the first day that is not before the anniversary.
     *
     * @throws IllegalArgumentException if the date is before the birth
     */
    public static int ageOn(LocalDate birthDate, LocalDate date) {
        if (date.isBefore(requireNonNull(birthDate, "birthDate"))) {
            throw new IllegalArgumentException("date: is before birthDate");
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
