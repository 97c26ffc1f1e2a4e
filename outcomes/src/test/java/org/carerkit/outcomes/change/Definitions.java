package org.carerkit.outcomes.change;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carerkit.outcomes.instrument.Instrument;

/** Instruments made for tests: one answer from 0 to 100, read as -2.0 to 8.0. */
final class Definitions {

    private Definitions() {}

    /** @param better "higher", "lower" or "neither" */
    static ChangeMeasure measure(String better) {
        String values = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> BigDecimal.valueOf(i - 20L, 1).toPlainString())
                .collect(Collectors.joining(","));
        String json = """
                {"format": "carerkit.instrument/1", "id": "own", "edition": "1", "title": "Own", "source": "ours",
                 "licence": {"terms": "none", "wording": "open"},
                 "items": [{"id": "i1", "from": 0, "to": 100}],
                 "missing": [{"id": "complete", "kind": "complete"}],
                 "scores": [{"id": "raw", "title": "Raw", "sum": ["i1"], "better": "%1$s"},
                            {"id": "value", "title": "Value", "of": "raw", "better": "%1$s",
                             "table": {"from": 0, "values": [%2$s]}}]}
                """.formatted(better, values);
        try {
            Instrument own = Instrument.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            return ChangeMeasure.of(own, "value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
