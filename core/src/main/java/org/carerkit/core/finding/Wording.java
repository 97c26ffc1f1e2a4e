package org.carerkit.core.finding;

import java.util.Locale;
import java.util.ResourceBundle;

/** The wording of one module's findings: a resource bundle, English at its root, keyed by finding id. */
public final class Wording {

    private final String bundle;
    private final Module module;

    /**
     * The bundle beside a module's list of codes.
     *
     * @param codes the enum of codes; its package holds {@code Messages.properties}
     */
    public Wording(Class<? extends FindingCode> codes) {
        this.bundle = codes.getPackageName() + ".Messages";
        this.module = codes.getModule();
    }

    /** The wording of a finding; English where the language has none, whatever the machine's own language. */
    public String of(FindingCode code, Locale locale) {
        ResourceBundle found = ResourceBundle.getBundle(bundle, locale, module);
        boolean asked = found.getLocale().getLanguage().equals(locale.getLanguage());
        return (asked ? found : ResourceBundle.getBundle(bundle, Locale.ROOT, module)).getString(code.id());
    }
}
