package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.Instrument.ItemGroup;
import org.carerkit.outcomes.instrument.Item;
import org.carerkit.outcomes.scoring.ItemAnswer;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.Scorer;

/**
 * Counts the answers to each statement and each group of statements, person by person. An item that is left out,
 * answered twice or answered invalidly is unknown. The size depends on the statements, not on the number of people. Use
 * each counter on one thread; {@linkplain #addAll add up} several.
 *
 * <pre>{@code
 * var counter = new StatementCounter(StandardInstrument.WORCESTERSHIRE_I_STATEMENTS.load());
 * responses.forEach(counter::add);
 * counter.groups().get(0).percent(1);
 * }</pre>
 */
public final class StatementCounter {

    private final Instrument instrument;
    private final long[] counted;
    private final long[] answered;
    private long people;

    /**
     * Starts with nobody counted.
     *
     * @throws IllegalArgumentException if the instrument has no groups of statements
     */
    public StatementCounter(Instrument instrument) {
        this.instrument = requireNonNull(instrument, "instrument");
        if (instrument.groups().isEmpty()) {
            throw new IllegalArgumentException("instrument: has no groups of statements");
        }
        counted = new long[instrument.items().size()];
        answered = new long[instrument.items().size()];
    }

    /** Counts one person's answers. */
    public void add(Response response) {
        people++;
        List<Item> items = instrument.items();
        for (int i = 0; i < items.size(); i++) {
            int answer = answer(items.get(i), response);
            if (answer != Scorer.MISSING) {
                answered[i]++;
                counted[i] += answer >= countedFrom(items.get(i)) ? 1 : 0;
            }
        }
    }

    /**
     * Adds the people of another counter, which stays unchanged.
     *
     * @throws IllegalArgumentException if it counts another instrument or edition
     */
    public void addAll(StatementCounter other) {
        if (!instrument.key().equals(other.instrument.key()) || other.counted.length != counted.length) {
            throw new IllegalArgumentException("other: counts another instrument");
        }
        people = Math.addExact(people, other.people);
        for (int i = 0; i < counted.length; i++) {
            counted[i] = Math.addExact(counted[i], other.counted[i]);
            answered[i] = Math.addExact(answered[i], other.answered[i]);
        }
    }

    /** The share of each statement in a group, in the instrument's order of groups. */
    public List<StatementShare> statements() {
        List<StatementShare> shares = new ArrayList<>();
        for (ItemGroup group : instrument.groups()) {
            group.items().forEach(item -> shares.add(share(item.id(), List.of(item))));
        }
        return List.copyOf(shares);
    }

    /** The share of each group, over all answers to its statements. */
    public List<StatementShare> groups() {
        return instrument.groups().stream()
                .map(group -> share(group.id(), group.items()))
                .toList();
    }

    private StatementShare share(String id, List<Item> items) {
        long yes = 0;
        long all = 0;
        for (Item item : items) {
            int place = instrument.items().indexOf(item);
            yes += counted[place];
            all += answered[place];
        }
        return new StatementShare(id, yes, all, people * items.size() - all);
    }

    private int countedFrom(Item item) {
        return instrument.groups().stream()
                .filter(group -> group.items().contains(item))
                .mapToInt(ItemGroup::countedFrom)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static int answer(Item item, Response response) {
        int found = Scorer.MISSING;
        for (ItemAnswer answer : response.answers()) {
            if (answer.item().equals(item.id()) && !answer.text().isBlank()) {
                boolean usable = answer.text().length() <= 9
                        && answer.text().chars().allMatch(c -> c >= '0' && c <= '9')
                        && item.accepts(Integer.parseInt(answer.text()));
                if (!usable || found != Scorer.MISSING) {
                    return Scorer.MISSING;
                }
                found = Integer.parseInt(answer.text());
            }
        }
        return found;
    }

    /** The instrument only, no figures. */
    @Override
    public String toString() {
        return "StatementCounter[" + instrument + "]";
    }
}
