package org.carerkit.examples.commandline.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.sharing.PolicyDifferences;
import org.carerkit.flag.sharing.SharingPolicy;

/** A policy's file, read once and looked at in more than one way. */
final class PolicyInput {

    /** More than a policy may have, so that the reader finds it too long. */
    private static final int MOST_BYTES = (1 << 20) + 1;

    private final String name;
    private final byte[] bytes;

    private PolicyInput(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * Reads a file.
     *
     * @throws UnusableInputException if it cannot be read, is empty or is not UTF-8
     */
    static PolicyInput of(String name, Environment environment) {
        try (InputFile source = InputFile.open(name, environment, read -> {})) {
            return new PolicyInput(name, source.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            throw InputFile.unreadable(name);
        }
    }

    ReadResult<SharingPolicy> read() {
        try {
            return SharingPolicy.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading from memory cannot fail
        }
    }

    Optional<PolicyDifferences> differences() {
        try {
            return SharingPolicy.differences(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading from memory cannot fail
        }
    }

    /**
     * The policy.
     *
     * @throws UnusableInputException if the policy is refused, with the codes of its faults
     */
    SharingPolicy policy() {
        ReadResult<SharingPolicy> result = read();
        return result.record()
                .orElseThrow(() ->
                        UnusableInputException.refused(name, "the policy", result.findings(), "carerkit policy check"));
    }
}
