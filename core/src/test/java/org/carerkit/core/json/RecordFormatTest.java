package org.carerkit.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.check.Required;
import org.carerkit.core.finding.Finding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats other than the carer's: a choice of records, moments, ids, records that refuse to be incomplete. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordFormatTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final RecordFormat<Event> EVENTS = RecordFormat.of(Event.class);
    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    /** The version of the events below. */
    public enum Version {
        /** The only one. */
        @JsonProperty("test.event/1")
        ONE
    }

    /** A choice of records. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Began.class, name = "began"),
        @JsonSubTypes.Type(value = Ended.class, name = "ended")
    })
    public sealed interface Event permits Began, Ended {
        /** The version of the format. */
        default Version format() {
            return Version.ONE;
        }
    }

    /** One record to choose. */
    public record Began(UUID id, Instant at, Long count, Boolean sure, Weight weight) implements Event {
        /** Refuses to be without an id. */
        public Began {
            Objects.requireNonNull(id, "id");
        }
    }

    /** A value of one component, in grams. */
    public record Weight(@JsonValue Integer grams) {
        /** Refuses what weighs less than nothing. */
        public Weight {
            if (grams < 0) {
                throw new IllegalArgumentException("grams");
            }
        }
    }

    /** Another, in which "at" means something else. */
    public record Ended(@Required LocalDate at, List<List<String>> why, String event2) implements Event {}

    @Test
    void every_record_of_a_choice_is_read_as_it_was_written() {
        for (Event event : List.of(
                new Began(ID, Instant.parse("2026-11-23T10:15:30.123456789Z"), Long.MIN_VALUE, true, new Weight(3)),
                new Began(ID, Instant.EPOCH, null, null, null),
                new Ended(LocalDate.of(0, 1, 1), List.of(List.of(), List.of("a", "")), "x"),
                new Ended(LocalDate.of(9999, 12, 31), List.of(), null))) {
            assertThat(EVENTS.read(EVENTS.write(event), TODAY).record()).isEqualTo(Optional.of(event));
        }
    }

    @Test
    void the_name_and_the_version_are_written_first() {
        assertThat(new String(EVENTS.write(new Began(ID, null, 3L, null, new Weight(7))), UTF_8))
                .isEqualTo("{\"event\":\"began\",\"format\":\"test.event/1\",\"id\":\"" + ID
                        + "\",\"count\":3,\"weight\":7}");
    }

    @Test
    void the_name_may_stand_anywhere() {
        assertThat(read("{'at':'2026-11-23','why':[['x']],'format':'test.event/1','event':'ended'}")
                        .record())
                .contains(new Ended(TODAY, List.of(List.of("x")), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{'format':'test.event/1','id':'x'}; CK-REQUIRED at event",
                "{'format':'test.event/1','event':'paused'}; CK-JSON-VALUE-UNKNOWN at event",
                "{'format':'test.event/1','event':7}; CK-REQUIRED at event",
                "{'format':'test.event/1','event':'began','event':'ended'}; CK-JSON-DUPLICATE-KEY",
                "{'event':'ended'}; CK-REQUIRED at format",
                "{'event':'paused','format':'test.event/2'}; CK-JSON-FORMAT-UNKNOWN at format",
                "{'event':'began','format':'test.event/1'}; CK-JSON-INCOMPLETE",
                "{'event':'began','format':'test.event/1','id':'0F8FAD5B-D9CB-469F-A165-70867728950E'}; CK-JSON-UUID at id",
                "{'event':'began','format':'test.event/1','id':'1-1-1-1-1'}; CK-JSON-UUID at id",
                "{'event':'began','format':'test.event/1','at':'2026-11-23T10:15:30+00:00'}; CK-JSON-INSTANT at at",
                "{'event':'began','format':'test.event/1','at':'2026-11-23T10:15Z'}; CK-JSON-INSTANT at at",
                "{'event':'began','format':'test.event/1','at':'2026-11-23t10:15:30z'}; CK-JSON-INSTANT at at",
                "{'event':'began','format':'test.event/1','at':'2026-02-30'}; CK-JSON-INSTANT at at",
                "{'event':'began','format':'test.event/1','at':'2026-11-2'}; CK-JSON-INSTANT at at",
                "{'event':'began','format':'test.event/1','weight':'3'}; CK-JSON-WRONG-TYPE at weight",
                "{'event':'began','format':'test.event/1','weight':-3}; CK-JSON-INCOMPLETE at weight",
                "{'event':'began','format':'test.event/1','at':'2026-02-30T10:15:30Z'}; CK-JSON-INSTANT at at",
                "{'event':'began','format':'test.event/1','at':'2026-11-23T24:00:00Z'}; CK-JSON-INSTANT at at",
                "{'event':'began','format':'test.event/1','at':'2026-11-23T23:59:60Z'}; CK-JSON-INSTANT at at",
                "{'event':'began','format':'test.event/1','count':9223372036854775808}; CK-JSON-WRONG-TYPE at count",
                "{'event':'began','format':'test.event/1','sure':'yes'}; CK-JSON-WRONG-TYPE at sure",
                "[]; CK-JSON-WRONG-TYPE",
            })
    void a_fault_has_its_code_and_path(String json, String expected) {
        assertThat(told(read(json))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-06-30T23:00:00Z",
        "2026-12-01, 2026-12-01T00:00:00Z",
        "2026-03-29, 2026-03-29T00:00:00Z",
        "0000-01-01, 0000-01-01T00:01:15Z",
    })
    void a_date_alone_is_midnight_in_london(String written, Instant meant) {
        ReadResult<Event> result =
                read("{'format':'test.event/1','event':'began','id':'" + ID + "','at':'" + written + "'}");

        assertThat(result.record()).contains(new Began(ID, meant, null, null, null));
    }

    @Test
    void a_member_of_another_record_of_the_choice_is_an_unknown_one() {
        ReadResult<Event> result = read("{'format':'test.event/1','event':'began','id':'" + ID + "','why':5}");

        assertThat(result.isUsable()).isTrue();
        assertThat(told(result)).containsExactly("CK-JSON-FIELD-UNKNOWN");
    }

    @Test
    void lines_of_a_choice_are_read_and_written_as_any_others() throws IOException {
        byte[] text = (new String(EVENTS.write(new Ended(null, null, null)), UTF_8) + "\n{}\n").getBytes(UTF_8);

        EVENTS.lines(TODAY)
                .read(
                        new ByteArrayInputStream(text),
                        line -> assertThat(told(line.result()))
                                .containsExactly(line.number() == 1 ? "CK-REQUIRED at at" : "CK-REQUIRED at event"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-000000001-01-01", "+10000-01-01"})
    void a_date_of_more_than_four_digits_is_not_written(String date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EVENTS.write(new Ended(LocalDate.parse(date), null, null)))
                .withMessageNotContaining(date);
    }

    @Test
    void a_moment_of_more_than_four_digits_is_not_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> EVENTS.write(new Began(ID, Instant.parse("+10000-01-01T00:00:00Z"), null, null, null)));
    }

    /** Holds a type that has no place in a format. */
    public record Odd(Object anything) {}

    /** Holds itself through a choice. */
    public record Endless(Turn again) {}

    /** A choice of what holds it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "turn")
    @JsonSubTypes(@JsonSubTypes.Type(value = Turned.class, name = "turned"))
    public sealed interface Turn permits Turned {}

    /** Holds the choice of itself. */
    public record Turned(Turn again) implements Turn {}

    @Test
    void a_record_that_has_no_place_in_a_format_is_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFormat.of(Odd.class))
                .withMessageContaining("java.lang.Object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFormat.of(Endless.class))
                .withMessageContaining("contains itself");
    }

    /** A part of a document, and the parts in it. */
    public record Chapter(String title, List<Chapter> parts) {}

    /** Holds a list of what holds lists of itself. */
    public record Book(List<Chapter> chapters) {}

    @Test
    void a_record_may_be_held_beside_records_of_its_own_class() {
        RecordFormat<Book> books = RecordFormat.of(Book.class);
        Book book = new Book(List.of(new Chapter("a", List.of(new Chapter("b", List.of())))));

        assertThat(books.read(books.write(book), TODAY).record()).contains(book);
    }

    @Test
    void a_record_may_hold_records_of_its_own_class_as_deep_as_the_reader_goes() {
        RecordFormat<Chapter> chapters = RecordFormat.of(Chapter.class);
        Chapter book = new Chapter("a", List.of(new Chapter("b", List.of(new Chapter("c", List.of())))));
        String tooDeep = "{\"parts\":[".repeat(17) + "]}".repeat(17);

        assertThat(chapters.read(chapters.write(book), TODAY).record()).contains(book);
        assertThat(told(chapters.read(tooDeep.getBytes(UTF_8), TODAY)))
                .containsExactly("CK-JSON-TOO-DEEP at " + "parts[0].".repeat(15) + "parts[0]");
    }

    /** A number with decimals, under a name that Java has no such component for. */
    public record Price(@JsonProperty("for") BigDecimal amount) {}

    private static final RecordFormat<Price> PRICES = RecordFormat.of(Price.class);

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "19.53", "999999999999999999", "0.00000000000000001", "-0.10"})
    void a_number_is_read_and_written_with_the_decimals_that_it_has(String number) {
        byte[] json = ("{\"for\":" + number + "}").getBytes(UTF_8);

        Price read = PRICES.read(json, TODAY).record().orElseThrow();

        assertThat(read).isEqualTo(new Price(new BigDecimal(number)));
        assertThat(PRICES.write(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2",
                "1E-2",
                "1e99999999999",
                "-1e-99999999999",
                "1e2147483647",
                "1000000000000000000",
                "0.000000000000000001",
                "\"1\"",
                "true",
                "[1]"
            })
    void a_number_with_an_exponent_or_too_many_digits_is_a_value_of_another_type(String number) {
        assertThat(told(PRICES.read(("{\"for\":" + number + "}").getBytes(UTF_8), TODAY)))
                .containsExactly("CK-JSON-WRONG-TYPE at for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+18", "1E+2147483647", "1E-18", "1234567890.123456789"})
    void a_number_of_too_many_digits_is_not_written(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> PRICES.write(new Price(new BigDecimal(number))));
    }

    private static ReadResult<Event> read(String json) {
        return EVENTS.read(json.replace('\'', '"').getBytes(UTF_8), TODAY);
    }

    private static List<String> told(ReadResult<?> result) {
        return result.findings().all().stream()
                .map((Finding finding) -> (finding.code().id() + " at " + finding.path()).replaceFirst(" at $", ""))
                .toList();
    }
}
