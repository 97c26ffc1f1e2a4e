package org.carerkit.core.identifier.benchmark;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.carerkit.core.benchmark.Beside;
import org.carerkit.core.identifier.NhsNumbers;
import org.carerkit.core.sample.SampleIdentifiers;
import org.hibernate.validator.constraints.Mod11Check;
import org.hibernate.validator.internal.constraintvalidators.hv.Mod11CheckValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An NHS number's check beside a plain loop and beside Hibernate Validator's own constraint; all numbers are right. */
@State(Scope.Thread)
public class NhsNumberBenchmark {

    private static final int NUMBERS = 4096;
    private static final int LENGTH = 10;

    private final byte[] bytes = new byte[NUMBERS * LENGTH];
    private final String[] texts = new String[NUMBERS];
    private final Holder[] holders = new Holder[NUMBERS];
    private final Mod11CheckValidator mod11 = new Mod11CheckValidator();
    private Validator validator;

    /** A right number carrying Hibernate Validator's constraint with the NHS number's weights. */
    private record Holder(@Mod11Check(message = "wrong") String number) {}

    /** Makes the numbers and checks that everybody agrees about them, and about each with one digit changed. */
    @Setup
    public void makeNumbers() throws ReflectiveOperationException {
        mod11.initialize(Holder.class.getDeclaredField("number").getAnnotation(Mod11Check.class));
        validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        SplittableRandom random = new SplittableRandom(2026);
        for (int i = 0; i < NUMBERS; i++) {
            String text = SampleIdentifiers.nhsNumber(random.nextLong(SampleIdentifiers.NHS_NUMBERS))
                    .value();
            byte[] digits = text.getBytes(StandardCharsets.US_ASCII);
            texts[i] = text;
            holders[i] = new Holder(text);
            System.arraycopy(digits, 0, bytes, i * LENGTH, LENGTH);
            agree(digits, true);
            digits[i % LENGTH] = (byte) ('0' + (digits[i % LENGTH] - '0' + 1) % 10);
            agree(digits, false);
        }
    }

    private void agree(byte[] digits, boolean right) {
        String text = new String(digits, StandardCharsets.US_ASCII);
        boolean all = NhsNumbers.isValid(digits, 0) == right
                && NhsNumbers.isValid(text) == right
                && loop(digits, 0) == right
                && mod11.isValid(text, null) == right
                && validator.validate(new Holder(text)).isEmpty() == right;
        if (!all) {
            throw new IllegalStateException("The checks disagree");
        }
    }

    /** Ours, from bytes. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    @Beside(peer = "loopOverTenBytes", atMost = 1.0)
    public int fromBytes() {
        int right = 0;
        for (int at = 0; at < bytes.length; at += LENGTH) {
            right += NhsNumbers.isValid(bytes, at) ? 1 : 0;
        }
        return right;
    }

    /** The check as one writes it; unlike ours it takes a repeated digit for a number. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public int loopOverTenBytes() {
        int right = 0;
        for (int at = 0; at < bytes.length; at += LENGTH) {
            right += loop(bytes, at) ? 1 : 0;
        }
        return right;
    }

    private static boolean loop(byte[] ascii, int offset) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ascii[offset + i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * (LENGTH - i);
        }
        return sum % 11 == 0;
    }

    /** Ours, from text. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    @Beside(peer = "mod11Check", atMost = 0.1)
    @Beside(peer = "mod11CheckAlone", atMost = 1.0)
    public int fromText() {
        int right = 0;
        for (String text : texts) {
            right += NhsNumbers.isValid(text) ? 1 : 0;
        }
        return right;
    }

    /** Hibernate Validator, as a host calls it: a bean with the constraint on its one component. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public int mod11Check() {
        int right = 0;
        for (Holder holder : holders) {
            right += validator.validate(holder).isEmpty() ? 1 : 0;
        }
        return right;
    }

    /** The class behind that constraint, called without the rest of Hibernate Validator, as no host does. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public int mod11CheckAlone() {
        int right = 0;
        for (String text : texts) {
            right += mod11.isValid(text, null) ? 1 : 0;
        }
        return right;
    }
}
