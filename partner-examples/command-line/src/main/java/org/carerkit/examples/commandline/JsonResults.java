package org.carerkit.examples.commandline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** An object a line (NDJSON): results of any length can be read while they come. */
final class JsonResults implements Results {

    private final JsonGenerator json;
    private final List<String> columns;

    JsonResults(OutputStream out, List<String> columns) throws IOException {
        this.json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
        this.columns = columns;
    }

    @Override
    public void row(Object... cells) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < cells.length; i++) {
            json.writeFieldName(columns.get(i));
            if (cells[i] instanceof Long number) {
                json.writeNumber(number);
            } else if (cells[i] instanceof Boolean truth) {
                json.writeBoolean(truth);
            } else {
                json.writeString(cells[i].toString());
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
