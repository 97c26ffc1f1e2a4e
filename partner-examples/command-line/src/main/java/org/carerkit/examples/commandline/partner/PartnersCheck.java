package org.carerkit.examples.commandline.partner;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.commandline.flag.CellText;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.partner.PartnerList;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.PartnerKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a list of partners, and which of their keys are valid on a day. */
@Command(
        name = "check",
        header = "Check a list of partners: may it be used, and which keys are in force?",
        description = {
            "",
            "Writes rows of what, name, path, message, organisation, kind, algorithm, from, until, state, unsigned. The first "
                    + "row is the verdict: accepted or refused. A row for each finding follows, with its severity, its "
                    + "code, its place in the file and what to do. If the list is accepted, a row for each key comes "
                    + "next: its id, whose it is, and its state on the day.",
            "",
            "States: in-force; not-yet; expired; expires-within-30-days, where another key of the partner takes over; "
                    + "last-expires-within-30-days, where none does; no-key. The last column says whether the partner's "
                    + "unsigned notices are taken, because its transport is declared trusted, or refused.",
            "",
            "To replace a key, a partner sends its next one before the old one ends, and both are valid for some weeks.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  carerkit partners check partners.json",
            "  carerkit partners check --on 2027-03-01 partners.json"
        },
        exitCodeList = {
            " 0:the list is accepted, nothing was found, and no partner's last key expires within 30 days",
            " 1:it is refused, or something in it needs a look: the rows say what",
            " 2:the arguments cannot be used, or the file cannot be read, is empty or is not UTF-8"
        })
final class PartnersCheck implements Callable<Integer> {

    private final Environment environment;

    @Option(names = "--on", paramLabel = "DATE", description = "The day, in London. Today by default.")
    private Optional<LocalDate> day = Optional.empty();

    @Parameters(arity = "1", paramLabel = "FILE", description = "The list, or - for standard input.")
    private String file = "-";

    @Mixin
    private FormatOption format = new FormatOption();

    PartnersCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate on = day.orElseGet(() -> EventHeader.dayOf(environment.clock().instant()));
        ReadResult<PartnerList> result = PartnerListInput.read(file, environment, on);
        // a list that is refused has no partners: none of its rows may be taken for one
        List<Partner> partners = result.record()
                .filter(list -> result.isUsable())
                .map(PartnerList::partners)
                .orElse(List.of());
        Map<KeyState, Integer> states = new EnumMap<>(KeyState.class);
        try (Results results = format.results(
                environment,
                "what",
                "name",
                "path",
                "message",
                "organisation",
                "kind",
                "algorithm",
                "from",
                "until",
                "state",
                "unsigned")) {
            write(result, results);
            for (int i = 0; i < partners.size(); i++) {
                write(partners.get(i), "partners[" + i + "]", on, states, results);
            }
        }
        int findings = result.findings().all().size();
        environment.say("Findings: " + findings + ". "
                + (result.isUsable() ? summary(partners.size(), states) : "Nothing of this list is loaded."));
        return findings == 0 && !states.containsKey(KeyState.LAST_EXPIRES_WITHIN_30_DAYS)
                ? ExitCode.FINE
                : ExitCode.FINDINGS;
    }

    private static void write(ReadResult<PartnerList> result, Results results) throws IOException {
        boolean accepted = result.isUsable();
        row(
                results,
                "verdict",
                accepted ? "accepted" : "refused",
                "",
                accepted ? "This list can be used." : "This list cannot be used. Nothing of it is loaded.");
        for (Finding finding : result.findings()) {
            row(results, CellText.of(finding.severity()), finding.code().id(), finding.path(), finding.message());
        }
    }

    private static void row(Results results, String what, String name, String path, String message) throws IOException {
        results.row(what, name, path, message, "", "", "", "", "", "", "");
    }

    private static void write(
            Partner partner, String path, LocalDate on, Map<KeyState, Integer> states, Results results)
            throws IOException {
        String organisation = CellText.organisation(partner.organisation());
        String kind = CellText.of(partner.kind());
        String unsigned = partner.trustedTransport() == null ? "refused" : "taken";
        if (partner.keys().isEmpty()) {
            String message = "No signed notice of this partner can be taken.";
            results.row("partner", "", path, message, organisation, kind, "", "", "", "no-key", unsigned);
        }
        for (int i = 0; i < partner.keys().size(); i++) {
            PartnerKey key = partner.keys().get(i);
            KeyState state = KeyState.of(key, partner, on);
            states.merge(state, 1, Integer::sum);
            results.row(
                    "key",
                    CellText.text(key.id()),
                    path + ".keys[" + i + "]",
                    state.message(),
                    organisation,
                    kind,
                    requireNonNull(key.algorithm()).jose(),
                    CellText.text(key.from()),
                    CellText.text(key.until()),
                    CellText.of(state),
                    unsigned);
        }
    }

    private static String summary(int partners, Map<KeyState, Integer> states) {
        int expiring = states.getOrDefault(KeyState.EXPIRES_WITHIN_30_DAYS, 0)
                + states.getOrDefault(KeyState.LAST_EXPIRES_WITHIN_30_DAYS, 0);
        return "Partners: " + partners + ". Keys in force: "
                + (states.getOrDefault(KeyState.IN_FORCE, 0) + expiring) + ", of which expire within 30 days: "
                + expiring + ". Not yet: " + states.getOrDefault(KeyState.NOT_YET, 0) + ". Expired: "
                + states.getOrDefault(KeyState.EXPIRED, 0) + ".";
    }
}
