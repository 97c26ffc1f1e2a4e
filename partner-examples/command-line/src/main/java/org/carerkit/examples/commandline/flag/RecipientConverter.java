package org.carerkit.examples.commandline.flag;

import java.util.Arrays;
import java.util.Optional;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.ITypeConverter;

/** Reads a recipient: its kind and its one organisation, {@code gp-practice:ods:A81001}. Repeats nothing of it. */
public final class RecipientConverter implements ITypeConverter<Recipient> {

    @Override
    public Recipient convert(String text) {
        String[] parts = text.split(":", -1);
        Optional<RecipientKind> kind = Arrays.stream(RecipientKind.values())
                .filter(one -> CellText.of(one).equals(parts[0]))
                .findFirst();
        Optional<IdentifierScheme> scheme = parts.length < 3 ? Optional.empty() : IdentifierScheme.withId(parts[1]);
        boolean local = scheme.filter(IdentifierScheme.LOCAL::equals).isPresent();
        if (kind.isEmpty() || scheme.isEmpty() || parts.length != (local ? 4 : 3) || isBlank(parts)) {
            throw wrong();
        }
        if (local) {
            return new Recipient(kind.get(), Identifier.local(parts[2], parts[3]));
        }
        if (scheme.get().check(parts[2]).hasError()) {
            throw wrong();
        }
        return new Recipient(
                kind.get(), new Identifier(scheme.get(), scheme.get().tidy(parts[2]), null));
    }

    private static boolean isBlank(String... parts) {
        return Arrays.stream(parts).anyMatch(String::isBlank);
    }

    private static UnusableInputException wrong() {
        return new UnusableInputException("a recipient is written KIND:SCHEME:VALUE like gp-practice:ods:A81001, or "
                + "KIND:local:WHO-NUMBERS:VALUE like carers-service:local:north:centre-1.");
    }
}
