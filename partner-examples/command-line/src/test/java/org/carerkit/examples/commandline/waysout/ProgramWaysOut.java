package org.carerkit.examples.commandline.waysout;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.core.architecture.FieldReach;
import org.carerkit.core.architecture.WaysOut;
import picocli.CommandLine;

/** Finds the ways out of the programs on the class path: commands, connectors, pages and files. */
final class ProgramWaysOut {

    static final String PLANTED = "org.carerkit.examples.commandline.waysout.planted";

    private static final Set<String> FILE_WRITERS = Set.of(
            "java.nio.file.Files.write",
            "java.nio.file.Files.writeString",
            "java.nio.file.Files.newOutputStream",
            "java.nio.file.Files.newBufferedWriter",
            "java.nio.channels.FileChannel.open",
            "java.io.FileOutputStream.<init>",
            "java.io.FileWriter.<init>");

    private static final Set<String> PAGE_WRITERS = Set.of(
            "org.carerkit.pages.Page.html",
            "org.carerkit.pages.Page.writeTo",
            "org.carerkit.flag.sharing.SharedPage.html");

    private static final String CONNECTOR = "org.carerkit.flag.dispatch.PartnerConnector";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !isTest(location.asURI().toString()) || location.contains("/planted/"))
            .importPackages(
                    "org.carerkit.examples",
                    "org.carerkit.education",
                    "org.carerkit.employment",
                    "org.carerkit.notices",
                    "org.carerkit.pages",
                    "org.carerkit.passport");

    private final FieldReach reach = new FieldReach(CLASSES, Set.of(), Set.of());
    private final WaysOut ways = new WaysOut();
    private final Predicate<JavaClass> wanted;

    private ProgramWaysOut(Predicate<JavaClass> wanted) {
        this.wanted = wanted;
    }

    /** Returns the ways out of the programs. */
    static WaysOut ofPrograms(CommandLine commands) {
        ProgramWaysOut programs = new ProgramWaysOut(one ->
                !one.getPackageName().equals(PLANTED) && !one.getPackageName().equals("org.carerkit.pages"));
        programs.commands(commands, "");
        programs.others();
        return programs.ways;
    }

    /** Returns the ways out that were planted. */
    static WaysOut ofPlanted() {
        ProgramWaysOut planted = new ProgramWaysOut(one -> one.getPackageName().equals(PLANTED));
        planted.command("planted", PLANTED + ".PlantedCommand");
        planted.others();
        return planted.ways;
    }

    private static boolean isTest(String location) {
        return location.contains("/test-classes/") || location.contains("-tests.jar") || location.contains("/test/");
    }

    private void commands(CommandLine command, String above) {
        String name = (above + " " + command.getCommandName()).strip();
        if (command.getSubcommands().isEmpty()) {
            command(name, command.getCommandSpec().userObject().getClass().getName());
        }
        command.getSubcommands().values().stream().distinct().forEach(one -> commands(one, name));
    }

    private void command(String name, String type) {
        Stream<JavaCodeUnit> entries = CLASSES.contain(type)
                ? CLASSES.get(type).getCodeUnits().stream()
                        .filter(unit -> Set.of("call", "run").contains(unit.getName()))
                : Stream.of();
        ways.add("command", name, reach.from(entries));
    }

    private void others() {
        CLASSES.stream().filter(wanted).forEach(type -> {
            if (type.isAssignableTo(CONNECTOR) && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                ways.add("connector", type.getSimpleName(), reach.from(methods(type, "deliver")));
            }
            type.getCodeUnits().forEach(unit -> {
                if (calls(unit, PAGE_WRITERS)) {
                    ways.add("page", name(unit), reach.from(Stream.of(unit)));
                }
                if (calls(unit, FILE_WRITERS)) {
                    ways.add("file", name(unit), reach.from(Stream.of(unit)));
                }
            });
        });
    }

    private static Stream<JavaCodeUnit> methods(JavaClass type, String name) {
        return type.getCodeUnits().stream().filter(unit -> unit.getName().equals(name));
    }

    private static boolean calls(JavaCodeUnit unit, Set<String> targets) {
        return unit.getAccessesFromSelf().stream()
                        .map(access -> access.getTarget().getOwner().getName() + "."
                                + access.getTarget().getName())
                        .anyMatch(targets::contains)
                || unit.getMethodReferencesFromSelf().stream()
                        .map(access -> access.getTarget().getOwner().getName() + "."
                                + access.getTarget().getName())
                        .anyMatch(targets::contains);
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }

    /** Returns the connectors that were found, by class. */
    static List<String> connectors() {
        return CLASSES.stream()
                .filter(type ->
                        type.isAssignableTo(CONNECTOR) && !type.getName().equals(CONNECTOR))
                .map(JavaClass::getName)
                .toList();
    }
}
