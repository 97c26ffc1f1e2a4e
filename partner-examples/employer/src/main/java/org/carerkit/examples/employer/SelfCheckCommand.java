package org.carerkit.examples.employer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.examples.employer.check.UnusableFileException;
import org.carerkit.examples.employer.terminal.Interview;
import org.carerkit.examples.employer.web.LocalSite;
import org.carerkit.outcomes.framework.StandardFramework;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that runs the self-check, as a page in the browser or as questions in the terminal. Both jars use it. */
@Command(
        name = "self-check",
        header = "How carer-confident is your organisation? A check that you can do alone, in half an hour.",
        description = {
            "",
            "Opens a page in your browser that only this computer can reach. There is no account, and nothing leaves the "
                    + "computer. Each answer is saved in a file of your own as you give it, so you can stop at any time "
                    + "and continue later. It is not an award, and Carers UK does not run it.",
            "",
            "With --terminal the same questions are asked here, line by line, for a screen reader or a computer without a browser.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  java -jar employer.jar",
            "  carerkit self-check --terminal --file our-check.json --report our-check.html"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:it was stopped, and everything is saved",
            " 1:with --terminal: stopped before every question had an answer",
            " 2:the arguments cannot be used, or the file cannot be read or written"
        })
public final class SelfCheckCommand implements Callable<Integer> {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Where your answers are kept; CarerKit/self-check.json in your home folder by default.")
    private Path file = Path.of(System.getProperty("user.home"), "CarerKit", "self-check.json");

    @Option(names = "--terminal", description = "Ask here instead of in the browser.")
    private boolean terminal;

    @Option(names = "--no-browser", description = "Print the address of the page, and open nothing.")
    private boolean noBrowser;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Use this port; any free one by default.")
    private int port;

    @Option(names = "--report", paramLabel = "HTML", description = "With --terminal: write the report here at the end.")
    private Optional<Path> report = Optional.empty();

    /**
     * Creates the command.
     *
     * @param in where answers are typed
     * @param out where the address and the questions are printed
     * @param err where errors are printed
     * @param clock gives the current date
     */
    public SelfCheckCommand(InputStream in, PrintStream out, PrintStream err, Clock clock) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            err.println("carerkit: --port has to be from 0 to 65535.");
            return 2;
        }
        try (SelfCheck check = SelfCheck.open(file, StandardFramework.CARER_CONFIDENT.load(), clock)) {
            return terminal ? new Interview(check, in, out).run(report) : serve(check);
        } catch (UnusableFileException e) {
            err.println("carerkit: " + e.getMessage());
            return 2;
        }
    }

    private int serve(SelfCheck check) throws IOException, InterruptedException {
        try (LocalSite site = LocalSite.start(check, port);
                Browser browser = new Browser(check.path().resolveSibling("open-self-check.html"))) {
            out.println("The self-check is on this page, which only this computer can reach:");
            out.println(site.address());
            out.println("Your answers are kept in " + check.path());
            out.println("To stop: \"Save and come back later\" on the page, or Ctrl and C here.");
            out.flush();
            if (!noBrowser) {
                browser.open(site.address());
            }
            site.awaitStop();
            return 0;
        }
    }
}
