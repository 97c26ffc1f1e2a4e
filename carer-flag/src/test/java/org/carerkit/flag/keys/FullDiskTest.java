package org.carerkit.flag.keys;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.keys.FailingFile.Call;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key file whose disk fails: whatever was given out is still there, and whatever failed was given to nobody. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullDiskTest {

    private static final CarerId LATER = new CarerId(new UUID(9, 9));

    @TempDir
    private Path folder;

    private static final FileAttribute<?> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Test
    void space_that_runs_out_in_a_batch_leaves_the_old_file_and_later_keys_are_kept() throws IOException {
        for (int part = 0; part <= 40 * KeyRecord.LENGTH; part += 16) {
            Map<CarerId, CarerKey> acknowledged = new HashMap<>();
            try (FailingFile disk = disk(part);
                    FileCarerKeys keys = FileCarerKeys.open(disk)) {
                acknowledged.putAll(keys.findOrMake(carers(0, 3)));
                byte[] before = Files.readAllBytes(file(part));
                disk.fail(Set.of(Call.WRITE), 1, 1, part, false);
                assertThatThrownBy(() -> keys.findOrMake(carers(3, 43)))
                        .isInstanceOf(CarerKeysException.class)
                        .hasMessage("A key could not be kept");
                assertThat(Files.readAllBytes(file(part))).isEqualTo(before);
                disk.work();
                acknowledged.putAll(keys.findOrMake(carers(2, 5)));
                acknowledged.putAll(keys.findOrMake(Set.of(LATER)));
            }
            try (FileCarerKeys keys = FileCarerKeys.open(file(part))) {
                assertThat(keys.find(acknowledged.keySet())).isEqualTo(acknowledged);
            }
        }
    }

    @Test
    void no_acknowledged_key_is_lost_whichever_write_sync_or_cut_fails_and_for_how_long() throws IOException {
        int refused = 0;
        int runs = 0;
        for (Set<Call> calls : Set.of(
                EnumSet.of(Call.WRITE), EnumSet.of(Call.FORCE), EnumSet.of(Call.TRUNCATE), EnumSet.allOf(Call.class))) {
            for (int first = 1; first <= 24; first++) {
                for (int many : new int[] {1, 2, 3, 100}) {
                    for (int part : new int[] {0, 36, 64, 100}) {
                        refused += story(runs++, calls, first, many, part);
                    }
                }
            }
        }
        assertThat(refused).isPositive();
    }

    /** Makes and destroys keys while calls fail; then a new process opens the file. */
    private int story(int run, Set<Call> calls, int first, int many, int part) throws IOException {
        Map<CarerId, CarerKey> acknowledged = new HashMap<>();
        Set<CarerId> destroyed = new HashSet<>();
        Set<CarerId> unsure = new HashSet<>();
        int refused = 0;
        try (FailingFile disk = disk(run);
                FileCarerKeys keys = FileCarerKeys.open(disk)) {
            disk.fail(calls, first, first + many - 1, part, true);
            for (int i = 0; i < 8; i++) {
                try {
                    acknowledged.putAll(keys.findOrMake(carers(10L * i, 10L * i + 4)));
                } catch (CarerKeysException e) {
                    refused++;
                }
                CarerId gone = carers(10L * i, 10L * i + 1).iterator().next();
                if (acknowledged.containsKey(gone)) {
                    unsure.add(gone);
                    try {
                        keys.destroy(gone);
                        destroyed.add(gone);
                    } catch (CarerKeysException e) {
                        refused++;
                    }
                }
            }
        }
        try (FileCarerKeys keys = FileCarerKeys.open(file(run))) {
            assertThat(keys.find(destroyed)).isEmpty();
            unsure.forEach(acknowledged::remove);
            assertThat(keys.find(acknowledged.keySet())).isEqualTo(acknowledged);
            assertThat(keys.findOrMake(Set.of(LATER))).containsOnlyKeys(LATER);
        }
        return refused;
    }

    @Test
    void a_failed_write_that_cannot_be_taken_back_is_followed_by_no_other() throws IOException {
        try (FailingFile disk = disk(0);
                FileCarerKeys keys = FileCarerKeys.open(disk)) {
            Map<CarerId, CarerKey> before = keys.findOrMake(carers(0, 1));
            disk.fail(Set.of(Call.WRITE, Call.TRUNCATE), 1, 2, 36, false);
            assertThatThrownBy(() -> keys.findOrMake(carers(1, 2))).isInstanceOf(CarerKeysException.class);
            disk.work();
            assertThatThrownBy(() -> keys.findOrMake(carers(1, 2)))
                    .isInstanceOf(CarerKeysException.class)
                    .hasMessage("An earlier write to the key file failed. Open the file again");
            assertThatThrownBy(() -> keys.destroy(carers(0, 1).iterator().next()))
                    .isInstanceOf(CarerKeysException.class)
                    .hasMessage("An earlier write to the key file failed. Open the file again");
            assertThat(keys.find(carers(0, 3))).isEqualTo(before);
        }
    }

    @Test
    void a_last_record_that_does_not_verify_is_refused_and_never_cut() throws IOException {
        try (FileCarerKeys keys = FileCarerKeys.open(file(0))) {
            keys.findOrMake(carers(0, 1));
            keys.findOrMake(carers(1, 2));
        }
        byte[] sound = Files.readAllBytes(file(0));
        for (int i = KeyRecord.LENGTH; i < sound.length; i++) {
            byte[] changed = sound.clone();
            changed[i] ^= 1;
            Files.write(file(0), changed);
            assertThatThrownBy(() -> FileCarerKeys.open(file(0)))
                    .isInstanceOf(CarerKeysException.class)
                    .hasMessage("The key file is damaged");
            assertThat(Files.readAllBytes(file(0))).isEqualTo(changed);
        }
    }

    @Test
    void a_tail_that_is_not_the_beginning_of_a_record_is_refused_and_never_cut() throws IOException {
        try (FileCarerKeys keys = FileCarerKeys.open(file(0))) {
            keys.findOrMake(carers(0, 1));
        }
        byte[] sound = Files.readAllBytes(file(0));
        byte[] longer = Arrays.copyOf(sound, sound.length + 20);
        Arrays.fill(longer, sound.length, longer.length, (byte) 'x');
        Files.write(file(0), longer);
        assertThatThrownBy(() -> FileCarerKeys.open(file(0)))
                .isInstanceOf(CarerKeysException.class)
                .hasMessage("The key file is damaged");
        assertThat(Files.readAllBytes(file(0))).isEqualTo(longer);
    }

    @ParameterizedTest
    @EnumSource(
            value = Call.class,
            names = {"WRITE", "FORCE"})
    void a_key_whose_destruction_failed_is_still_there_and_can_be_destroyed_later(Call call) throws IOException {
        CarerId carer = carers(0, 1).iterator().next();
        for (int part = 0; part <= KeyRecord.LENGTH; part++) {
            try (FailingFile disk = disk(part);
                    FileCarerKeys keys = FileCarerKeys.open(disk)) {
                Map<CarerId, CarerKey> made = keys.findOrMake(Set.of(carer));
                byte[] before = Files.readAllBytes(file(part));
                disk.fail(Set.of(call), 1, 1, part, false);
                assertThatThrownBy(() -> keys.destroy(carer))
                        .isInstanceOf(CarerKeysException.class)
                        .hasMessage("A key could not be destroyed");
                assertThat(Files.readAllBytes(file(part))).isEqualTo(before);
                assertThat(keys.find(Set.of(carer))).isEqualTo(made);
                disk.work();
                keys.destroy(carer);
                assertThat(keys.find(Set.of(carer))).isEmpty();
            }
        }
    }

    private FailingFile disk(int number) throws IOException {
        if (Files.notExists(file(number))) {
            Files.createFile(file(number), OWNERS);
        }
        return new FailingFile(FileChannel.open(file(number), StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    private Path file(int number) {
        return folder.resolve("keys-" + number);
    }

    private static Set<CarerId> carers(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(i -> new CarerId(new UUID(5, i)))
                .collect(toSet());
    }
}
