package org.carerkit.examples.commandline.school;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Findings;
import org.carerkit.education.CheckList;
import org.carerkit.education.Pupil;
import org.carerkit.education.PupilList;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.event.CarerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what to look at before a census return. */
@Command(
        name = "check",
        header = "Look through list and register before the census: what a return would get wrong.",
        description = {
            "",
            "Writes upn,register,code,message: pupils whose flag has ended, whose number is temporary, who are about to leave, or of whom "
                    + "nobody can say who identified them; flagged pupils who are not on the list, by their id in the register (carerkit "
                    + "flag show ID); and a school with nobody identified, beside how many to expect. It is for the young carers' lead, and stays in the school.",
            ""
        },
        footer = {"", "Example:", "  carerkit school check --date 2026-01-15 --store school.db pupils.csv"},
        exitCodeList = {
            " 0:there is nothing to look at",
            " 1:there is, or the list has an error and nothing is checked",
            " 2:the arguments cannot be used, or the register or the list cannot be read"
        })
final class SchoolCheck implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private SchoolFiles files = new SchoolFiles();

    @Option(
            names = "--leaving-within",
            paramLabel = "DAYS",
            description = "How soon after the census day somebody has to leave to be about to leave; 60 by default.")
    private int days = 60;

    @Mixin
    private FormatOption format = new FormatOption();

    SchoolCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (days < 0) {
            throw new UnusableInputException("--leaving-within has to be 0 or more.");
        }
        PupilList pupils = files.pupils(environment);
        // temporary numbers are left out here because the check list reports them itself
        Findings told = Findings.of(pupils.findings().all().stream()
                .filter(found -> found.code() != CoreFinding.UPN_TEMPORARY)
                .toList());
        files.tell(told, environment);
        if (pupils.hasError()) {
            environment.say("carerkit: nothing is checked, because pupils would be missing. Mend the list first.");
            return ExitCode.FINDINGS;
        }
        CheckList check = CheckList.of(
                pupils, files.register(environment), files.day(), days, CheckList.ExpectedShare.ONE_IN_FIVE);
        try (Results results = format.results(environment, "upn", "register", "code", "message")) {
            for (CheckList.Item item : check.items()) {
                results.row(
                        item.about().map(Pupil::upn).orElse(""),
                        item.register().map(CarerId::toString).orElse(""),
                        item.finding().code().id(),
                        item.finding().message());
            }
        }
        if (check.isEmpty() && told.isEmpty()) {
            environment.say("There is nothing to look at.");
        }
        return check.isEmpty() && told.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
