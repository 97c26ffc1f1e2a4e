package org.carerkit.flag.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileCarerKeysTest {

    private static final CarerId ONE = new CarerId(new UUID(1, 1));
    private static final CarerId TWO = new CarerId(new UUID(2, 2));
    private static final CarerId THREE = new CarerId(new UUID(3, 3));

    @TempDir
    private Path folder;

    @Test
    void keys_are_the_same_after_opening_again_and_each_carer_has_another() {
        CarerKey register;
        Map<CarerId, CarerKey> made;
        try (FileCarerKeys keys = open()) {
            register = keys.registerKey();
            made = keys.findOrMake(Set.of(ONE, TWO));
            assertThat(keys.findOrMake(Set.of(ONE, TWO))).isEqualTo(made);
        }
        assertThat(made.values()).doesNotHaveDuplicates().doesNotContain(register);
        try (FileCarerKeys keys = open()) {
            assertThat(keys.registerKey()).isEqualTo(register);
            assertThat(keys.find(Set.of(ONE, TWO, THREE))).isEqualTo(made);
        }
    }

    @Test
    void a_key_that_was_destroyed_is_in_no_byte_of_the_file_and_the_others_are() throws IOException {
        byte[] destroyed;
        Map<CarerId, CarerKey> left;
        try (FileCarerKeys keys = open()) {
            keys.findOrMake(Set.of(ONE, TWO));
            destroyed = bytes(keys, ONE);
            assertThat(holds(destroyed)).isTrue();
            keys.destroy(ONE);
            keys.destroy(THREE);
            left = keys.find(Set.of(ONE, TWO));
        }
        assertThat(left).containsOnlyKeys(TWO);
        assertThat(holds(destroyed)).isFalse();
        try (FileCarerKeys keys = open()) {
            assertThat(keys.find(Set.of(ONE, TWO))).isEqualTo(left);
            assertThat(keys.findOrMake(Set.of(ONE)).get(ONE)).isNotEqualTo(CarerKey.of(destroyed));
        }
    }

    @Test
    void a_file_cut_off_at_any_byte_of_the_last_write_keeps_what_was_given_out_before() throws IOException {
        Map<CarerId, CarerKey> before;
        try (FileCarerKeys keys = open()) {
            before = keys.findOrMake(Set.of(ONE));
        }
        int safe = (int) Files.size(file());
        try (FileCarerKeys keys = open()) {
            keys.findOrMake(Set.of(TWO, THREE));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = safe; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (FileCarerKeys keys = open()) {
                assertThat(keys.find(Set.of(ONE))).isEqualTo(before);
                Map<CarerId, CarerKey> again = keys.findOrMake(Set.of(ONE, TWO, THREE));
                assertThat(again).hasSize(3).containsAllEntriesOf(before);
            }
        }
    }

    @Test
    void blocks_of_the_last_write_that_never_reached_the_disk_are_left_out() throws IOException {
        try (FileCarerKeys keys = open()) {
            keys.findOrMake(Set.of(ONE));
            keys.findOrMake(Set.of(TWO, THREE));
        }
        byte[] all = Files.readAllBytes(file());
        Arrays.fill(all, KeyRecord.LENGTH, 2 * KeyRecord.LENGTH, (byte) 0);
        Files.write(file(), all);

        try (FileCarerKeys keys = open()) {
            assertThat(keys.find(Set.of(ONE, TWO, THREE))).hasSize(2).containsKey(ONE);
        }
    }

    @Test
    void a_change_in_a_record_that_was_safe_is_damage_and_not_overlooked() throws IOException {
        try (FileCarerKeys keys = open()) {
            for (CarerId carer : List.of(ONE, TWO, THREE)) {
                keys.findOrMake(Set.of(carer));
            }
        }
        byte[] sound = Files.readAllBytes(file());
        for (int i = 0; i < KeyRecord.LENGTH; i++) {
            byte[] changed = sound.clone();
            changed[i] ^= 1;
            Files.write(file(), changed);
            assertThatThrownBy(this::open)
                    .isInstanceOf(CarerKeysException.class)
                    .hasMessage("The key file is damaged");
        }
    }

    @Test
    void a_file_that_is_open_cannot_be_opened_again() {
        try (FileCarerKeys keys = open()) {
            assertThat(keys.find(Set.of(ONE))).isEmpty();
            assertThatThrownBy(this::open)
                    .isInstanceOf(CarerKeysException.class)
                    .hasMessage("The key file is open already");
        }
    }

    @Test
    void only_the_owner_may_read_the_file() throws IOException {
        open().close();
        assertThat(Files.getPosixFilePermissions(file()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private FileCarerKeys open() {
        return FileCarerKeys.open(file());
    }

    private Path file() {
        return folder.resolve("keys");
    }

    private static byte[] bytes(CarerKeys keys, CarerId carer) {
        return keys.find(Set.of(carer)).get(carer).toArray();
    }

    private boolean holds(byte[] wanted) throws IOException {
        byte[] all = Files.readAllBytes(file());
        for (int at = 0; at + wanted.length <= all.length; at++) {
            if (Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
