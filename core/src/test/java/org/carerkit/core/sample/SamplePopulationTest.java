package org.carerkit.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.core.carer.CarerKinds;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SamplePopulationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final SamplePopulation HARTLEPOOL = SamplePopulation.hartlepool(DAY);
    private static final List<Carer> CARERS = HARTLEPOOL.carers().toList();

    @Test
    void hartlepools_totals_are_the_published_ones_and_our_own() {
        assertThat(HARTLEPOOL.totals())
                .isEqualTo(new SampleTotals(
                        10_000, 100_000, 1_600, 255, 600, 1_750, 150, 450, 400, 320, 3_500, 4_118, 100, 5_740, 6_000,
                        2_500));
    }

    @Test
    void the_records_have_the_totals_that_are_promised() {
        assertThat(new SampleTotals(
                        CARERS.size(),
                        10L * CARERS.size(),
                        count(carer -> "6".equals(first(carer).hoursPerWeek().code())),
                        ofKind(CarerKind.YOUNG_CARER),
                        count(carer -> age(carer) >= 18 && age(carer) < 25),
                        ofKind(CarerKind.PARENT_CARER),
                        ofKind(CarerKind.NON_PARENT_CARER_OF_DISABLED_CHILD),
                        ofKind(CarerKind.SANDWICH_CARER),
                        ofKind(CarerKind.MUTUAL_CARER),
                        ofKind(CarerKind.DISTANCE_CARER),
                        ofKind(CarerKind.SOLE_CARER),
                        ofKind(CarerKind.WORKING_CARER),
                        count(Carer::restricted),
                        count(carer ->
                                Set.of("2", "F").contains(carer.person().sex().code())),
                        count(carer -> first(carer).caredForPerson() != null),
                        count(carer -> carer.contingencyPlan() != null)))
                .isEqualTo(HARTLEPOOL.totals());
    }

    @Test
    void everybody_cares_on_the_day() {
        assertThat(CARERS).allMatch(carer -> first(carer).isActiveOn(DAY));
    }

    @Test
    void former_carers_do_not_and_are_beside_the_carers() {
        List<Carer> former = HARTLEPOOL.formerCarers().toList();
        assertThat(former).hasSize(400).allMatch(carer -> kinds(carer).equals(Set.of(CarerKind.FORMER_CARER)));
        assertThat(former)
                .allSatisfy(carer ->
                        assertThat(RecordCheck.of(carer, DAY).hasError()).isFalse());
    }

    @Test
    void no_record_has_an_error() {
        assertThat(CARERS)
                .allSatisfy(carer ->
                        assertThat(RecordCheck.of(carer, DAY).hasError()).isFalse());
    }

    @Test
    void the_only_warnings_are_those_of_test_numbers_and_of_postcodes_that_are_no_place() {
        Set<String> codes = new HashSet<>();
        CARERS.forEach(carer -> {
            for (Finding finding : RecordCheck.of(carer, DAY)) {
                codes.add(finding.code().id());
            }
        });
        assertThat(codes).containsExactlyInAnyOrder("CK-NHS-NUMBER-TEST", "CK-POSTCODE-PSEUDO");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 99, 1_001})
    void small_populations_are_valid_too(int size) {
        SamplePopulation small = new SamplePopulation(SampleArea.HARTLEPOOL, size, LocalDate.of(2028, 2, 29), 7);
        assertThat(small.carers().toList())
                .hasSize(size)
                .allSatisfy(
                        carer -> assertThat(RecordCheck.of(carer, small.day()).hasError())
                                .isFalse());
    }

    @Test
    void a_population_of_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SamplePopulation(SampleArea.HARTLEPOOL, 0, DAY, 1))
                .withMessageContaining("size");
    }

    @Test
    void no_identifier_occurs_twice() {
        Map<Identifier, Integer> seen = new HashMap<>();
        Stream.concat(CARERS.stream(), HARTLEPOOL.formerCarers())
                .flatMap(SamplePopulationTest::peoplesIdentifiers)
                .forEach(identifier -> seen.merge(identifier, 1, Integer::sum));
        assertThat(seen.values()).hasSizeGreaterThan(15_000).containsOnly(1);
    }

    @Test
    void everything_marks_a_person_who_does_not_exist() {
        assertThat(CARERS).allSatisfy(carer -> {
            assertThat(carer.person().name().family()).startsWith("Sample-");
            assertThat(SampleWords.NAMES).contains(carer.person().name().given());
            assertThat(carer.contact().address().lines().get(0)).endsWith(" Example Street");
            assertThat(carer.contact().phones())
                    .allMatch(phone -> phone.number().startsWith("01632 960")
                            || phone.number().startsWith("07700 900"));
            assertThat(String.valueOf(carer.contact().email())).matches("null|sample-\\d+@example\\.org");
            assertThat(peoplesIdentifiers(carer).filter(i -> i.scheme() == IdentifierScheme.NHS_NUMBER))
                    .allMatch(i -> i.value().startsWith("9"));
        });
    }

    @Test
    void the_same_seed_gives_the_same_bytes_for_ever() throws IOException, NoSuchAlgorithmException {
        assertThat(sha256(new SamplePopulation(SampleArea.HARTLEPOOL, 1_000, DAY, 42)))
                .isEqualTo("640ddb3f80490d635bb7b6523af496e7f0fc2cf5c31d423df0cc00304b068a77");
    }

    @Test
    void lines_are_what_the_file_holds() throws IOException {
        SamplePopulation few = new SamplePopulation(SampleArea.HARTLEPOOL, 50, DAY, 42);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        few.writeTo(file);
        assertThat(file.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(few.lines().toList());
    }

    @Test
    void another_seed_gives_other_carers_with_the_same_totals() {
        SamplePopulation other = new SamplePopulation(SampleArea.HARTLEPOOL, 10_000, DAY, 1);
        assertThat(other.totals()).isEqualTo(HARTLEPOOL.totals());
        assertThat(other.carer(0)).isNotEqualTo(HARTLEPOOL.carer(0));
    }

    @Test
    void a_carer_is_found_without_the_ones_before() {
        assertThat(SamplePopulation.hartlepool(DAY).carer(9_999)).isEqualTo(CARERS.get(9_999));
    }

    @Test
    void a_carer_is_not_held_once_the_next_ones_are_read() throws InterruptedException {
        Iterator<Carer> carers = new SamplePopulation(SampleArea.HARTLEPOOL, SamplePopulation.LARGEST, DAY, 5)
                .carers()
                .iterator();
        ReferenceQueue<Carer> forgotten = new ReferenceQueue<>();
        WeakReference<Carer> first = new WeakReference<>(carers.next(), forgotten);
        for (int i = 0; i < 1_000; i++) {
            carers.next();
        }
        System.gc();
        assertThat(forgotten.remove(10_000)).isSameAs(first);
        assertThat(carers.hasNext()).isTrue();
    }

    @Test
    void the_largest_population_has_room_for_everybodys_numbers() {
        SamplePopulation largest = new SamplePopulation(SampleArea.HARTLEPOOL, SamplePopulation.LARGEST, DAY, 5);
        assertThat(largest.totals().fiftyHoursOrMore()).isEqualTo(SamplePopulation.LARGEST / 10_000 * 1_600);
        assertThat(RecordCheck.of(largest.carer(SamplePopulation.LARGEST - 1), DAY)
                        .hasError())
                .isFalse();
        Carer last = largest.formerCarers()
                .skip(SamplePopulation.LARGEST / 25 - 1)
                .findFirst()
                .orElseThrow();
        assertThat(RecordCheck.of(last, DAY).hasError()).isFalse();
    }

    private static String sha256(SamplePopulation population) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            population.writeTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Stream<Identifier> peoplesIdentifiers(Carer carer) {
        return Stream.concat(
                carer.identifiers().stream(),
                carer.roles().stream()
                        .filter(role -> role.caredForPerson() != null)
                        .flatMap(role -> role.caredForPerson().identifiers().stream()));
    }

    private static long ofKind(CarerKind kind) {
        return count(carer -> kinds(carer).contains(kind));
    }

    private static Set<CarerKind> kinds(Carer carer) {
        return CarerKinds.of(carer, DAY, AgeBands.statute());
    }

    private static long count(Predicate<Carer> what) {
        return CARERS.stream().filter(what).count();
    }

    private static CaringRole first(Carer carer) {
        return carer.roles().get(0);
    }

    private static int age(Carer carer) {
        return Period.between(carer.person().birthDate(), DAY).getYears();
    }
}
