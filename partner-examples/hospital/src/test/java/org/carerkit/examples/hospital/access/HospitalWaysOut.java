package org.carerkit.examples.hospital.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carerkit.core.architecture.FieldReach;
import org.carerkit.core.architecture.WaysOut;
import org.carerkit.examples.hospital.StartedHospital;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Finds the ways out of a running hospital: its end points, its answers to HL7 messages, its pages and its files. */
public final class HospitalWaysOut {

    private static final String HOSPITAL = "org.carerkit.examples.hospital";
    private static final String PLANTED = HOSPITAL + ".access.planted";

    /** Adds to the library's decision what the hospital alone knows, or decides about the index of people. */
    private static final Set<String> DECISIONS =
            Set.of(HOSPITAL + ".fhir.disclosure.Disclosures", HOSPITAL + ".people.NamesForStaff");

    /** The hospital's own details of people, beside the register. */
    private static final Set<String> UNDECIDED = Set.of(HOSPITAL + ".people.KnownPerson");

    private static final Set<String> WRITERS = Set.of(
            "org.carerkit.pages.Page.html",
            "org.carerkit.pages.Page.writeTo",
            "java.nio.file.Files.write",
            "java.nio.file.Files.writeString",
            "java.nio.file.Files.newOutputStream",
            "java.nio.file.Files.newBufferedWriter",
            "java.nio.channels.FileChannel.open",
            "java.io.FileOutputStream.<init>",
            "java.io.FileWriter.<init>");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !isTest(location.asURI().toString()) || location.contains("/planted/"))
            .importPackages(HOSPITAL, "org.carerkit.fhir", "org.carerkit.hl7v2", "org.carerkit.notices");

    private static final FieldReach REACH = new FieldReach(CLASSES, DECISIONS, UNDECIDED);

    private HospitalWaysOut() {}

    private static boolean isTest(String location) {
        return location.contains("/test-classes/") || location.contains("-tests.jar") || location.contains("/test/");
    }

    /** Returns the ways out of a running hospital. */
    public static WaysOut of(StartedHospital hospital) {
        WaysOut ways = new WaysOut();
        hospital.parts(RequestMappingInfoHandlerMapping.class)
                .forEach(mapping -> mapping.getHandlerMethods()
                        .forEach((info, handler) -> info.getPatternValues().forEach(pattern -> {
                            String produces = info.getProducesCondition().isEmpty() || pattern.startsWith("/actuator")
                                    ? ""
                                    : " as " + info.getProducesCondition();
                            info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> ways.add(
                                            "end point",
                                            method + " " + pattern + produces,
                                            REACH.from(unit(handler.getMethod()))));
                        })));
        ways.add(
                "HL7 answer",
                "to every message",
                REACH.from(CLASSES.get(HOSPITAL + ".hl7.MessageIntake").getCodeUnits().stream()
                        .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(one -> !one.getName().equals("<init>"))));
        CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(HOSPITAL))
                .filter(type -> !type.getPackageName().equals(PLANTED))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(HospitalWaysOut::writes)
                .forEach(unit -> ways.add(
                        "page or file",
                        unit.getOwner().getSimpleName() + "." + unit.getName(),
                        REACH.from(Stream.of(unit))));
        return ways;
    }

    /** Returns the ways out that were planted. */
    static WaysOut planted() {
        WaysOut ways = new WaysOut();
        JavaClass planted = CLASSES.get(PLANTED + ".PlantedController");
        for (String method : List.of("contact", "name")) {
            ways.add(
                    "end point",
                    "planted " + method,
                    REACH.from(planted.getCodeUnits().stream()
                            .filter(unit -> unit.getName().equals(method))));
        }
        return ways;
    }

    private static Stream<JavaCodeUnit> unit(Method method) {
        String type = method.getDeclaringClass().getName();
        List<String> parameters =
                Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
        return CLASSES.contain(type)
                ? CLASSES.get(type).getCodeUnits().stream()
                        .filter(unit -> unit.getName().equals(method.getName()))
                        .filter(unit -> unit.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()
                                .equals(parameters))
                : Stream.of();
    }

    private static boolean writes(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .map(access -> access.getTarget().getOwner().getName() + "."
                        + access.getTarget().getName())
                .anyMatch(WRITERS::contains);
    }
}
