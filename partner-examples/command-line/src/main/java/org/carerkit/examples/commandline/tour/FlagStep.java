package org.carerkit.examples.commandline.tour;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.person.Contact;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.examples.commandline.flag.OpenRegister;
import org.carerkit.examples.commandline.flag.StoreAddress;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.tour.TourStep.Chapter.TourFile;
import org.carerkit.flag.audit.Checkpoint;
import org.carerkit.flag.audit.CheckpointJson;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.sharing.SharedAboutMe;
import org.carerkit.flag.sharing.SharedPage;

/**
 * Recognises one young carer in hospital and follows what happens next. The carer is informed and referred, the GP
 * practice and the school are told only what they need to know, and a later change to the record would be found.
 */
final class FlagStep implements TourStep {

    private static final String HOSPITAL = "hospital-register";
    private static final String PRACTICE = "practice-register";
    private static final String SCHOOL = "school-register";
    private static final String HISTORY = "flag-history.ndjson";
    private static final String TO_PRACTICE = "notice-to-practice.json";
    private static final String TO_SCHOOL = "notice-to-school.json";
    private static final String SHARED = "what-was-shared.html";
    private static final String CHECKPOINT = "checkpoint.json";

    private final SamplePopulation population;
    private final Environment environment;

    FlagStep(SamplePopulation population, Environment environment) {
        this.population = population;
        this.environment = environment;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        HospitalVisit visit = new HospitalVisit(youngCarer(), environment.clock());
        FlagStory story;
        try (OpenRegister hospital = register(folder, HOSPITAL);
                OpenRegister practice = register(folder, PRACTICE);
                OpenRegister school = register(folder, SCHOOL)) {
            record(hospital.register(), visit.atTheBedside());
            InProcessConnector toPractice =
                    new InProcessConnector("practice", visit.practice(), HospitalVisit.HOSPITAL, practice.register());
            InProcessConnector toSchool =
                    new InProcessConnector("school", visit.schoolLead(), HospitalVisit.HOSPITAL, school.register());
            tell(hospital.register(), visit, Connectors.of(toPractice, toSchool));
            record(hospital.register(), visit.referredAndAnswered());
            // sorted by when they occurred, because either connector may be the faster one
            List<FlagEvent> history = hospital.register().history(visit.carerId()).stream()
                    .sorted(FlagEvent.ORDER)
                    .toList();
            write(folder, history, toPractice.notice(), toSchool.notice());
            Checkpoint checkpoint = checkpoint(hospital, folder);
            story = new FlagStory(
                    history,
                    practice.register().flag(toPractice.record()).flag(),
                    school.register().flag(toSchool.record()).flag(),
                    new TamperedEvent(hospital.dataSource())
                            .meanwhile(() -> hospital.audit().verify(checkpoint)),
                    hospital.audit().verify(checkpoint));
        }
        return new Chapter("One young carer", story.text(population.day()), story.tables(), command(), files());
    }

    /** Chooses a young carer who has a school and a GP practice and needs information in an accessible format. */
    private Carer youngCarer() {
        return population
                .carers()
                .filter(carer -> !carer.restricted() && age(carer) >= 11 && age(carer) < 16)
                .filter(carer -> carer.roles().get(0).relationship() == Relationship.PARENT)
                .filter(carer -> HospitalVisit.organisation(carer, OrganisationRole.SCHOOL)
                                .isPresent()
                        && HospitalVisit.organisation(carer, OrganisationRole.GP_PRACTICE)
                                .isPresent())
                .filter(carer -> !Optional.ofNullable(carer.contact())
                        .map(Contact::accessibleFormats)
                        .orElse(List.of())
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private int age(Carer carer) {
        LocalDate birthDate = requireNonNull(requireNonNull(carer.person()).birthDate());
        return AgeBands.ageOn(birthDate, population.day());
    }

    /** Opens a register with its own database and its own keys. */
    private OpenRegister register(TourFolder folder, String name) {
        StoreAddress address =
                StoreAddress.of(folder.file(name + ".db").toString(), Optional.of(folder.file(name + ".keys")));
        return OpenRegister.at(address, environment, true);
    }

    private static void record(CarerFlagRegister register, List<FlagEvent> events) {
        for (FlagEvent event : events) {
            if (!(register.record(RecordCommand.of(event)) instanceof RecordResult.Recorded)) {
                throw new IllegalStateException("an event of the tour was refused");
            }
        }
    }

    private void tell(CarerFlagRegister hospital, HospitalVisit visit, Connectors connectors) {
        visit.wishesToTell().forEach(hospital::share);
        try (Dispatcher dispatcher = hospital.dispatcher(connectors).build()) {
            dispatcher.runOnce(environment.clock().instant());
        }
    }

    private static Checkpoint checkpoint(OpenRegister hospital, TourFolder folder) throws IOException {
        Checkpoint checkpoint = hospital.audit().checkpoint();
        Files.writeString(folder.file(CHECKPOINT), CheckpointJson.toText(checkpoint) + "\n");
        return checkpoint;
    }

    private void write(TourFolder folder, List<FlagEvent> history, FlagNotice practice, FlagNotice school)
            throws IOException {
        Files.writeString(
                folder.file(HISTORY),
                history.stream().map(FlagEventJson::toText).collect(joining("\n", "", "\n")));
        Files.writeString(folder.file(TO_PRACTICE), FlagNoticeJson.toText(practice) + "\n");
        Files.writeString(folder.file(TO_SCHOOL), FlagNoticeJson.toText(school) + "\n");
        Files.writeString(folder.file(SHARED), SharedPage.html(SharedAboutMe.toPrint(history), population.day()));
    }

    private static String command() {
        return "carerkit flag verify --store " + HOSPITAL + ".db " + CHECKPOINT;
    }

    private static List<TourFile> files() {
        return List.of(
                new TourFile(
                        SHARED,
                        "the page for the carer: who was told what, and who was not; what could tell a place is on nobody's page"),
                new TourFile(HISTORY, "what the hospital recorded, an event a line"),
                new TourFile(TO_PRACTICE, "what left for the GP practice"),
                new TourFile(TO_SCHOOL, "what left for the school"),
                new TourFile(CHECKPOINT, "the checkpoint of the hospital's register"),
                new TourFile(HOSPITAL + ".mv.db", "the hospital's register, an H2 database"),
                new TourFile(HOSPITAL + ".keys", "the keys under which it is sealed: without them nobody can read it"),
                new TourFile(PRACTICE + ".mv.db", "the GP practice's own register"),
                new TourFile(PRACTICE + ".keys", "its keys"),
                new TourFile(SCHOOL + ".mv.db", "the school's own register"),
                new TourFile(SCHOOL + ".keys", "its keys"));
    }
}
