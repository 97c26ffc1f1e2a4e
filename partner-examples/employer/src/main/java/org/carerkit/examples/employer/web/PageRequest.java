package org.carerkit.examples.employer.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the browser asks for, after the guard has let it in.
 *
 * @param post whether something is to change
 * @param path the parts of the path after the token
 * @param form what was sent
 */
record PageRequest(boolean post, List<String> path, SentForm form) {

    /** A part of the path; empty where there is none. */
    String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** The fields of a form that was sent. Of a field that is there twice the first counts. */
    record SentForm(Map<String, String> fields) {

        /** The longest form that is read, in bytes. */
        static final int MAX_BYTES = 1 << 16;

        private static final int MAX_FIELDS = 100;

        /**
         * Reads a form.
         *
         * @throws IllegalArgumentException if it is none
         */
        static SentForm of(byte[] body) {
            Map<String, String> fields = new LinkedHashMap<>();
            String text = new String(body, UTF_8);
            if (text.isEmpty()) {
                return new SentForm(fields);
            }
            String[] pairs = text.split("&", -1);
            if (pairs.length > MAX_FIELDS) {
                throw new IllegalArgumentException("body: too many fields");
            }
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
                fields.putIfAbsent(name, equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
            return new SentForm(fields);
        }

        /** What a field holds, with its white space trimmed and line ends as line feeds; empty when there is no such field. */
        String text(String name) {
            return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
        }

        /** The same, empty when nothing is in it. */
        Optional<String> given(String name) {
            return Optional.of(text(name)).filter(text -> !text.isEmpty());
        }
    }
}
