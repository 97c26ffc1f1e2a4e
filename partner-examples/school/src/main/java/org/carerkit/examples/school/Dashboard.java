package org.carerkit.examples.school;

import static java.util.stream.Collectors.joining;
import static org.carerkit.pages.Inline.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.education.CheckList;
import org.carerkit.education.CheckList.ExpectedShare;
import org.carerkit.education.Pupil;
import org.carerkit.education.PupilList;
import org.carerkit.education.Staff;
import org.carerkit.education.StaffMember;
import org.carerkit.education.Transition;
import org.carerkit.education.YoungCarer;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.state.Referral;
import org.carerkit.flag.state.ReviewPolicy;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.pages.Block;
import org.carerkit.pages.Page;
import org.carerkit.pages.PageSection;
import org.carerkit.pages.Table;

/**
 * The page that the Young Carer Lead works from. It is one file with names in it, for nobody but the lead. Its figures
 * are exact. The one figure meant to leave the school is shown separately, and only if it is not about a small group.
 */
public final class Dashboard {

    private static final MinimumGroup LEAVES_THE_SCHOOL = new MinimumGroup(8);
    private static final int SOON_DAYS = 60;

    private final PupilList pupils;
    private final Map<String, YoungCarer> register;
    private final Staff staff;
    private final LocalDate day;
    private final LocalDate censusDay;

    /**
     * Creates the page for a day.
     *
     * @param pupils the pupils
     * @param register the young carers, by UPN
     * @param staff the members of staff
     * @param day the current date
     * @param censusDay the next census day
     */
    public Dashboard(
            PupilList pupils, Map<String, YoungCarer> register, Staff staff, LocalDate day, LocalDate censusDay) {
        this.pupils = pupils;
        this.register = Map.copyOf(register);
        this.staff = staff;
        this.day = day;
        this.censusDay = censusDay;
    }

    /** Returns the page. */
    public Page page() {
        List<Entry> open = entries().stream()
                .filter(entry -> entry.carer().isFlaggedOn(day))
                .toList();
        return Page.titled("Young carers at our school")
                .lead(SchoolWording.date(day) + ". For the young carers' lead: this page has names in it.")
                .section(PageSection.of("At a glance", glance(open)))
                .section(PageSection.of("Young carers", carers(open)))
                .section(PageSection.of("To do", toDo(open)))
                .section(PageSection.of("Moving on", moves()))
                .section(PageSection.of("Before the census", census()))
                .section(PageSection.of("Who to ask", whoToAsk()))
                .section(PageSection.of("What may leave the school", leaves(open)))
                .footer("Attendance and attainment stay in the school's own system: nothing of them is on this page.");
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Pupil pupil : pupils.pupils()) {
            YoungCarer carer = register.get(pupil.upn());
            if (carer != null) {
                entries.add(new Entry(pupil, carer));
            }
        }
        entries.sort(Comparator.comparing((Entry entry) -> entry.pupil().yearGroup())
                .thenComparing(entry -> entry.pupil().familyName())
                .thenComparing(entry -> entry.pupil().givenName()));
        return entries;
    }

    private Block[] glance(List<Entry> open) {
        Table byYear = Table.of("Young carers by year group", "Year group", "Young carers", "Pupils")
                .numbers();
        for (int year = 0; year <= 14; year++) {
            int group = year;
            long all = pupils.pupils().stream()
                    .filter(pupil -> pupil.yearGroup() == group && pupil.isOnRollOn(day))
                    .count();
            long carers = open.stream()
                    .filter(entry -> entry.pupil().yearGroup() == group)
                    .count();
            if (all > 0) {
                byYear = byYear.row(SchoolWording.yearGroup(year), Long.toString(carers), Long.toString(all));
            }
        }
        long onRoll =
                pupils.pupils().stream().filter(pupil -> pupil.isOnRollOn(day)).count();
        return new Block[] {
            Block.paragraph(open.size() + " of " + onRoll + " pupils are known as young carers. "
                    + ExpectedShare.ONE_IN_FIVE.among(onRoll) + " would be expected ("
                    + ExpectedShare.ONE_IN_FIVE.source() + ")."),
            byYear
        };
    }

    private static Block[] carers(List<Entry> open) {
        if (open.isEmpty()) {
            return new Block[] {Block.paragraph("Nobody is known yet.")};
        }
        Table table = Table.of("Who they are", "Pupil", "Year group", "Since", "Who said so", "State", "May know");
        for (Entry entry : open) {
            table = table.row(
                    entry.pupil().name(),
                    SchoolWording.yearGroup(entry.pupil().yearGroup()),
                    entry.carer().since().map(SchoolWording::date).orElse("–"),
                    entry.carer().declarations().stream()
                            .map(SchoolWording::declaredBy)
                            .collect(joining("; ")),
                    SchoolWording.state(entry.carer().flag().state()),
                    mayKnow(entry.carer()));
        }
        return new Block[] {table};
    }

    /** Lists who may know: always the lead, and everybody who was told. */
    private static String mayKnow(YoungCarer carer) {
        Set<String> who = new LinkedHashSet<>(List.of("the lead"));
        for (FlagEvent event : carer.flag().disclosures()) {
            Recipient told = event instanceof Disclosed disclosed ? disclosed.recipient() : null;
            RecipientKind kind = told == null ? null : told.kind();
            if (kind != null) {
                who.add(
                        kind == RecipientKind.SCHOOL_LEAD
                                ? "another school's lead"
                                : kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return String.join(", ", who);
    }

    private Block[] toDo(List<Entry> open) {
        List<String> reviews = new ArrayList<>();
        Table referrals = Table.of("Referrals", "Pupil", "Service", "Made on", "Answer");
        boolean any = false;
        for (Entry entry : open) {
            entry.carer()
                    .flag()
                    .reviewDue(ReviewPolicy.standard())
                    .filter(due -> !due.isAfter(day))
                    .ifPresent(due ->
                            reviews.add(entry.pupil().name() + ": talk again, due since " + SchoolWording.date(due)));
            for (Referral referral : entry.carer().flag().followUp().referrals()) {
                any = true;
                referrals = referrals.row(
                        entry.pupil().name(),
                        String.valueOf(referral.made().service()),
                        SchoolWording.date(
                                EventHeader.dayOf(referral.made().header().occurredAt())),
                        SchoolWording.answer(referral.answer().orElse(null)));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                reviews.isEmpty() ? Block.paragraph("No review is due.") : Block.list(reviews.toArray(String[]::new)));
        blocks.add(any ? referrals : Block.paragraph("Nobody has been referred to a service."));
        return blocks.toArray(Block[]::new);
    }

    private Block[] moves() {
        List<Transition> moves = Transition.ahead(pupils, register, day, day.plusYears(1));
        if (moves.isEmpty()) {
            return new Block[] {Block.paragraph("Nobody moves on within a year.")};
        }
        Table table = Table.of("Within a year", "Pupil", "Moves", "On", "Think of", "Provision");
        for (Transition move : moves) {
            table = table.row(
                    move.pupil().name(),
                    move.move().words(),
                    SchoolWording.date(move.on()),
                    move.move().assessment(),
                    move.move().provision());
        }
        return new Block[] {table};
    }

    private Block[] census() {
        CheckList list = CheckList.of(pupils, register, censusDay, SOON_DAYS, ExpectedShare.ONE_IN_FIVE);
        Block when = Block.paragraph("Next census day: " + SchoolWording.date(censusDay) + ".");
        if (list.isEmpty()) {
            return new Block[] {when, Block.paragraph("Nothing to look at.")};
        }
        Table table = Table.of("Look at these first", "Who", "What");
        for (CheckList.Item item : list.items()) {
            table = table.row(
                    item.about().map(Pupil::name).orElse("The school"),
                    item.finding().message());
        }
        return new Block[] {when, table};
    }

    private Block[] whoToAsk() {
        Block lead = staff.leadOn(day)
                .map(member -> Block.paragraph(LeadPage.sentence(member)))
                .orElse(Block.notice(text("Nobody is here today for young carers: name a deputy.")));
        Table training = Table.of("Training attended", "Who", "Course", "When");
        boolean any = false;
        for (StaffMember member : staff.members()) {
            for (StaffMember.Training course : member.training()) {
                any = true;
                training = training.row(member.name(), course.course(), SchoolWording.date(course.date()));
            }
        }
        return new Block[] {lead, any ? training : Block.paragraph("No training is recorded.")};
    }

    private static Block[] leaves(List<Entry> open) {
        PublishedFigure count = LEAVES_THE_SCHOOL.count(open.size());
        String figure =
                count instanceof PublishedFigure.Suppressed ? "fewer than " + LEAVES_THE_SCHOOL.people() : count.text();
        return new Block[] {
            Block.paragraph("Young carers known at this school: " + figure + "."),
            Block.paragraph(
                    "That is the only figure to pass on. Figures by year group stay here: a few pupils in one year"
                            + " group can be recognised.")
        };
    }

    private record Entry(Pupil pupil, YoungCarer carer) {

        @Override
        public String toString() {
            return "Entry[…]";
        }
    }
}
