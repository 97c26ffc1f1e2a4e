package org.carerkit.examples.school;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.education.CensusCode;
import org.carerkit.education.CensusReturn;
import org.carerkit.education.Declaration;
import org.carerkit.education.Pupil;
import org.carerkit.education.PupilList;
import org.carerkit.education.Staff;
import org.carerkit.education.YoungCarersRegister;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.InMemoryFlagStore;

/** Makes a fictional school, from the list of its pupils to the census return, as a folder of files. */
public final class School {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate CENSUS_DAY = LocalDate.of(2026, 1, 15);
    private static final long SEED = 2026;
    private static final int LEAVES_SOON = 10;
    private static final CaringRole FOR_A_PARENT =
            CaringRole.builder(Relationship.PARENT).build();

    private final PrintStream out;
    private final Path folder;

    private School(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /**
     * Writes the folder.
     *
     * @param arguments the folder's name; {@code school-output} if none is given
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        run(System.out, Path.of(arguments.length == 0 ? "school-output" : arguments[0]));
    }

    /**
     * Writes the folder and describes each file.
     *
     * @param out where the descriptions are printed
     * @param folder the folder, which is created if necessary
     * @throws IOException if the folder cannot be written
     */
    public static void run(PrintStream out, Path folder) throws IOException {
        Files.createDirectories(folder);
        new School(out, folder).run();
    }

    private void run() throws IOException {
        SampleSchool sample = new SampleSchool(SEED, DAY);
        Path pupilFile = Files.writeString(folder.resolve("pupils.csv"), sample.pupils());
        Path staffFile = Files.writeString(folder.resolve("staff.csv"), sample.staff());
        PupilList pupils;
        Staff staff;
        try (InputStream in = Files.newInputStream(pupilFile)) {
            pupils = PupilList.read(in, DAY);
        }
        try (InputStream in = Files.newInputStream(staffFile)) {
            staff = Staff.read(in);
        }
        say("pupils.csv", pupils.pupils().size() + " pupils, as the school's information system lists them.");
        say("staff.csv", "who leads on young carers, who stands in, and who was trained.");

        YoungCarersRegister register = register();
        declareSome(register, pupils.pupils());
        try (OutputStream file = Files.newOutputStream(folder.resolve("events.ndjson"))) {
            for (FlagSummary flag : register.flags().flags(new FlagQuery.All()).toList()) {
                for (FlagEvent event : register.flags().history(flag.carer())) {
                    file.write(FlagEventJson.write(event));
                    file.write('\n');
                }
            }
        }
        say("events.ndjson", "what was declared and confirmed, event by event: the register, to keep.");
        new Dashboard(pupils, register.byUpn(), staff, DAY, CENSUS_DAY)
                .page()
                .writeTo(folder.resolve("dashboard.html"));
        say("dashboard.html", "the lead's page: who, since when, who said so, what is due.");
        LeadPage.page(staff, DAY).writeTo(folder.resolve("lead.html"));
        say("lead.html", "who to ask, for every member of staff.");

        CensusReturn census = CensusReturn.of(pupils, register.byUpn(), CENSUS_DAY);
        try (Writer file = Files.newBufferedWriter(folder.resolve("census.csv"), StandardCharsets.UTF_8)) {
            census.writeTo(file);
        }
        say(
                "census.csv",
                "a code for each pupil on census day: " + census.count(CensusCode.P) + " P, "
                        + census.count(CensusCode.S) + " S, " + census.count(CensusCode.N) + " N.");
        out.println();
        out.println("Open " + folder.resolve("dashboard.html") + " in a browser.");
    }

    private static YoungCarersRegister register() {
        Clock clock = Clock.fixed(EventHeader.startOf(DAY.plusDays(1)), ZoneOffset.UTC);
        return new YoungCarersRegister(
                CarerFlagRegister.builder(new InMemoryFlagStore(), clock).build(), Identifier.urn("999001"));
    }

    /**
     * Declares every 60th pupil a young carer, as the pupil or a parent says. All are confirmed except one, who has
     * stopped caring.
     */
    private static void declareSome(YoungCarersRegister register, List<Pupil> pupils) {
        for (int i = 10; i < pupils.size(); i += 60) {
            LocalDate day = DAY.minusDays(i % 200 + 5L);
            IdentificationSource source =
                    i % 180 == 10 ? IdentificationSource.PARENT_OR_GUARDIAN : IdentificationSource.SELF;
            Declaration declaration = new Declaration(
                    id("declared", i), pupils.get(i), source, FOR_A_PARENT, "form tutor", EventHeader.startOf(day));
            CarerId carer = register.declare(declaration).carer();
            EventHeader next =
                    EventHeader.of(id("next", i), carer, day.plusDays(3), register.recordedBy("young carers' lead"));
            if (i == LEAVES_SOON) {
                must(register, mayTellTheNextSchool(register, carer, day.plusDays(1)));
            }
            if (i == 70) {
                must(register, new Ended(next, FlagEndReason.CARED_FOR_PERSON_RECOVERED));
            } else {
                must(register, new Confirmed(next, null));
            }
        }
    }

    private static FlagEvent mayTellTheNextSchool(YoungCarersRegister register, CarerId carer, LocalDate day) {
        EventHeader header =
                EventHeader.of(id("consent", LEAVES_SOON), carer, day, register.recordedBy("young carers' lead"));
        Recipient next = new Recipient(RecipientKind.SCHOOL_LEAD, Identifier.urn(SampleSchool.NEXT_SCHOOL));
        return new ConsentRecorded(header, Consent.given(day, List.of(Purpose.EDUCATION_SUPPORT), List.of(next)));
    }

    private static void must(YoungCarersRegister register, FlagEvent event) {
        if (!(register.flags().record(RecordCommand.of(event)) instanceof RecordResult.Recorded)) {
            throw new IllegalStateException("an event of the sample was refused");
        }
    }

    private static UUID id(String name, int number) {
        return UUID.nameUUIDFromBytes((name + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    private void say(String file, String what) {
        out.println(file + ": " + what);
    }
}
