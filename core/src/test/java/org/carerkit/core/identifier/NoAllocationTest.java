package org.carerkit.core.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.carerkit.core.check.Report;
import org.carerkit.core.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good identifier costs time and no memory, compiled or not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoAllocationTest {

    private static final int ROUNDS = 20_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void checking_a_good_identifier_allocates_nothing(String what, BooleanSupplier check) {
        allocatedBy(check); // links what is linked on first use

        assertThat(allocatedBy(check)).as("bytes for %d checks", ROUNDS).isLessThan(ROUNDS);
    }

    static Stream<Arguments> checks() {
        byte[] nhsNumber = "4010232137".getBytes(UTF_8);
        byte[] upn = "K830400124001".getBytes(UTF_8);
        return Stream.of(
                Arguments.of("NHS number in bytes", check(() -> NhsNumbers.isValid(nhsNumber, 0))),
                Arguments.of("NHS number", check(() -> NhsNumbers.isValid("4010232137"))),
                Arguments.of("NHS number with report", check(() -> passes(NHS_NUMBERS, "4010232137"))),
                Arguments.of("UPN in bytes", check(() -> Upns.isValid(upn, 0))),
                Arguments.of("UPN", check(() -> Upns.isValid("K830400124001"))),
                Arguments.of("UPN with report", check(() -> passes(UPNS, "K830400124001"))),
                Arguments.of("ODS code", check(() -> OdsCodes.isValid("G81086") && passes(ODS_CODES, "G81086"))),
                Arguments.of("URN", check(() -> Urns.isValid("111748") && passes(URNS, "111748"))),
                Arguments.of("LAESTAB", check(() -> passes(LAESTABS, "8054001"))),
                Arguments.of("ONS area", check(() -> passes(ONS_AREAS, "E06000001"))),
                Arguments.of("UPRN", check(() -> passes(UPRNS, "100110010"))),
                Arguments.of("postcode", check(() -> passes(POSTCODES, "TS24 8AY"))));
    }

    private static final NhsNumbers NHS_NUMBERS = new NhsNumbers();
    private static final Upns UPNS = new Upns();
    private static final OdsCodes ODS_CODES = new OdsCodes();
    private static final Urns URNS = new Urns();
    private static final Laestabs LAESTABS = new Laestabs();
    private static final OnsAreas ONS_AREAS = new OnsAreas();
    private static final Uprns UPRNS = new Uprns();
    private static final Postcodes POSTCODES = new Postcodes();
    private static final Silence SILENCE = new Silence();

    private static BooleanSupplier check(BooleanSupplier check) {
        return check;
    }

    private static boolean passes(SchemeRule rule, String text) {
        rule.check(text, SILENCE);
        return true;
    }

    private static long allocatedBy(BooleanSupplier check) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(self);
        boolean all = true;
        for (int i = 0; i < ROUNDS; i++) {
            all &= check.getAsBoolean();
        }
        long after = threads.getThreadAllocatedBytes(self);
        assertThat(all).isTrue();
        return after - before;
    }

    /** Says that nothing was to be said. */
    private static final class Silence implements Report {

        @Override
        public LocalDate today() {
            throw new AssertionError("no identifier depends on the day");
        }

        @Override
        public void add(String path, FindingCode code, @Nullable Long limit) {
            throw new AssertionError(code.id());
        }
    }
}
