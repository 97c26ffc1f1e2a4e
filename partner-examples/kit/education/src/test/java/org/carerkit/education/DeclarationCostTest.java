package org.carerkit.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A declaration costs the same in a small school and in a large one. What is counted is what the store is asked for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeclarationCostTest {

    private static final List<Integer> SIZES = List.of(50, 200, 800);

    private final AtomicLong asked = new AtomicLong();

    @Test
    void a_declaration_reads_as_much_in_a_register_of_eight_hundred_as_in_one_of_fifty() {
        List<Long> perDeclaration = new ArrayList<>();
        for (int size : SIZES) {
            YoungCarersRegister register = register();
            declare(register, 0, size);
            asked.set(0);
            declare(register, size, 10);
            perDeclaration.add(asked.get() / 10);
            System.out.println("Declarations in a register of " + size + ": " + asked.get() / 10
                    + " histories or flags read for each");
        }

        assertThat(perDeclaration).containsOnly(perDeclaration.get(0));
    }

    @Test
    void a_pupil_who_is_declared_again_is_found_by_either_number() {
        YoungCarersRegister register = Samples.register();
        var carer = Samples.declared(register, "W83040012400A", IdentificationSource.SELF, LocalDate.of(2026, 1, 12));
        register.renumber(carer, "K830400124001", Samples.header(register, carer, LocalDate.of(2026, 1, 13)));

        assertThat(register.find("W83040012400A")).map(YoungCarer::id).contains(carer);
        assertThat(register.find("K830400124001")).map(YoungCarer::id).contains(carer);
        assertThat(register.find("A950000178301")).isEmpty();
    }

    private void declare(YoungCarersRegister register, int from, int count) {
        for (int i = from; i < from + count; i++) {
            Pupil pupil = new Pupil(
                    SampleIdentifiers.upn(830, 4001, 24, i).value(),
                    "Quince",
                    "Fictional",
                    LocalDate.of(2014, 1, 31),
                    7,
                    null,
                    null,
                    new Pupil.SchoolOnly(null, null));
            UUID event = UUID.nameUUIDFromBytes(("declared " + i).getBytes(StandardCharsets.UTF_8));
            RecordResult result = register.declare(new Declaration(
                            event,
                            pupil,
                            IdentificationSource.SELF,
                            Samples.FOR_MOTHER,
                            "form tutor",
                            EventHeader.startOf(LocalDate.of(2026, 1, 12))))
                    .result();
            assertThat(result).isInstanceOf(RecordResult.Recorded.class);
        }
    }

    private YoungCarersRegister register() {
        FlagStore store = new InMemoryFlagStore();
        FlagStore counting = (FlagStore) Proxy.newProxyInstance(
                FlagStore.class.getClassLoader(), new Class<?>[] {FlagStore.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(store, arguments);
                    if (method.getName().equals("history")) {
                        asked.incrementAndGet();
                    } else if (answer instanceof Collection<?> many) {
                        asked.addAndGet(many.size());
                    }
                    return answer;
                });
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
        return new YoungCarersRegister(
                CarerFlagRegister.builder(counting, clock)
                        .keys(new InMemoryCarerKeys())
                        .build(),
                Samples.SCHOOL);
    }
}
