package org.carerkit.examples.commandline.school;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.education.Declaration;
import org.carerkit.education.Pupil;
import org.carerkit.education.PupilList;
import org.carerkit.education.YoungCarersRegister;
import org.carerkit.examples.commandline.flag.CellText;
import org.carerkit.examples.commandline.flag.OpenRegister;
import org.carerkit.examples.commandline.flag.ReceiptRows;
import org.carerkit.examples.commandline.flag.StoreAddress;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FaultReport;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.IdentificationSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records that somebody told the school that a pupil is a young carer. */
@Command(
        name = "declare",
        header = "Write down that a pupil was declared a young carer: who said so, when, and for whom the pupil cares.",
        description = {
            "",
            "The pupil is taken from the list by --upn, and need not be in the register yet. Where the pupil is, this is another "
                    + "source of the same flag, or opens it anew. Writes a receipt: event, carer, result, recorded, code, path.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit school declare --school 999001 --upn UPN --said-by parent-or-guardian --cares-for parent \\",
            "      --on 2026-01-12 --store school.db --create pupils.csv"
        },
        exitCodeList = {
            " 0:it is recorded",
            " 1:the register refuses it, or the list has an error",
            " 2:the arguments cannot be used, or the register or the list cannot be read"
        })
final class SchoolDeclare implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Option(names = "--create", description = "Begin a register where there is none.")
    private boolean create;

    @Option(names = "--school", required = true, paramLabel = "URN", description = "This school, by its URN.")
    private String school = "";

    @Option(names = "--upn", required = true, paramLabel = "UPN", description = "The pupil, by the number on the list.")
    private String upn = "";

    @Option(
            names = "--said-by",
            required = true,
            paramLabel = "WHO",
            description = "Who said so: self, parent-or-guardian, cared-for-person, family-or-friend, professional (a "
                    + "member of staff, say) or records.")
    private String saidBy = "";

    @Option(
            names = "--cares-for",
            required = true,
            paramLabel = "WHOM",
            description =
                    "Whom the pupil cares for: parent, sibling, grandparent, other-relative, friend, neighbour, other; "
                            + "also child, grandchild, spouse-or-partner.")
    private String caresFor = "";

    @Option(names = "--on", paramLabel = "DATE", description = "The day on which it was said; today by default.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--recorded-as",
            paramLabel = "ROLE",
            defaultValue = "young carer lead",
            description = "The role of whoever writes it down, never a name; young carer lead by default.")
    private String role = "";

    @Option(
            names = "--event",
            paramLabel = "ID",
            description =
                    "The id of the declaration; drawn at random by default. The same id twice is one declaration.")
    private Optional<UUID> event = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(arity = "1", paramLabel = "PUPILS", description = "The list of pupils in CSV, or - for standard input.")
    private String file = "";

    SchoolDeclare(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Identifier us = SchoolFiles.urn(school);
        IdentificationSource source = constant("--said-by", saidBy, IdentificationSource.values());
        Relationship relationship = constant("--cares-for", caresFor, Relationship.values());
        LocalDate day = on.orElseGet(environment::today);
        PupilList pupils = SchoolFiles.pupils(file, day, environment);
        if (pupils.hasError()) {
            FaultReport.tellAll(file, pupils.findings(), environment);
            environment.say("carerkit: nothing is recorded. Mend the list first.");
            return ExitCode.FINDINGS;
        }
        Pupil pupil = pupils.pupils().stream()
                .filter(each -> each.upn().equals(upn))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException("--upn: no pupil on the list has that number."));
        Declaration declaration = new Declaration(
                event.orElseGet(UUID::randomUUID),
                pupil,
                source,
                CaringRole.builder(relationship).build(),
                role,
                on.map(EventHeader::startOf).orElseGet(environment.clock()::instant));
        try (OpenRegister open = create ? store.create(environment) : store.open(environment);
                Results results = format.results(environment, ReceiptRows.COLUMNS)) {
            YoungCarersRegister register = new YoungCarersRegister(open.register(), us);
            YoungCarersRegister.Declared declared = register.declare(declaration);
            return ReceiptRows.write(declaration.eventId(), declared.carer(), declared.result(), results);
        }
    }

    private static <E extends Enum<E>> E constant(String option, String text, E[] all) {
        return Arrays.stream(all)
                .filter(each -> CellText.of(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(option + " has to be one of: "
                        + Arrays.stream(all).map(CellText::of).collect(Collectors.joining(", ")) + "."));
    }
}
