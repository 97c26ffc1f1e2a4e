package org.carerkit.core.finding;

import java.util.Locale;
import java.util.ResourceBundle;

/** The wording of one module's findings: a resource bundle keyed by finding id, with English as the default. */
public final class Wording {

    private final String bundle;
    private final Module module;

    /**
     * Opens the bundle in the package of a module's codes.
     *
     * @param codes the enum of codes; its package holds {@code Messages.properties}
     */
    public Wording(Class<? extends FindingCode> codes) {
        this.bundle = codes.getPackageName() + ".Messages";
        this.module = codes.getModule();
    }

    /**
     * The wording of a finding, or the English wording if the language has none, whatever the default language of the
     * machine.
     */
    public String of(FindingCode code, Locale locale) {
        ResourceBundle found = ResourceBundle.getBundle(bundle, locale, module);
        boolean asked = found.getLocale().getLanguage().equals(locale.getLanguage());
        return (asked ? found : ResourceBundle.getBundle(bundle, Locale.ROOT, module)).getString(code.id());
    }
}
