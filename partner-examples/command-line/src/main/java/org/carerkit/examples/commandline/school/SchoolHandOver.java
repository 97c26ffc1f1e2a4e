package org.carerkit.examples.commandline.school;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.education.HandOver;
import org.carerkit.education.PupilList;
import org.carerkit.education.YoungCarersRegister;
import org.carerkit.examples.commandline.flag.OpenRegister;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.notices.NoticeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the next schools of young carers who leave. */
@Command(
        name = "hand-over",
        header = "Tell the next schools of young carers who leave, as files, where there is consent for it.",
        description = {
            "",
            "For every young carer on the list who leaves soon the register is asked to tell the lead of the next school. What "
                    + "may be passed on is written to FOLDER/URN/NOTICE.ndjson, which carerkit flag apply takes in there; how the "
                    + "file travels is up to the schools. Without consent for that school nothing is written, and the register "
                    + "keeps that it was asked. Run again on the same day, nothing is told twice.",
            "",
            "Writes upn,next_school,result: told, or the reason why not.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit school hand-over --school 999001 --date 2026-01-15 --store school.db --to out pupils.csv"
        },
        exitCodeList = {
            " 0:everybody who leaves is told of, or nobody leaves",
            " 1:somebody is not told of: the rows say why",
            " 2:the arguments cannot be used, or the register or the list cannot be read"
        })
final class SchoolHandOver implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private SchoolFiles files = new SchoolFiles();

    @Option(names = "--school", required = true, paramLabel = "URN", description = "This school, by its URN.")
    private String school = "";

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where the files go.")
    private Path folder = Path.of("");

    @Option(
            names = "--leaving-within",
            paramLabel = "DAYS",
            description = "How soon after the date somebody has to leave to be handed over; 60 by default.")
    private int days = 60;

    @Mixin
    private FormatOption format = new FormatOption();

    SchoolHandOver(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (days < 0) {
            throw new UnusableInputException("--leaving-within has to be 0 or more.");
        }
        Identifier us = SchoolFiles.urn(school);
        PupilList pupils = files.pupils(environment);
        if (pupils.hasError()) {
            files.tell(pupils.findings(), environment);
            environment.say("carerkit: nothing is handed over, because pupils would be missing. Mend the list first.");
            return ExitCode.FINDINGS;
        }
        boolean all = true;
        try (OpenRegister open = files.open(environment);
                NoticeFiles notices = new NoticeFiles(folder);
                Results results = format.results(environment, "upn", "next_school", "result")) {
            HandOver handOver = new HandOver(new YoungCarersRegister(open.register(), us), files.day());
            List<HandOver.Leaver> leavers = handOver.share(pupils, files.day().plusDays(days + 1L));
            int written = handOver.write(notices, environment.clock().instant());
            for (HandOver.Leaver leaver : leavers) {
                Identifier next = leaver.pupil().nextSchool();
                String result = leaver.told().map(SchoolHandOver::words).orElse("no-next-school");
                all &= result.equals("told");
                results.row(leaver.pupil().upn(), next == null ? "" : String.valueOf(next.value()), result);
            }
            environment.say(String.format("%,d leaving, %s written.", leavers.size(), CountedNoun.of(written, "file")));
        }
        return all ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static String words(ShareResult result) {
        if (result instanceof ShareResult.Withheld withheld) {
            return withheld.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return result instanceof ShareResult.Shared ? "told" : "refused";
    }
}
