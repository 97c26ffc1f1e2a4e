package org.carerkit.flag.sharing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.sharing.PolicyDifferences.Difference;
import org.carerkit.flag.sharing.SharingPolicyFile.Definition;
import org.carerkit.flag.sharing.SharingPolicyFile.NamedDecision;

/** Reads the files of sharing policies, checks them, and holds them against the standard one. */
final class SharingPolicyReader {

    private static final String STANDARD = "carerkit-2026-2.sharing-policy.json";

    /** Rules of a policy do not depend on the day of reading. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private SharingPolicyReader() {}

    static Definition standard() {
        try {
            ReadResult<Definition> read = parsed(new ByteArrayInputStream(resource(STANDARD)));
            if (!read.findings().isEmpty()) {
                throw new IllegalStateException("The standard sharing policy has faults: " + read.findings());
            }
            return read.record().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a policy; with every finding, those about what it lets out beyond the standard one included. */
    static ReadResult<Definition> read(InputStream in, Definition standard) throws IOException {
        ReadResult<Definition> result = parsed(in);
        return result.record()
                .<ReadResult<Definition>>map(definition ->
                        new ReadResult.Read<>(definition, result.findings().and(compared(definition, standard))))
                .orElse(result);
    }

    private static ReadResult<Definition> parsed(InputStream in) throws IOException {
        ReadResult<Definition> result = SharingPolicyFile.FORMAT.read(in, ANY_DAY, Limits.DEFAULT);
        Findings found = Findings.of(result.findings().all().stream()
                .map(SharingPolicyReader::strict)
                .toList());
        return result.record()
                .<ReadResult<Definition>>map(definition -> new ReadResult.Read<>(definition, found))
                .orElseGet(() -> new ReadResult.Unreadable<>(found));
    }

    private static Finding strict(Finding finding) {
        return finding.code() == CoreFinding.JSON_FIELD_UNKNOWN
                ? new Finding(FlagFinding.POLICY_FIELD_UNKNOWN, finding.path(), finding.limit())
                : finding;
    }

    private static Findings compared(Definition policy, Definition standard) {
        List<Finding> found = new ArrayList<>();
        if (Objects.equals(standard.edition(), policy.edition()) && !standard.equals(policy)) {
            found.add(new Finding(FlagFinding.POLICY_EDITION_TAKEN, "edition"));
        }
        List<Difference> more = PolicyDifferences.between(policy, standard).more();
        Set<String> decided = new HashSet<>();
        policy.decisions().forEach(decision -> decided.addAll(decision.allows()));
        more.stream()
                .filter(difference -> !decided.contains(difference.name()))
                .forEach(difference -> found.add(new Finding(FlagFinding.POLICY_LETS_OUT_MORE, difference.path())));
        List<String> names = more.stream().map(Difference::name).toList();
        for (int i = 0; i < policy.decisions().size(); i++) {
            NamedDecision decision = policy.decisions().get(i);
            for (int j = 0; j < decision.allows().size(); j++) {
                if (!names.contains(decision.allows().get(j))) {
                    String path = "decisions[" + i + "].allows[" + j + "]";
                    found.add(new Finding(FlagFinding.POLICY_DECISION_WITHOUT_EFFECT, path));
                }
            }
        }
        return Findings.of(found);
    }

    static byte[] resource(String name) {
        try (InputStream in = SharingPolicyReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
