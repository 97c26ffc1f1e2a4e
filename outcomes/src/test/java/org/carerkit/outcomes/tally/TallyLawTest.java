package org.carerkit.outcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carerkit.outcomes.tally.TallyTest.Row;

class TallyLawTest {

    @Property(tries = 200)
    void however_people_are_ordered_and_split_the_bytes_are_the_same(
            @ForAll("rows") List<Row> rows, @ForAll long seed) {
        Random random = new Random(seed);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<Tally> parts = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(9));
            parts.add(TallyTest.tally(shuffled.subList(from, to).toArray(Row[]::new)));
            from = to;
        }
        // Any two are added until one is left: every order, and every way to put the brackets.
        parts.add(TallyTest.tally());
        while (parts.size() > 1) {
            Tally one = parts.remove(random.nextInt(parts.size()));
            Tally other = parts.remove(random.nextInt(parts.size()));
            parts.add(one.plus(other));
        }

        Tally together = TallyTest.tally(rows.toArray(Row[]::new));
        assertThat(parts.get(0).csv()).isEqualTo(together.csv());
        assertThat(parts.get(0)).isEqualTo(together);
        assertThat(together.total().answered()).isEqualTo(rows.size());
    }

    @Property(tries = 100)
    void what_another_machine_sends_is_the_same_tally_and_adds_up(
            @ForAll("rows") List<Row> rows, @ForAll("rows") List<Row> others) throws Exception {
        Tally here = TallyTest.tally(rows.toArray(Row[]::new));
        Tally there = TallyTest.tally(others.toArray(Row[]::new));
        Tally sent = sent(there);

        assertThat(sent).isEqualTo(there);
        assertThat(sent.csv()).isEqualTo(there.csv());
        assertThat(here.plus(sent).csv())
                .isEqualTo(sent.plus(here).csv())
                .isEqualTo(here.plus(there).csv());
    }

    private static Tally sent(Tally tally) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Tally) in.readObject();
        }
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c").injectNull(0.2),
                        Arbitraries.of("1", "2").injectNull(0.2),
                        Arbitraries.integers().between(0, 5))
                .as(Row::new)
                .list()
                .ofMaxSize(60);
    }
}
