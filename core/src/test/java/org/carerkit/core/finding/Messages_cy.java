package org.carerkit.core.finding;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** A second language for every finding, so that a test can tell whether anything decides on text. */
public final class Messages_cy extends ResourceBundle {

    /** For the resource bundle loader. */
    public Messages_cy() {}

    @Override
    protected Object handleGetObject(String key) {
        return "[cy] {limit} " + key;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
