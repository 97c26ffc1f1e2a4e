package org.carerkit.examples.region.count;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.carerkit.outcomes.finding.RefusedException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a Parquet file reads like the CSV file with the same rows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParquetCsvTest {

    @TempDir
    private Path folder;

    private org.apache.hadoop.fs.Path file() {
        return new org.apache.hadoop.fs.Path(folder.resolve("some.parquet").toUri());
    }

    private void write(String schema, int rows, Consumer<Group> fill) throws IOException {
        MessageType message = MessageTypeParser.parseMessageType("message rows { " + schema + " }");
        try (ParquetWriter<Group> writer =
                ExampleParquetWriter.builder(file()).withType(message).build()) {
            for (int row = 0; row < rows; row++) {
                Group group = new SimpleGroup(message);
                fill.accept(group);
                writer.write(group);
            }
        }
    }

    private String read() throws IOException {
        try (InputStream in = new ParquetCsv(file(), new Configuration())) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void texts_numbers_dates_and_times_are_what_a_csv_file_would_have() throws IOException {
        Instant day = Instant.parse("2026-04-20T00:00:00Z");
        write(
                "optional binary text (STRING); optional int32 number; optional int64 long; optional boolean flag;"
                        + " optional int32 day (DATE); optional int64 millis (TIMESTAMP(MILLIS,true));"
                        + " optional int64 micros (TIMESTAMP(MICROS,true)); optional binary nothing (STRING);",
                1,
                group -> group.append("text", "one, \"two\"\nžena")
                        .append("number", -7)
                        .append("long", 9_990_000_018L)
                        .append("flag", true)
                        .append("day", (int) LocalDate.of(1970, 1, 31).toEpochDay())
                        .append("millis", day.toEpochMilli())
                        .append("micros", 1_000 * day.toEpochMilli() + 1));

        assertThat(read()).isEqualTo("""
                        text,number,long,flag,day,millis,micros,nothing
                        "one, ""two""
                        žena",-7,9990000018,true,1970-01-31,2026-04-20,2026-04-20T00:00:00.000001Z,
                        """);
    }

    @Test
    void every_row_comes_once() throws IOException {
        write("required int32 n;", 1_000, group -> group.append("n", 5));
        assertThat(read()).isEqualTo("n\n" + "5\n".repeat(1_000));
    }

    @Test
    void without_a_row_there_is_the_header() throws IOException {
        write("required int32 n; required int32 m;", 0, group -> {});
        assertThat(read()).isEqualTo("n,m\n");
    }

    @Test
    void a_column_that_is_not_plain_is_refused() throws IOException {
        write("repeated int32 n;", 1, group -> group.append("n", 5).append("n", 6));

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.findings().all())
                                .extracting(finding -> finding.code().id())
                                .containsExactly("CK-REGION-FILE-NOT-PARQUET"));
    }

    @Test
    void a_group_is_refused() throws IOException {
        write(
                "required group person { required int32 n; }",
                1,
                group -> group.addGroup("person").append("n", 5));

        assertThatThrownBy(this::read).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_file_that_is_not_there_cannot_be_read() {
        assertThatThrownBy(this::read).isInstanceOf(FileNotFoundException.class);
    }
}
