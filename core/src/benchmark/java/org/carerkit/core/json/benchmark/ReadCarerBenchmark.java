package org.carerkit.core.json.benchmark;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationResult;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.carerkit.core.benchmark.Beside;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.json.CarerJson;
import org.carerkit.core.json.ReadResult;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hl7.fhir.r4.model.Bundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading and checking a carer's record of about 1.5 KB, from bytes. */
public class ReadCarerBenchmark {

    private static final int RECORDS = 4096;

    /** The records: those of a population whose length is within 250 bytes of 1,500. */
    @State(Scope.Thread)
    public static class Records {

        private Carer[] carers;
        private byte[][] json;
        private int last;

        /** Picks the records and checks that ours reads every one as it was written, without an error. */
        @Setup
        public void pick() {
            carers = CarerInputs.population(3L * RECORDS)
                    .carers()
                    .filter(carer -> Math.abs(CarerJson.write(carer).length - 1500) <= 250)
                    .limit(RECORDS)
                    .toArray(Carer[]::new);
            json = Arrays.stream(carers).map(CarerJson::write).toArray(byte[][]::new);
            require(carers.length == RECORDS);
            for (int i = 0; i < RECORDS; i++) {
                ReadResult<Carer> result = CarerJson.read(json[i], CarerInputs.TODAY);
                require(result.isUsable() && result.record().orElseThrow().equals(carers[i]));
            }
            System.out.println("records: " + sizes(json));
        }

        byte[] next() {
            last = last + 1 & RECORDS - 1;
            return json[last];
        }
    }

    /** The same records as Bundles, as small as they can be. */
    @State(Scope.Thread)
    public static class Bundles {

        private FhirContext fhir;
        private IParser parser;
        private byte[][] json;
        private int last;

        /** Makes the Bundles and checks that HAPI reads in each what ours reads in the record. */
        @Setup
        public void make(Records records) {
            fhir = FhirContext.forR4();
            parser = fhir.newJsonParser();
            json = new byte[RECORDS][];
            for (int i = 0; i < RECORDS; i++) {
                json[i] = CarerInputs.bundle(records.carers[i], narrative(), fhir);
                Bundle bundle = parser.parseResource(Bundle.class, new ByteArrayInputStream(json[i]));
                require(SameFacts.in(records.carers[i], bundle));
            }
            System.out.println("Bundles: " + sizes(json));
        }

        boolean narrative() {
            return false;
        }

        byte[] next() {
            last = last + 1 & RECORDS - 1;
            return json[last];
        }
    }

    /** The same Bundles with the narrative that FHIR recommends, of a few words. */
    @State(Scope.Thread)
    public static class NarrativeBundles extends Bundles {

        @Override
        boolean narrative() {
            return true;
        }
    }

    /** A plain ObjectMapper that knows dates, and a provider of Jakarta Validation. */
    @State(Scope.Thread)
    public static class Plain {

        private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        private final Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(
                        () -> Clock.fixed(CarerInputs.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .buildValidatorFactory()
                .getValidator();

        /** Checks that both agree with ours. */
        @Setup
        public void agree(Records records) throws IOException {
            for (int i = 0; i < RECORDS; i++) {
                Carer carer = mapper.readValue(records.json[i], Carer.class);
                require(carer.equals(records.carers[i])
                        && validator.validate(carer).isEmpty());
            }
        }
    }

    /** One validator for all. */
    @State(Scope.Benchmark)
    public static class Shared {

        private FhirValidator validator;

        /** Makes it and checks that a Bundle is valid, and that only the one without narrative is warned of for that. */
        @Setup
        public void make(Bundles bundles, NarrativeBundles withNarrative) {
            Bundles recommended = withNarrative;
            validator = Hapi.validator(bundles.fhir);
            require(missesNarrative(bundles.json[0]) && !missesNarrative(recommended.json[0]));
        }

        private boolean missesNarrative(byte[] json) {
            ValidationResult result = validator.validateWithResult(text(json));
            require(result.isSuccessful());
            return result.getMessages().stream()
                    .anyMatch(each -> each.getMessage().contains("dom-6"));
        }
    }

    /** Ours: read and checked. */
    @Benchmark
    @Beside(peer = "jacksonDatabind", atMost = 2.0)
    @Beside(peer = "jacksonAndHibernateValidator", atMost = 1.0)
    @Beside(peer = "hapiParserWithNarrative", atMost = 0.1)
    @Beside(peer = "hapiParser")
    @Beside(peer = "hapiInstanceValidator", atMost = 0.002)
    public ReadResult<Carer> carerkit(Records records) {
        return CarerJson.read(records.next(), CarerInputs.TODAY);
    }

    /** Read and not checked. */
    @Benchmark
    public Carer jacksonDatabind(Records records, Plain plain) throws IOException {
        return plain.mapper.readValue(records.next(), Carer.class);
    }

    /** Read, and checked by a host's provider with the same constraints. */
    @Benchmark
    public Set<ConstraintViolation<Carer>> jacksonAndHibernateValidator(Records records, Plain plain)
            throws IOException {
        return plain.validator.validate(plain.mapper.readValue(records.next(), Carer.class));
    }

    /** Read and not checked. */
    @Benchmark
    public Bundle hapiParser(Bundles bundles) {
        return bundles.parser.parseResource(Bundle.class, new ByteArrayInputStream(bundles.next()));
    }

    /** Read and not checked; each resource with narrative. */
    @Benchmark
    public Bundle hapiParserWithNarrative(NarrativeBundles bundles) {
        Bundles all = bundles;
        return all.parser.parseResource(Bundle.class, new ByteArrayInputStream(all.next()));
    }

    /** Read and checked. */
    @Benchmark
    public ValidationResult hapiInstanceValidator(Bundles bundles, Shared shared) {
        return shared.validator.validateWithResult(text(bundles.next()));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static String sizes(byte[][] all) {
        return all.length + ", bytes "
                + Arrays.stream(all).mapToInt(each -> each.length).summaryStatistics();
    }

    private static void require(boolean agreed) {
        if (!agreed) {
            throw new IllegalStateException("What is measured beside each other does not agree");
        }
    }
}
