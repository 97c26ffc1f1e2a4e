package org.carerkit.core.sample;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.EndReason;
import org.carerkit.core.caring.Responsibility;
import org.carerkit.core.identifier.Identifier;

/**
 * As many sample carers as you like, the same from the same seed on every machine, one at a time in constant memory.
 *
 * <pre>{@code
 * SamplePopulation hartlepool = SamplePopulation.hartlepool(today);
 * hartlepool.writeTo(file);                     // 10,000 lines of NDJSON
 * hartlepool.totals().fiftyHoursOrMore();       // 1600, exactly
 * hartlepool.carer(12);                         // any of them, without the ones before
 * }</pre>
 *
 * <p>Totals follow from the shares by construction: shares are dealt out, not thrown. Those that somebody has published
 * name their source where they stand (in {@code Story}, {@code SampleCodes} and {@code SampleDeals}); every other share is
 * our own and says nothing about any real place. Dates are relative to the day, so that the same records come out a
 * year older for a day a year later. No record has an error finding on that day; each NHS number gives the warning for
 * test numbers, and the pseudo-postcodes (1 in 200) theirs.
 *
 * <p>NHS numbers differ within a population, for carers and cared-for people alike. Two populations may share some.
 */
public final class SamplePopulation {

    /** The most carers that a population can have. */
    public static final long LARGEST = 20_000_000;

    private static final long HARTLEPOOL_SEED = 2026_2031;

    /** NHS numbers come in an order that looks like none. */
    private static final Shuffle NHS_NUMBERS = new Shuffle(HARTLEPOOL_SEED, SampleIdentifiers.NHS_NUMBERS);

    private final SampleArea area;
    private final long size;
    private final LocalDate day;
    private final long seed;
    private final SampleDeals deals;
    private final SamplePeople people;

    /**
     * A population.
     *
     * @param area where they live
     * @param size how many carers, 1 to {@link #LARGEST}
     * @param day the day on which everything is as described
     * @param seed another seed gives other carers with the same totals
     */
    public SamplePopulation(SampleArea area, long size, LocalDate day, long seed) {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("size: 1 to " + LARGEST);
        }
        this.area = requireNonNull(area, "area");
        this.size = size;
        this.day = requireNonNull(day, "day");
        this.seed = seed;
        this.deals = new SampleDeals(seed, size);
        this.people = new SamplePeople(area, day, deals);
    }

    /**
     * Hartlepool's: 10,000 carers, 1,600 of whom care for 50 hours a week or more, among 100,000 residents. The strategy
     * says "approximately 10,000", "over 1,600" and "1 in 10 residents" (Hartlepool Carers Strategy 2026-2031, local
     * context); the residents here are the round number that these imply, not the census's.
     */
    public static SamplePopulation hartlepool(LocalDate day) {
        return new SamplePopulation(SampleArea.HARTLEPOOL, 10_000, day, HARTLEPOOL_SEED);
    }

    /** How many carers. */
    public long size() {
        return size;
    }

    /** Where they live. */
    public SampleArea area() {
        return area;
    }

    /** The day on which everything is as described. */
    public LocalDate day() {
        return day;
    }

    /** How many people live in the area, carers included: the size times the area's residents to one carer. */
    public long residents() {
        return size * area.residentsPerCarer();
    }

    /**
     * One carer, found without the others.
     *
     * @param number 0 to size - 1
     * @throws IndexOutOfBoundsException for another number
     */
    public Carer carer(long number) {
        Objects.checkIndex(number, size);
        return people.carer(number, draw(number));
    }

    /** All carers, in order. Everybody among them cares on the day. */
    public Stream<Carer> carers() {
        return LongStream.range(0, size).mapToObj(this::carer);
    }

    /**
     * People who cared once and do not any more: one to 25 carers, beside the carers and not among them, because the
     * published totals count those who care.
     */
    public Stream<Carer> formerCarers() {
        long former = size / 25;
        Deal<EndReason> reasons = new Deal<>(
                seed,
                "end",
                former,
                List.of(
                        new Share<>(EndReason.CARED_FOR_PERSON_DIED, 5000),
                        new Share<>(EndReason.MOVED_INTO_CARE, 2500),
                        new Share<>(EndReason.SOMEBODY_ELSE_CARES, 800),
                        new Share<>(EndReason.CARED_FOR_PERSON_RECOVERED, 700),
                        new Share<>(EndReason.CARER_CANNOT_CONTINUE, 600),
                        new Share<>(EndReason.NOT_GIVEN, 400)));
        return LongStream.range(0, former).mapToObj(i -> people.former(size + i, reasons.of(i), draw(size + i)));
    }

    /** All carers as lines of NDJSON, without line ends. */
    public Stream<String> lines() {
        return LongStream.range(0, size).mapToObj(number -> new String(line(number), StandardCharsets.UTF_8));
    }

    /** One carer as a line of NDJSON in UTF-8, without the line end. */
    byte[] line(long number) {
        return SampleJson.line(carer(number));
    }

    /** Writes all carers as NDJSON in UTF-8, a line feed after each line; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        for (long number = 0; number < size; number++) {
            out.write(line(number));
            out.write('\n');
        }
    }

    /** How many are what, known before any record is made. */
    public SampleTotals totals() {
        return new SampleTotals(
                size,
                residents(),
                deals.atFiftyHours(),
                deals.count(Story.Stage.PUPIL),
                deals.count(Story.YOUNG_ADULT_OF_PARENT) + deals.count(Story.YOUNG_ADULT_OF_GRANDPARENT),
                deals.count(Story.OF_DISABLED_CHILD) + deals.count(Story.SANDWICH),
                deals.count(Story.OF_DISABLED_GRANDCHILD),
                deals.count(Story.SANDWICH),
                deals.count(Story.OLDER_MUTUAL),
                deals.distant(),
                deals.responsibility.count(Responsibility.SOLE),
                deals.working(),
                deals.restricted.count(true),
                deals.sex.count(SampleCodes.WOMAN),
                size - deals.caredFor.count(SampleRoles.CaredFor.UNNAMED),
                deals.plan.count(true));
    }

    static Identifier nhsNumber(long slot) {
        return SampleIdentifiers.nhsNumber(NHS_NUMBERS.place(slot));
    }

    private Draw draw(long number) {
        return new Draw(Draw.nth(Draw.seed(seed, "details"), number));
    }
}
