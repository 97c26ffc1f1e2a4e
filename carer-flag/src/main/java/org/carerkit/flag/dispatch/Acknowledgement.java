package org.carerkit.flag.dispatch;

/**
 * The way back from a partner for one notice. It may be used from any thread, at any time and more than once; the effect is
 * that of once.
 */
@FunctionalInterface
public interface Acknowledgement {

    /**
     * The partner's register has taken the notice in: the sender's history says so from now on.
     *
     * @return false when it could not be kept, because the sender has closed or its storage failed: say it again later
     */
    boolean received();
}
