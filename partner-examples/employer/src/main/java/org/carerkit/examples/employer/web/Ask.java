package org.carerkit.examples.employer.web;

import java.util.List;

/**
 * What the browser asks for, after the guard has let it in.
 *
 * @param post whether something is to change
 * @param path the parts of the path after the token
 * @param form what was sent
 */
record Ask(boolean post, List<String> path, Form form) {

    /** A part of the path; empty where there is none. */
    String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }
}
