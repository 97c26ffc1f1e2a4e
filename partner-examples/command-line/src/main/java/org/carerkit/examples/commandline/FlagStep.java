package org.carerkit.examples.commandline;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.person.Person;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.examples.commandline.Chapter.TourFile;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.Connectors;
import org.carerkit.flag.sharing.Delivery;
import org.carerkit.flag.sharing.Dispatcher;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.PartnerConnector;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.carerkit.outcomes.report.Block;
import org.carerkit.outcomes.report.Table;
import org.h2.jdbcx.JdbcConnectionPool;

/** Recognises one young carer in hospital, and tells their school what it needs to know and no more. */
final class FlagStep implements TourStep {

    private static final String REGISTER = "hospital-register";
    private static final String KEYS = "hospital-register.keys";
    private static final String HISTORY = "flag-history.ndjson";
    private static final String NOTICE = "notice-to-school.ndjson";

    private final SamplePopulation population;
    private final Clock clock;

    FlagStep(SamplePopulation population, Clock clock) {
        this.population = population;
        this.clock = clock;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        Carer carer = youngCarer();
        HospitalVisit visit = new HospitalVisit(carer, clock);
        List<FlagNotice> sent = new ArrayList<>();
        List<FlagEvent> history = atHospital(visit, folder, sent);
        List<FlagEvent> told = sent.get(0).eventsAbout(visit.carerIdAtSchool());
        FlagState atSchool = atSchool(visit, told);
        write(folder, HISTORY, history);
        write(folder, NOTICE, told);
        return new Chapter(
                "One young carer",
                List.of(found(carer), shared(carer, history, atSchool)),
                List.of(historyTable(history), fieldList(history)),
                "",
                List.of(
                        new TourFile(HISTORY, "what the hospital recorded, an event a line"),
                        new TourFile(NOTICE, "what the school was sent: the same events with its fields alone"),
                        new TourFile(REGISTER + ".mv.db", "the hospital's register, an H2 database"),
                        new TourFile(KEYS, "the keys under which it is sealed: without this file nobody can read it")));
    }

    private Carer youngCarer() {
        return population
                .carers()
                .filter(carer -> !carer.restricted() && age(carer) >= 11 && age(carer) < 16)
                .filter(carer -> carer.roles().get(0).relationship() == Relationship.PARENT)
                .filter(carer -> carer.organisations().stream().anyMatch(one -> one.role() == OrganisationRole.SCHOOL))
                .findFirst()
                .orElseThrow();
    }

    private int age(Carer carer) {
        return AgeBands.ageOn(requireNonNull(person(carer).birthDate()), population.day());
    }

    /** Records the visit in a database of its own, and tries to share it twice; the history afterwards. */
    private List<FlagEvent> atHospital(HospitalVisit visit, TourFolder folder, List<FlagNotice> sent) {
        JdbcConnectionPool database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.file(REGISTER) + ";WRITE_DELAY=0;REUSE_SPACE=FALSE", "sa", "");
        try (FileCarerKeys keys = FileCarerKeys.open(folder.file(KEYS))) {
            JdbcFlagStore.migrate(database);
            CarerFlagRegister hospital = CarerFlagRegister.builder(
                            JdbcFlagStore.on(database).open(), clock)
                    .keys(keys)
                    .build();
            for (FlagEvent event : List.of(visit.identified(), visit.consent(), visit.confirmed())) {
                if (!(hospital.record(RecordCommand.of(event)) instanceof RecordResult.Recorded)) {
                    throw new IllegalStateException("an event of the tour was refused");
                }
            }
            hospital.share(visit.tellSchool());
            hospital.share(visit.tellEmployer());
            PartnerConnector toSchool = PartnerConnector.of("school", visit.schoolLead(), notice -> {
                sent.add(notice);
                return Delivery.DELIVERED;
            });
            try (Dispatcher dispatcher =
                    hospital.dispatcher(Connectors.of(toSchool)).build()) {
                dispatcher.runOnce(clock.instant());
            }
            return hospital.history(visit.carerId());
        } finally {
            database.dispose();
        }
    }

    /** The school has a register of its own, and calls the carer otherwise. */
    private FlagState atSchool(HospitalVisit visit, List<FlagEvent> told) {
        CarerFlagRegister school =
                CarerFlagRegister.builder(new InMemoryFlagStore(), clock).build();
        school.accept(told);
        return school.flag(visit.carerIdAtSchool()).flag().state();
    }

    private static void write(TourFolder folder, String file, List<FlagEvent> events) throws IOException {
        Files.writeString(
                folder.file(file), events.stream().map(FlagEventJson::toText).collect(joining("\n", "", "\n")));
    }

    private String found(Carer carer) {
        return String.format(
                "%s is %d and looks after a parent. In hospital a nurse asks who helps at home, and it is written down: "
                        + "identified. %1$s agrees to be recorded, and that the school's young carers' lead may know: "
                        + "now the flag is active.",
                name(carer), age(carer));
    }

    private static String shared(Carer carer, List<FlagEvent> history, FlagState atSchool) {
        Set<FlagField> told = told(history);
        return String.format(
                "%s is told %d of %d things that could be told, and not the address or the NHS number. Its own register "
                        + "says: %s. A wish to tell an employer is withheld, because nobody but the GP and the school's "
                        + "lead is told of a young carer; that is recorded, too.",
                HospitalVisit.school(carer).name(), told.size(), FlagField.values().length, words(atSchool));
    }

    private static Table historyTable(List<FlagEvent> history) {
        Table table = Table.of("What the hospital's register says", "What happened", "The flag afterwards");
        for (int i = 0; i < history.size(); i++) {
            FlagState state = CarerFlag.of(history.subList(0, i + 1)).state();
            table = table.row(words(history.get(i)), words(state));
        }
        return table;
    }

    private static Block fieldList(List<FlagEvent> history) {
        EnumSet<FlagField> told = told(history);
        return Block.list(
                "The school was told: " + words(told) + ".",
                "The school was not told: " + words(EnumSet.complementOf(told)) + ".");
    }

    private static EnumSet<FlagField> told(List<FlagEvent> history) {
        return history.stream()
                .filter(Disclosed.class::isInstance)
                .flatMap(event -> ((Disclosed) event).fields().stream())
                .collect(toCollection(() -> EnumSet.noneOf(FlagField.class)));
    }

    private static String words(FlagEvent event) {
        if (event instanceof Identified) {
            return "A nurse recognises the carer";
        }
        if (event instanceof ConsentRecorded) {
            return "The carer agrees that the school's lead may know";
        }
        if (event instanceof Confirmed) {
            return "The carer agrees to be recorded as one";
        }
        if (event instanceof Disclosed) {
            return "The school's lead is told";
        }
        if (event instanceof DisclosureWithheld withheld) {
            return "An employer is not told: " + words(requireNonNull(withheld.reason()));
        }
        return event.getClass().getSimpleName();
    }

    private static String words(Set<FlagField> fields) {
        return fields.stream().map(FlagStep::words).collect(joining(", "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Person person(Carer carer) {
        return requireNonNull(carer.person());
    }

    private static String name(Carer carer) {
        return String.valueOf(requireNonNull(person(carer).name()).given());
    }
}
