package org.carerkit.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ItemLinksTest {

    private static final Instrument SWEMWBS = StandardInstrument.SWEMWBS.load();
    private static final ItemLinks LINKS = ItemLinks.of(SWEMWBS, links());

    @Test
    void answers_of_any_depth_are_found_by_their_link_ids() {
        LinkedItem form = LinkedItem.group(
                "1",
                LinkedItem.answered("1.1", "3"),
                LinkedItem.answered("1.2", "3"),
                LinkedItem.group("1.x", LinkedItem.answered("1.3", "4"), LinkedItem.answered("1.4", " 2 ")),
                LinkedItem.answered("1.5", "3"),
                LinkedItem.answered("1.6", "4"),
                LinkedItem.answered("1.7", "3"));

        Scored scored = (Scored) Scorer.of(SWEMWBS).score(LINKS.response(List.of(form)));

        assertThat(scored.score("raw"))
                .map(score -> score.rounded(0).intValueExact())
                .contains(22);
    }

    @Test
    void another_question_is_an_unknown_item_unless_others_are_passed_over() {
        List<LinkedItem> items = new java.util.ArrayList<>(LINKS.items(Response.inOrder(3, 3, 4, 2, 3, 4, 3)));
        items.add(0, LinkedItem.answered("postcode", "secret"));

        ScoringResult refused = Scorer.of(SWEMWBS).score(LINKS.response(items));
        ScoringResult scored =
                Scorer.of(SWEMWBS).score(LINKS.passingOverOthers().response(items));

        assertThat(refused).isInstanceOf(NotScorable.class);
        assertThat(refused.findings().toString()).contains("CK-OUT-ITEM-UNKNOWN at answers[0]");
        assertThat(scored).isInstanceOf(Scored.class);
        assertThat(items.toString()).doesNotContain("secret");
    }

    @Test
    void two_answers_to_one_item_are_reported_and_none_is_missing() {
        List<LinkedItem> items = new java.util.ArrayList<>(LINKS.items(Response.inOrder(3, 3, 4, 2, 3, 4)));
        items.set(0, new LinkedItem("1.1", List.of("3", "4"), List.of()));

        assertThat(Scorer.of(SWEMWBS).score(LINKS.response(items)).findings().all())
                .extracting(finding -> finding.code().id() + " at " + finding.path())
                .containsExactly("CK-OUT-ANSWER-DUPLICATE at i1", "CK-OUT-ANSWER-MISSING at i7");
    }

    @Property(tries = 100)
    void what_goes_out_comes_in_again(@ForAll @Size(7) List<@IntRange(min = 1, max = 5) Integer> answers) {
        Response response =
                Response.inOrder(answers.stream().mapToInt(Integer::intValue).toArray());

        assertThat(LINKS.response(LINKS.items(response))).isEqualTo(response);
        assertThat(ItemLinks.sameAs(SWEMWBS).response(ItemLinks.sameAs(SWEMWBS).items(response)))
                .isEqualTo(response);
    }

    @Test
    void each_item_has_one_link_and_a_response_an_end() {
        Map<String, String> twice = new HashMap<>(links());
        twice.put("1.7", "i1");
        List<LinkedItem> many = Collections.nCopies(10_001, LinkedItem.group("g"));

        assertThatIllegalArgumentException().isThrownBy(() -> ItemLinks.of(SWEMWBS, twice));
        assertThatIllegalArgumentException().isThrownBy(() -> ItemLinks.of(SWEMWBS, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> LINKS.response(many));
    }

    private static Map<String, String> links() {
        Map<String, String> links = new HashMap<>();
        for (int i = 1; i <= 7; i++) {
            links.put("1." + i, "i" + i);
        }
        return links;
    }
}
