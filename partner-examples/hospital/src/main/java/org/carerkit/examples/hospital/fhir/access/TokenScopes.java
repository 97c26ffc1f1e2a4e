package org.carerkit.examples.hospital.fhir.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * What a token's scopes allow, in the notation of SMART on FHIR: {@code system/Flag.read} and {@code system/Flag.write}
 * in its version 1, {@code system/Flag.rs} in its version 2. A scope written in any other way allows nothing.
 */
public final class TokenScopes {

    /** The interactions, with their letters in version 2. */
    enum Interaction {
        CREATE('c'),
        READ('r'),
        UPDATE('u'),
        DELETE('d'),
        SEARCH('s');

        private final char letter;

        Interaction(char letter) {
            this.letter = letter;
        }

        private static Interaction of(char letter) {
            return Arrays.stream(values())
                    .filter(one -> one.letter == letter)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("letter: names no interaction"));
        }
    }

    private static final String AUTHORITY = "SCOPE_";
    private static final String SYSTEM = "system/";
    private static final String LETTERS = "cruds";

    private final List<String> scopes;

    private TokenScopes(List<String> scopes) {
        this.scopes = scopes;
    }

    /**
     * Returns true if a token may submit resources of a type in a request that contains several, for example with
     * {@code system/Condition.c}.
     */
    public static boolean mayCreate(Authentication token, String type) {
        return of(token.getAuthorities()).allow(type, Interaction.CREATE);
    }

    static TokenScopes of(Collection<? extends GrantedAuthority> authorities) {
        return new TokenScopes(authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .filter(text -> text != null && text.startsWith(AUTHORITY + SYSTEM))
                .map(text -> text.substring(AUTHORITY.length() + SYSTEM.length()))
                .toList());
    }

    /**
     * Returns true if the scope of a row of the access table is allowed. The scope is written as {@code system/Flag.r},
     * or with {@code ?} for any type.
     */
    boolean allow(String needed) {
        int dot = needed.indexOf('.');
        String type = needed.substring(SYSTEM.length(), dot);
        Interaction interaction = Interaction.of(needed.charAt(dot + 1));
        return allow(type, interaction);
    }

    boolean allow(String type, Interaction interaction) {
        return scopes.stream().anyMatch(scope -> allows(scope, type, interaction));
    }

    private static boolean allows(String scope, String type, Interaction interaction) {
        int dot = scope.indexOf('.');
        if (dot < 0) {
            return false;
        }
        String on = scope.substring(0, dot);
        if (!on.equals("*") && !on.equals(type) && !type.equals("?")) {
            return false;
        }
        String what = scope.substring(dot + 1);
        boolean reads = interaction == Interaction.READ || interaction == Interaction.SEARCH;
        return switch (what) {
            case "*" -> true;
            case "read" -> reads;
            case "write" -> !reads;
            default -> isLetters(what) && what.indexOf(interaction.letter) >= 0;
        };
    }

    /** Returns true for some of the letters c, r, u, d and s, in that order. */
    private static boolean isLetters(String text) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            int place = LETTERS.indexOf(text.charAt(i));
            if (place <= last) {
                return false;
            }
            last = place;
        }
        return last >= 0;
    }
}
