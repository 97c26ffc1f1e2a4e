package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.ConsentOverride;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Restricted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedPageTest extends SharingFixture {

    @BeforeEach
    void shared() {
        record(identifiedPupil(), given(2, "g"));
        shared(4, "to GP", GP, Purpose.DIRECT_CARE);
        record(new Acknowledged(on(5, "ack"), id("to GP")));
        shared(5, "to school", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);
        share(6, "to council", COUNCIL, Purpose.CARERS_ASSESSMENT);
        LawfulBasis basis = new LawfulBasis(
                new Coded("lawful-basis", "2026", "safeguarding-child"),
                Purpose.SAFEGUARDING,
                DAY,
                DAY.plusDays(30),
                new ConsentOverride("At risk", "designated safeguarding lead"));
        share(request(7, "to protect", COUNCIL, Purpose.SAFEGUARDING, basis));
    }

    @Test
    void it_says_who_was_told_what_and_why_and_what_was_not_told() {
        String page = SharedPage.html(SharedAboutMe.whole(register.history(CARER)), DAY.plusDays(9));

        assertThat(page)
                .contains("11 March 2026")
                .contains("<h3>5 March 2026: a GP practice (code A81001)</h3>")
                .contains("your own health care", "yes, they said so", "they have not said so")
                .contains("nobody had agreed to it")
                .contains("protecting somebody from harm");
        if (System.getProperty("page.write") != null) {
            write(Path.of(System.getProperty("page.write")), page);
        }
    }

    @Test
    void what_is_printed_names_no_organisation_and_nothing_that_was_done_to_protect_somebody() {
        String page = SharedPage.html(SharedAboutMe.toPrint(register.history(CARER)), DAY);

        assertThat(page)
                .contains("a GP practice</h3>")
                .doesNotContain("A81001", "111754", "E06000001", "protecting somebody", "code ");
    }

    @Test
    void restricted_or_not_the_printed_page_is_the_same() {
        List<FlagEvent> restricted = new ArrayList<>(register.history(CARER));
        restricted.add(new Restricted(on(1, "r")));

        assertThat(SharedPage.html(SharedAboutMe.toPrint(restricted), DAY))
                .isEqualTo(SharedPage.html(SharedAboutMe.toPrint(register.history(CARER)), DAY));
    }

    @Test
    void what_a_restriction_would_withhold_is_listed_for_nobody() {
        String whole = SharedPage.html(SharedAboutMe.whole(register.history(CARER)), DAY);
        String printed = SharedPage.html(SharedAboutMe.toPrint(register.history(CARER)), DAY);

        assertThat(whole).contains("your name", "your pupil number", "what matters to you");
        assertThat(printed).contains("your name").doesNotContain("your pupil number", "what matters to you");
    }

    @Test
    void every_page_says_in_the_same_words_that_it_may_not_list_everything_and_whom_to_ask() {
        String words = "<p>It may not list everything: such pages leave out what other people who see them should not"
                + " know, whoever they are about. The organisation that gave you this page can tell you more: ask"
                + " them.</p>";

        assertThat(SharedPage.html(SharedAboutMe.toPrint(register.history(CARER)), DAY))
                .containsOnlyOnce(words);
        assertThat(SharedPage.html(SharedAboutMe.toPrint(List.of()), DAY)).containsOnlyOnce(words);
        assertThat(SharedPage.html(SharedAboutMe.whole(register.history(CARER)), DAY))
                .containsOnlyOnce(words);
    }

    @Test
    void an_entry_that_is_left_out_leaves_no_trace() {
        SharedAboutMe all = SharedAboutMe.toPrint(register.history(CARER));
        List<FlagEvent> without = register.history(CARER).stream()
                .filter(event -> !event.id().equals(id("to school")))
                .toList();

        assertThat(SharedPage.html(all.leavingOut(Set.of(id("to school"))), DAY))
                .isEqualTo(SharedPage.html(SharedAboutMe.toPrint(without), DAY))
                .isNotEqualTo(SharedPage.html(all, DAY));
    }

    @Test
    void whatever_stands_in_a_code_stays_text() {
        Recipient odd = new Recipient(RecipientKind.GP_PRACTICE, Identifier.local("x", "<script>&\"'"));
        Disclosed event =
                new Disclosed(on(5, "odd"), odd, Purpose.DIRECT_CARE, null, null, List.of(FlagField.STATE), "edition");

        assertThat(SharedPage.html(SharedAboutMe.whole(List.of(event)), DAY))
                .contains("&lt;script&gt;&amp;&quot;&#39;")
                .doesNotContain("<script");
    }

    @Test
    void it_loads_nothing_runs_nothing_and_says_which_language_it_is_in() {
        assertThat(SharedPage.html(SharedAboutMe.whole(List.of()), DAY))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("<main>", "default-src 'none'", "<p>Nothing.</p>")
                .doesNotContain("<script", "http://", "https://", "src=", "href=");
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
