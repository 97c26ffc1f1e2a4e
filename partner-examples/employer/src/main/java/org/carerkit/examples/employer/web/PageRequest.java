package org.carerkit.examples.employer.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request from the browser that the guard has admitted.
 *
 * @param post true if it may change something
 * @param path the parts of the path after the token
 * @param form the form that was sent
 */
record PageRequest(boolean post, List<String> path, SentForm form) {

    /** Returns a part of the path; empty if there is none. */
    String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** The fields of a form. If a field is sent twice, the first value counts. */
    record SentForm(Map<String, String> fields) {

        /** The longest form accepted, in bytes. */
        static final int MAX_BYTES = 1 << 16;

        private static final int MAX_FIELDS = 100;

        /**
         * Reads a form.
         *
         * @throws IllegalArgumentException if the body is not a form
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

        /**
         * Returns the value of a field, without white space at its ends and with line feeds as line ends; an empty
         * string if there is no such field.
         */
        public String text(String name) {
            return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
        }

        /** Returns the value of a field; empty if it is blank or missing. */
        Optional<String> given(String name) {
            return Optional.of(text(name)).filter(text -> !text.isEmpty());
        }
    }
}
