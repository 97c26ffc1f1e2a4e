package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.caring.StandIn;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.PersonName;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.state.CarerFlag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The README's tables of answers are the rule: each combination has exactly one row there, and the code does what it says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoseAnswerCountsTest {

    private static final String SECTION = "## Whose answer counts";
    private static final LocalDate SHARED = DAY.plusDays(9);
    private static final List<String> ANSWERS = List.of("yes", "no", "missing");
    private static final List<String> UNDERSTANDING = List.of("yes", "no", "not recorded");
    private static final Identifier UPN = Identifier.upn("A123456789012");

    @ParameterizedTest
    @EnumSource(RecipientKind.class)
    void every_age_understanding_and_answer_with_every_recipient_and_purpose_ends_as_the_readme_says(RecipientKind kind)
            throws Exception {
        ReadmeTable answers =
                ReadmeTable.of(SECTION, "| age on the day | understands | own answer | parent's answer | result |");
        ReadmeTable fields =
                ReadmeTable.of("## Who may see what", "| recipient | purpose | fields | of a young carer |");
        int tried = 0;
        for (String age : List.of("under 16", "16 or 17", "not known, with a UPN", "18 or over")) {
            for (String understands : UNDERSTANDING) {
                for (String own : ANSWERS) {
                    for (String parents : ANSWERS) {
                        for (Purpose purpose : Purpose.values()) {
                            String expected = expected(
                                    fields, kind, purpose, age, answers.resultOf(age, understands, own, parents));
                            String found = decided(kind, purpose, age, understands, own, parents);

                            assertThat(found)
                                    .as(
                                            "%s %s %s: understands %s, own %s, parent %s",
                                            purpose, kind, age, understands, own, parents)
                                    .isEqualTo(expected);
                            tried++;
                        }
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(4 * 27 * Purpose.values().length);
    }

    /** The row of the pair comes first, then the young carers' column, then the answers. */
    private static String expected(
            ReadmeTable fields, RecipientKind kind, Purpose purpose, String age, String answers) {
        Optional<List<String>> row = fields.rows().stream()
                .filter(cells -> cells.get(0).equals(word(kind)) && cells.get(1).equals(word(purpose)))
                .findFirst();
        if (row.isEmpty()) {
            return "not-in-policy";
        }
        boolean young = !age.equals("18 or over");
        return young && row.get().get(3).equals("nothing") ? "young-carer" : answers;
    }

    private static String decided(
            RecipientKind kind, Purpose purpose, String age, String understands, String own, String parents) {
        Recipient recipient = new Recipient(kind, Identifier.local("example", "partner-1"));
        Boolean understood = switch (understands) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
        List<FlagEvent> events = new ArrayList<>(List.of(identified(age)));
        // understanding is recorded with the one answer, with the other, or without any
        boolean withOwn = !own.equals("missing");
        boolean withParents = !withOwn && !parents.equals("missing");
        answer(own, Capacity.SELF, purpose, recipient, withOwn ? understood : null)
                .ifPresent(events::add);
        answer(parents, Capacity.PARENTAL_RESPONSIBILITY, purpose, recipient, withParents ? understood : null)
                .ifPresent(events::add);
        if (!withOwn && !withParents && understood != null) {
            Consent notAsked =
                    new Consent(ConsentStatus.NOT_ASKED, null, null, List.of(purpose), List.of(recipient), null, null);
            events.add(new ConsentRecorded(on(2, "not asked"), notAsked, List.of(), understood));
        }
        Decision decision =
                SharingPolicy.standard().decide(CarerFlag.of(events), recipient, purpose, Optional.empty(), SHARED);
        return decision instanceof Decision.Withheld withheld ? word(withheld.reason()) : "goes";
    }

    private static Optional<FlagEvent> answer(
            String answer, Capacity capacity, Purpose purpose, Recipient recipient, @Nullable Boolean understands) {
        if (answer.equals("missing")) {
            return Optional.empty();
        }
        boolean yes = answer.equals("yes");
        ConsentStatus no = capacity == Capacity.SELF ? ConsentStatus.REFUSED : ConsentStatus.WITHDRAWN;
        Consent consent = new Consent(
                yes ? ConsentStatus.GIVEN : no,
                DAY,
                new DecisionMaker(capacity, null, null),
                List.of(purpose),
                List.of(recipient),
                null,
                !yes && no == ConsentStatus.WITHDRAWN ? DAY : null);
        return Optional.of(new ConsentRecorded(on(2, "answer " + capacity), consent, List.of(), understands));
    }

    private static Identified identified(String age) {
        return switch (age) {
            case "under 16" -> born(SHARED.minusYears(16).plusDays(1));
            case "16 or 17" -> born(SHARED.minusYears(16));
            case "18 or over" -> born(SHARED.minusYears(18));
            default -> of(Carer.builder(UPN));
        };
    }

    private static Identified born(LocalDate day) {
        return of(Carer.builder(UPN).person("Testina", "Fictional", day));
    }

    private static Identified of(CarerBuilder carer) {
        return new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, carer.build());
    }

    @ParameterizedTest
    @CsvSource({"0, under 16", "15, under 16", "16, 16 or 17", "17, 16 or 17", "18, 18 or over", "90, 18 or over"})
    void an_age_begins_on_the_birthday_itself(int years, String age) throws Exception {
        ReadmeTable answers =
                ReadmeTable.of(SECTION, "| age on the day | understands | own answer | parent's answer | result |");
        Recipient recipient = new Recipient(RecipientKind.GP_PRACTICE, Identifier.ods("A81001"));
        for (String own : ANSWERS) {
            for (String parents : ANSWERS) {
                List<FlagEvent> events = new ArrayList<>(List.of(born(SHARED.minusYears(years))));
                answer(own, Capacity.SELF, Purpose.DIRECT_CARE, recipient, null).ifPresent(events::add);
                answer(parents, Capacity.PARENTAL_RESPONSIBILITY, Purpose.DIRECT_CARE, recipient, null)
                        .ifPresent(events::add);
                Decision decision = SharingPolicy.standard()
                        .decide(CarerFlag.of(events), recipient, Purpose.DIRECT_CARE, Optional.empty(), SHARED);

                assertThat(decision instanceof Decision.Withheld withheld ? word(withheld.reason()) : "goes")
                        .isEqualTo(answers.resultOf(age, "not recorded", own, parents));
            }
        }
    }

    @Test
    void every_combination_of_a_plans_agreements_ends_as_the_readme_says() throws Exception {
        ReadmeTable plans = ReadmeTable.of(SECTION, "| carer | cared-for person | each stand-in | the plan |");
        List<String> goes = new ArrayList<>();
        for (String carer : ANSWERS) {
            for (String caredFor : ANSWERS) {
                for (String standIn : ANSWERS) {
                    boolean left = planLeaves(carer, caredFor, standIn);

                    assertThat(left ? "goes" : "stays").isEqualTo(plans.resultOf(carer, caredFor, standIn));
                    if (left) {
                        goes.add(carer + caredFor + standIn);
                    }
                }
            }
        }
        assertThat(goes).hasSize(1);
    }

    private static boolean planLeaves(String carer, String caredFor, String standIn) {
        StandIn neighbour =
                new StandIn(new PersonName("Stella", "Fictional", null), null, "neighbour", agreement(standIn));
        ContingencyPlan plan = new ContingencyPlan(
                List.of(neighbour), null, List.of(), "The spare key", agreement(carer), agreement(caredFor), DAY);
        Recipient ambulance = new Recipient(RecipientKind.EMERGENCY_SERVICE, Identifier.ods("RX6"));
        List<FlagEvent> events = new ArrayList<>(List.of(of(Carer.builder(Identifier.nhsNumber("9990000018"))
                .person("Testina", "Fictional", LocalDate.of(1970, 1, 31))
                .contingencyPlan(plan))));
        answer("yes", Capacity.SELF, Purpose.CONTINGENCY, ambulance, null).ifPresent(events::add);
        CarerFlag flag = CarerFlag.of(events);
        Decision.Allowed allowed = (Decision.Allowed)
                SharingPolicy.standard().decide(flag, ambulance, Purpose.CONTINGENCY, Optional.empty(), SHARED);
        Carer told = new FieldFilter(
                        allowed.fields(), SharingPolicy.standard().agreements().neededFor(FlagField.CONTINGENCY_PLAN))
                .of(flag.carer());
        assertThat(told.contingencyPlan() != null).isEqualTo(allowed.fields().contains(FlagField.CONTINGENCY_PLAN));
        return told.contingencyPlan() != null;
    }

    private static @Nullable Agreement agreement(String answer) {
        return switch (answer) {
            case "yes" -> new Agreement(Answer.YES, DAY);
            case "no" -> new Agreement(Answer.NO, DAY);
            default -> null;
        };
    }

    @Test
    void the_last_record_of_understanding_counts_and_one_about_another_recipient_does_not() {
        Recipient council = new Recipient(RecipientKind.CHILDRENS_SERVICES, Identifier.onsArea("E06000001"));
        Recipient practice = new Recipient(RecipientKind.GP_PRACTICE, Identifier.ods("A81001"));
        FlagEvent child = born(SHARED.minusYears(12));
        FlagEvent parentsYes = answer("yes", Capacity.PARENTAL_RESPONSIBILITY, Purpose.CARERS_ASSESSMENT, council, null)
                .orElseThrow();

        assertThat(decide(council, child, parentsYes, notAsked(3, "other", practice, true)))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(decide(council, child, parentsYes, notAsked(3, "this", council, true)))
                .isInstanceOf(Decision.Withheld.class);
        assertThat(decide(
                        council,
                        child,
                        notAsked(4, "later", council, false),
                        notAsked(3, "this", council, true),
                        parentsYes))
                .isInstanceOf(Decision.Allowed.class);
    }

    private static Decision decide(Recipient recipient, FlagEvent... events) {
        return SharingPolicy.standard()
                .decide(
                        CarerFlag.of(Arrays.asList(events)),
                        recipient,
                        Purpose.CARERS_ASSESSMENT,
                        Optional.empty(),
                        SHARED);
    }

    private static ConsentRecorded notAsked(int day, String name, Recipient recipient, boolean understands) {
        Consent consent = new Consent(ConsentStatus.NOT_ASKED, null, null, List.of(), List.of(recipient), null, null);
        return new ConsentRecorded(on(day, name), consent, List.of(), understands);
    }

    private static String word(Enum<?> constant) {
        return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
