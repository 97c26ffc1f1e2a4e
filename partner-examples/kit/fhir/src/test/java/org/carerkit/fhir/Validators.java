package org.carerkit.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carerkit.fhir.reading.FhirJson;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** HAPI's validator with the base definitions of FHIR R4, and another with UK Core's beside: one of each for all tests. */
public final class Validators {

    private static final Set<String> WRITTEN =
            Set.of("Flag", "Patient", "RelatedPerson", "AuditEvent", "OperationOutcome", "Bundle");

    private Validators() {}

    private static final class Base {
        static final FhirValidator VALIDATOR = validator(Optional.empty());
    }

    private static final class UkCore {
        static final Optional<FhirValidator> VALIDATOR = folder().map(folder -> validator(Optional.of(folder)));
    }

    /** Where UK Core's definitions lie, if the property says so. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("ukcore.dir"))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    /** What is wrong by the base definitions, and by UK Core's where they are there. */
    public static List<String> allErrors(String json) {
        List<String> all = new ArrayList<>(baseErrors(json));
        UkCore.VALIDATOR.ifPresent(validator -> all.addAll(errors(validator, json)));
        return all;
    }

    /** Everything that is an error, with its place; HAPI's wording may quote values, which are samples here. */
    public static List<String> baseErrors(String json) {
        return errors(Base.VALIDATOR, json);
    }

    /** The same with UK Core. */
    public static List<String> ukCoreErrors(String json) {
        return errors(UkCore.VALIDATOR.orElseThrow(), json);
    }

    private static List<String> errors(FhirValidator validator, String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(Validators::text)
                .toList();
    }

    private static String text(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    private static FhirValidator validator(Optional<Path> ukCore) {
        FhirContext context = FhirJson.context();
        List<IValidationSupport> supports = new ArrayList<>();
        supports.add(new DefaultProfileValidationSupport(context));
        ukCore.ifPresent(folder -> supports.add(definitions(context, folder)));
        supports.add(new SnapshotGeneratingValidationSupport(context));
        supports.add(new PreferredLanguages(context));
        supports.add(new InMemoryTerminologyServerValidationSupport(context));
        FhirInstanceValidator module =
                new FhirInstanceValidator(new ValidationSupportChain(supports.toArray(IValidationSupport[]::new)));
        module.setErrorForUnknownProfiles(ukCore.isPresent());
        module.setNoTerminologyChecks(false);
        return context.newValidator().registerValidatorModule(module);
    }

    /** Of the profiles those of what is written; a snapshot is made of each that is loaded. */
    private static boolean isNeeded(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith("UKCore-")
                || WRITTEN.contains(name.substring("UKCore-".length(), name.lastIndexOf('.')));
    }

    private static IValidationSupport definitions(FhirContext context, Path folder) {
        PrePopulatedValidationSupport support = new PrePopulatedValidationSupport(context);
        for (String kind : List.of("structuredefinitions", "valuesets", "codesystems")) {
            try (Stream<Path> files = Files.list(folder.resolve(kind))) {
                for (Path file : files.filter(Validators::isNeeded).sorted().toList()) {
                    IBaseResource definition = context.newXmlParser().parseResource(Files.readString(file));
                    support.addResource(definition);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return support;
    }
}
