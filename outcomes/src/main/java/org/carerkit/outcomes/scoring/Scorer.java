package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.Instrument.MissingRule;
import org.carerkit.outcomes.instrument.Instrument.NoticeDefinition;
import org.carerkit.outcomes.instrument.Item;
import org.jspecify.annotations.Nullable;

/**
 * Scores responses to one instrument under one rule for missing answers. Immutable, and safe for use by many threads.
 *
 * <pre>{@code
 * Scorer scorer = Scorer.of(StandardInstrument.SWEMWBS.load());
 * ScoringResult result = scorer.score(Response.inOrder(3, 4, 3, 4, 4, 3, 5));
 * }</pre>
 *
 * <p>Any answer that is a whole number within its item's range can raise a safety notice, even if the item was answered
 * twice.
 */
public final class Scorer {

    /** Marks an item without an answer in {@link #score(int[])}. */
    public static final int MISSING = Integer.MIN_VALUE;

    private final Instrument instrument;
    private final MissingRule rule;
    private final ItemIndex index;
    private final List<CompiledScore> scores;
    private final @Nullable OneSum oneSum;

    private Scorer(Instrument instrument, MissingRule rule) {
        this.instrument = instrument;
        this.rule = rule;
        this.index = new ItemIndex(instrument.items());
        this.scores = CompiledScore.of(instrument, index);
        this.oneSum = OneSum.of(instrument, rule, scores).orElse(null);
    }

    /** Creates a scorer with the instrument's first rule for missing answers. */
    public static Scorer of(Instrument instrument) {
        return new Scorer(instrument, instrument.missingRules().get(0));
    }

    /**
     * Creates a scorer with a named rule.
     *
     * @param missingRule the id of one of the instrument's rules
     * @throws IllegalArgumentException if the instrument has no such rule
     */
    public static Scorer of(Instrument instrument, String missingRule) {
        requireNonNull(missingRule, "missingRule");
        Optional<MissingRule> rule = instrument.missingRules().stream()
                .filter(candidate -> candidate.id().equals(missingRule))
                .findFirst();
        return new Scorer(
                instrument, rule.orElseThrow(() -> new IllegalArgumentException("missingRule: not in " + instrument)));
    }

    /** The instrument that the scorer is for. */
    public Instrument instrument() {
        return instrument;
    }

    /** The rule for missing answers. */
    public MissingRule missingRule() {
        return rule;
    }

    /** Scores answers as received. */
    public ScoringResult score(Response response) {
        Sheet sheet = new Sheet(index);
        response.answers().forEach(sheet::enter);
        return score(sheet);
    }

    /**
     * Scores answers that are already in the order of the items.
     *
     * @param answers one for each item of the instrument, {@link #MISSING} if there is none
     * @throws IllegalArgumentException unless there is one for each item
     */
    public ScoringResult score(int[] answers) {
        Scored complete = oneSum == null ? null : oneSum.score(answers);
        if (complete != null) {
            return complete;
        }
        Sheet sheet = new Sheet(index);
        sheet.enter(answers);
        return score(sheet);
    }

    private ScoringResult score(Sheet sheet) {
        List<SafetyNotice> notices = notices(sheet);
        List<Finding> missing = sheet.missing();
        boolean goesOn = !sheet.refused()
                && switch (rule.kind()) {
                    case COMPLETE -> missing.isEmpty() && sheet.faults().isEmpty();
                    case EACH_SCORE -> true;
                    case MEAN_OF_ANSWERED ->
                        missing.size() <= rule.mostMissing() && sheet.faults().isEmpty();
                };
        if (!goesOn) {
            return new NotScorable(instrument.key(), sheet.findings(missing), notices);
        }
        boolean fillIn = rule.kind() == MissingRule.Kind.MEAN_OF_ANSWERED;
        List<Score> results = new ArrayList<>(scores.size());
        List<Finding> noTable = new ArrayList<>();
        for (CompiledScore score : scores) {
            Score result = score.of(sheet, fillIn);
            if (result != null) {
                results.add(result);
            } else if (fillIn) {
                noTable.add(new Finding(OutcomesFinding.SCORE_NEEDS_ALL_ITEMS, score.id()));
            }
        }
        Findings findings = fillIn ? Findings.of(noTable) : sheet.findings(missing);
        return results.isEmpty()
                ? new NotScorable(instrument.key(), findings, notices)
                : new Scored(instrument.key(), rule, results, findings, notices);
    }

    private List<SafetyNotice> notices(Sheet sheet) {
        if (instrument.notices().isEmpty()) {
            return List.of();
        }
        List<SafetyNotice> raised = new ArrayList<>();
        for (NoticeDefinition notice : instrument.notices()) {
            Item item = notice.item();
            if (sheet.highest(index.placeOf(item.id())) >= notice.from()) {
                raised.add(new SafetyNotice(notice.id(), item.id(), notice.text()));
            }
        }
        return raised;
    }
}
