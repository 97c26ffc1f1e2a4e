package org.carerkit.flag.privacy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.privacy.UnentitledReader.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.sharing.FlagNotice;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Restricted and absent look alike: two worlds that differ in restricted facts alone say the same to whoever may not know
 * them, in whatever is asked and ordered, by every way out.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoWorldsTest {

    /** 10,000; fewer where the same was tried before, on another JDK. */
    private static final int SEQUENCES = Integer.getInteger("worlds.sequences", 10_000);

    private static final int WITH_A_RESTRICTED_FACT = 1_000;
    private static final int EACH_WAY_OUT = 100;

    @Test
    void ten_thousand_sequences_say_the_same_in_both_worlds() {
        Map<WayOut, Integer> reads = new EnumMap<>(WayOut.class);
        int sequences = 0;
        for (long seed = 0; seed < SEQUENCES; seed++) {
            TwoWorlds worlds = TwoWorlds.after(new Plan(seed), UnentitledReader::new);
            assertThat(worlds.difference())
                    .as("the way out that differs in sequence %d", seed)
                    .isEmpty();
            worlds.restricted().reads().forEach((way, count) -> reads.merge(way, count, Integer::sum));
            sequences += worlds.restricted().reads().isEmpty() ? 0 : 1;
        }

        assertThat(sequences).isGreaterThanOrEqualTo(WITH_A_RESTRICTED_FACT);
        assertThat(reads).containsOnlyKeys(WayOut.values());
        assertThat(reads.values()).allMatch(count -> count >= EACH_WAY_OUT);
        System.out.println(sequences + " of " + SEQUENCES + " sequences read a restricted fact, by way out: " + reads);
    }

    /** Each of these tells something that it may not, by one way out: the comparison has to see every one of them. */
    static Stream<Arguments> leaks() {
        return Stream.of(
                leak(WayOut.LIST, register -> new UnentitledReader(register) {
                    @Override
                    String row(CarerId id) {
                        return super.row(id) + register.flag(id).flag().isRestricted();
                    }
                }),
                leak(WayOut.HISTORY, register -> new UnentitledReader(register) {
                    @Override
                    void history(CarerId id) {
                        see(WayOut.HISTORY, register.history(id).size() + " events");
                    }
                }),
                leak(WayOut.PRINT, register -> new UnentitledReader(register) {
                    @Override
                    void print(CarerId id) {
                        see(WayOut.PRINT, page(register.history(id)) + recordedBy(register.history(id)));
                    }
                }),
                leak(WayOut.EXPORT, register -> new UnentitledReader(register) {
                    @Override
                    void export() {
                        carers().forEach(id -> see(WayOut.EXPORT, text(register.history(id))));
                    }
                }),
                leak(WayOut.NOTICE, register -> new UnentitledReader(register) {
                    @Override
                    void notice(FlagNotice notice) {
                        carers().forEach(id -> see(WayOut.NOTICE, text(register.history(id))));
                    }
                }),
                leak(WayOut.LOG, register -> new UnentitledReader(register) {
                    @Override
                    void log(Object thing) {
                        carers().forEach(id -> super.log(register.flag(id).version()));
                    }
                }),
                leak(WayOut.ERROR, register -> new UnentitledReader(register) {
                    @Override
                    String answer(RecordCommand command) {
                        return register.record(command).toString();
                    }
                }));
    }

    private static String recordedBy(List<FlagEvent> history) {
        return history.stream()
                .map(event -> String.valueOf(
                        requireNonNull(event.header().recordedBy()).organisation()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void a_leak_planted_on_purpose_is_seen(WayOut way, Function<CarerFlagRegister, UnentitledReader> leaking) {
        Set<WayOut> differing = LongStream.range(0, 100)
                .mapToObj(seed -> TwoWorlds.after(new Plan(seed), leaking).difference())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());

        assertThat(differing).contains(way);
    }

    private static Arguments leak(WayOut way, Function<CarerFlagRegister, UnentitledReader> leaking) {
        return Arguments.of(way, leaking);
    }

    /** What came out in both. */
    record TwoWorlds(World restricted, World absent) {

        static TwoWorlds after(Plan plan, Function<CarerFlagRegister, UnentitledReader> reader) {
            TwoWorlds worlds = new TwoWorlds(new World(true, reader), new World(false, reader));
            plan.runIn(worlds.restricted);
            plan.runIn(worlds.absent);
            return worlds;
        }

        Optional<WayOut> difference() {
            return Stream.of(WayOut.values())
                    .filter(way -> !seen(restricted, way).equals(seen(absent, way)))
                    .findFirst();
        }

        private static List<String> seen(World world, WayOut way) {
            return world.reader().seen().getOrDefault(way, List.of());
        }
    }
}
