package org.carerkit.examples.commandline.waysout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.examples.commandline.waysout.IncidentScene.OTHER;
import static org.carerkit.examples.commandline.waysout.IncidentScene.SECRETS;
import static org.carerkit.examples.commandline.waysout.IncidentScene.VICTIM;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.architecture.WaysOut;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.commandline.Run;
import org.carerkit.examples.commandline.waysout.IncidentScene.Incident;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.notices.HttpConnector;
import org.carerkit.notices.NoticeFiles;
import org.carerkit.notices.Partner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tries the incidents that the Information Commissioner published in 2023 through every way out in the list that has a
 * register behind it. A way out that is new in the list needs a probe here.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IncidentsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private static Path school;

    private static Path pupils;
    private static String leaver;

    @TempDir
    private Path folder;

    /** Uses a way out on a register, and returns everything that came out. */
    private interface Probe {
        String through(IncidentsTest test, String store) throws IOException;
    }

    private static final Map<String, Probe> PROBES = new LinkedHashMap<>();

    static {
        String victim = VICTIM.toString();
        probe("flag apply", store -> List.of("flag", "apply", "--store", store, beside(store)));
        probe("flag due", store -> List.of("flag", "due", "--store", store, "--on", "2028-01-01", "--format", "csv"));
        probe("flag export", store -> List.of("flag", "export", "--store", store, "--every-plan"));
        probe("flag history", store -> List.of("flag", "history", "--store", store, victim));
        probe("flag list", store -> List.of("flag", "list", "--store", store));
        probe("flag show", store -> List.of("flag", "show", "--store", store, victim));
        probe(
                "flag refer",
                store -> List.of(
                        "flag", "refer", "--store", store, "--by", "RVW", "--service", "c", "--need", "n", victim));
        probe("school census", store -> school("census", store));
        probe("school check", store -> school("check", store));
        probe(
                "school declare",
                store -> List.of(
                        "school",
                        "declare",
                        "--school",
                        "999001",
                        "--upn",
                        leaver,
                        "--said-by",
                        "self",
                        "--cares-for",
                        "parent",
                        "--on",
                        "2026-01-12",
                        "--store",
                        store,
                        pupils.toString()));
        PROBES.put("command carerkit school hand-over", IncidentsTest::handOver);
        PROBES.put("connector HttpConnector", (test, store) -> posted(beside(store)));
        PROBES.put("connector NoticeFiles", IncidentsTest::filed);
        PROBES.put("file NoticeFiles.write", IncidentsTest::filed);
        probe("flag erase", store -> List.of("flag", "erase", "--store", store, "--by", "RVW", "--yes", victim));
    }

    private interface Arguments {
        List<String> of(String store);
    }

    private static void probe(String command, Arguments arguments) {
        PROBES.put("command carerkit " + command, (test, store) -> run(arguments.of(store)));
    }

    private static List<String> school(String command, String store) {
        return List.of("school", command, "--date", "2026-01-15", "--store", store, pupils.toString());
    }

    private static String run(List<String> arguments) {
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(arguments + run.err()).isBetween(0, 1);
        return run.out() + run.err();
    }

    private static String beside(String store) {
        return store + ".ndjson";
    }

    @BeforeAll
    static void makeASchool() throws IOException {
        Path made = school.resolve("school");
        assertThat(Run.of("school", "sample", made.toString()).exitCode()).isZero();
        pupils = made.resolve("pupils.csv");
        String line = Files.readAllLines(pupils).get(11); // leaves soon, to a school that is named
        assertThat(line).contains("999002");
        leaver = line.substring(0, line.indexOf(','));
    }

    @Test
    void every_way_out_with_a_register_behind_it_has_a_probe() throws IOException {
        Map<String, String> statements = WaysOut.kept();
        assertThat(ProgramWaysOut.ofPrograms(Run.commands()).aboutPeople())
                .filteredOn(name -> !statements.getOrDefault(name, "").startsWith("a sample"))
                .isNotEmpty()
                .isSubsetOf(PROBES.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void an_incident_does_not_happen_through_any_way_out(Incident incident) throws IOException {
        String store = store("first", IncidentScene.of(incident, leaver));

        through(store, incident);
        assertThat(run(List.of("flag", "show", "--store", store, VICTIM.toString())))
                .as("erased by the last probe")
                .doesNotContain("identified");
    }

    @ParameterizedTest
    @EnumSource
    void an_exported_copy_is_as_silent_and_keeps_the_alert(Incident incident) throws IOException {
        String first = store("first", IncidentScene.of(incident, leaver));
        for (List<String> more : List.of(List.<String>of(), List.of("--whereabouts", "--every-plan"))) {
            List<String> export = new ArrayList<>(List.of("flag", "export", "--store", first));
            export.addAll(more);
            String lines = Run.of(export.toArray(String[]::new)).out();
            assertThat(lines.contains("Xanadu Row")).isEqualTo(!more.isEmpty());
            String copy = store("copy" + more.size(), lines);
            assertThat(run(List.of("flag", "show", "--store", copy, VICTIM.toString())))
                    .contains("restricted");
            assertThat(run(List.of("flag", "export", "--store", copy))).doesNotContain(SECRETS);
        }
    }

    @Test
    void where_the_carer_is_left_out_nothing_else_shows_it() throws IOException {
        List<FlagEvent> both =
                IncidentScene.of(Incident.A_COERCIVE_PARTNER_MAKES_THE_CARER_OPEN_THEIR_OWN_RECORD, leaver);
        String with = store("with", both);
        String without = store(
                "without",
                both.stream()
                        .filter(event -> event.header().carer().equals(OTHER))
                        .toList());
        for (List<String> command : List.of(
                List.of("flag", "list"),
                List.of("flag", "list", "--as-of", "2026-02-01"),
                List.of("flag", "export"),
                List.of("flag", "show", OTHER.toString()),
                List.of("flag", "history", OTHER.toString()),
                List.of("flag", "due", "--on", "2028-01-01"))) {
            assertThat(linesOfOthers(command, with)).as("%s", command).isEqualTo(linesOfOthers(command, without));
        }
    }

    private static List<String> linesOfOthers(List<String> command, String store) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(2, List.of("--store", store));
        return Run.of(arguments.toArray(String[]::new)).lines().stream()
                .filter(line -> !line.contains(VICTIM.toString()))
                .toList();
    }

    private void through(String store, Incident incident) throws IOException {
        for (Map.Entry<String, Probe> each : PROBES.entrySet()) {
            String seen = each.getValue().through(this, store);
            assertThat(seen).as(each.getKey() + " " + incident).isNotEmpty().doesNotContain(SECRETS);
            if (!each.getKey().contains("school")) { // a school's own list of pupils has the number
                assertThat(seen).as(each.getKey() + " " + incident).doesNotContain(leaver);
            }
        }
    }

    private String store(String name, List<FlagEvent> events) throws IOException {
        return store(name, events.stream().map(FlagEventJson::toText).collect(Collectors.joining("\n", "", "\n")));
    }

    private String store(String name, String events) throws IOException {
        String store = folder.resolve(name + ".db").toString();
        Path file = Files.writeString(Path.of(beside(store)), events);
        Run apply = Run.of("flag", "apply", "--create", "--store", store, file.toString());
        assertThat(apply.exitCode()).as(apply.out() + apply.err()).isZero();
        return store;
    }

    private static String handOver(IncidentsTest test, String store) throws IOException {
        Path to = test.folder.resolve("handed-over");
        String said = run(List.of(
                "school",
                "hand-over",
                "--school",
                "999001",
                "--date",
                "2026-01-15",
                "--store",
                store,
                "--to",
                to.toString(),
                pupils.toString()));
        return said + filesIn(to);
    }

    private static String filesIn(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    private static String filed(IncidentsTest test, String store) throws IOException {
        Path to = test.folder.resolve("notices");
        send(beside(store), IncidentScene.NEXT_SCHOOL, new NoticeFiles(to));
        return filesIn(to);
    }

    private static String posted(String events) throws IOException {
        StringBuilder bodies = new StringBuilder();
        HttpServer partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partner.createContext("/", exchange -> {
            bodies.append(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.getRequestHeaders()
                    .forEach((name, values) -> bodies.append(name).append(values));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        partner.start();
        try {
            URI address = URI.create("http://localhost:" + partner.getAddress().getPort() + "/");
            send(
                    events,
                    IncidentScene.PRACTICE,
                    new HttpConnector(new Partner(
                            "practice",
                            RecipientKind.GP_PRACTICE,
                            "ods",
                            "A81001",
                            Purpose.DIRECT_CARE,
                            address,
                            "token")));
        } finally {
            partner.stop(0);
        }
        return bodies.toString();
    }

    /** Shares both carers for every purpose. */
    private static void send(String events, Recipient recipient, PartnerConnector connector) throws IOException {
        CarerFlagRegister register = CarerFlagRegister.builder(
                        new InMemoryFlagStore(), Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        List<FlagEvent> all = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(events))) {
            all.add(FlagEventJson.FORMAT.parse(line.getBytes(UTF_8)).record().orElseThrow());
        }
        register.accept(all);
        for (CarerId carer : List.of(VICTIM, OTHER)) {
            for (Purpose purpose : Purpose.values()) {
                EventHeader header = EventHeader.of(
                        UUID.nameUUIDFromBytes((carer + " " + purpose).getBytes(UTF_8)),
                        carer,
                        NOW,
                        RecordedBy.of(Identifier.ods("RVW"), "ward nurse"));
                register.share(ShareRequest.withConsent(header, recipient, purpose));
            }
        }
        try (Dispatcher dispatcher =
                register.dispatcher(Connectors.of(connector)).build()) {
            dispatcher.runOnce(NOW);
        }
    }
}
