package org.carerkit.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.finding.Finding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of bad text gives its own code, at its place. Single quotes stand for double ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String START =
            "{'format':'carerkit.carer/1','identifiers':[{'scheme':'local','value':'7','assigner':'hospital'}],";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "'person':{'birthDate':'1970-02-30'}; CK-JSON-DATE; person.birthDate",
                "'person':{'birthDate':'1970-13-01'}; CK-JSON-DATE; person.birthDate",
                "'person':{'birthDate':'1970-1-1'}; CK-JSON-DATE; person.birthDate",
                "'person':{'birthDate':'1970-01-01T00:00:00Z'}; CK-JSON-DATE; person.birthDate",
                "'person':{'birthDate':''}; CK-JSON-DATE; person.birthDate",
                "'person':{'birthDate':'1900-02-29'}; CK-JSON-DATE; person.birthDate",
                "'person':{'birthDate':'+970-01-01'}; CK-JSON-DATE; person.birthDate",
                "'person':{'birthDate':19700101}; CK-JSON-WRONG-TYPE; person.birthDate",
                "'person':{'birthDate':[1970,1,1]}; CK-JSON-WRONG-TYPE; person.birthDate",
                "'person':'Jo'; CK-JSON-WRONG-TYPE; person",
                "'person':['Jo']; CK-JSON-WRONG-TYPE; person",
                "'person':{'name':{'given':5}}; CK-JSON-WRONG-TYPE; person.name.given",
                "'person':{'name':{'given':true}}; CK-JSON-WRONG-TYPE; person.name.given",
                "'person':{'name':{'given':'a','given':'b'}}; CK-JSON-DUPLICATE-KEY; person.name",
                "'person':{'name':{'x':1,'x':2}}; CK-JSON-DUPLICATE-KEY; person.name",
                "'person':{'x':{'y':{'z':1,'z':2}}}; CK-JSON-DUPLICATE-KEY; person",
                "'person':{},'person':{}; CK-JSON-DUPLICATE-KEY; ^^",
                "'restricted':'true'; CK-JSON-WRONG-TYPE; restricted",
                "'restricted':1; CK-JSON-WRONG-TYPE; restricted",
                "'situation':{'hoursWorkedPerWeek':'37'}; CK-JSON-WRONG-TYPE; situation.hoursWorkedPerWeek",
                "'situation':{'hoursWorkedPerWeek':37.5}; CK-JSON-WRONG-TYPE; situation.hoursWorkedPerWeek",
                "'situation':{'hoursWorkedPerWeek':37.0}; CK-JSON-WRONG-TYPE; situation.hoursWorkedPerWeek",
                "'situation':{'hoursWorkedPerWeek':1e1}; CK-JSON-WRONG-TYPE; situation.hoursWorkedPerWeek",
                "'situation':{'hoursWorkedPerWeek':2147483648}; CK-JSON-WRONG-TYPE; situation.hoursWorkedPerWeek",
                "'situation':{'hoursWorkedPerWeek':99999999999999999999}; CK-JSON-WRONG-TYPE; situation.hoursWorkedPerWeek",
                "'situation':{'employment':'astronaut'}; CK-JSON-VALUE-UNKNOWN; situation.employment",
                "'situation':{'employment':0}; CK-JSON-WRONG-TYPE; situation.employment",
                "'situation':{'employment':'EMPLOYED'}; CK-JSON-VALUE-UNKNOWN; situation.employment",
                "'roles':{'relationship':'parent'}; CK-JSON-WRONG-TYPE; roles",
                "'roles':[{'relationship':'parent'},{'relationship':'uncle'}]; CK-JSON-VALUE-UNKNOWN; roles[1].relationship",
                "'roles':[{'tasks':['x']}]; CK-JSON-VALUE-UNKNOWN; roles[0].tasks[0]",
                "'roles':[null]; CK-JSON-NULL-IN-LIST; roles[0]",
                "'contact':{'address':{'lines':['1 High Street',null]}}; CK-JSON-NULL-IN-LIST; contact.address.lines[1]",
                "'contact':{'address':{'lines':['1 High Street',['x']]}}; CK-JSON-WRONG-TYPE; contact.address.lines[1]",
                "'whatMatters':'\\ud800'; CK-JSON-ENCODING; whatMatters",
                "'whatMatters':'\\udc00\\ud800'; CK-JSON-ENCODING; whatMatters",
            })
    void a_fault_has_its_code_and_path(String member, String code, String path) {
        assertThat(faults(START + member + "}")).containsExactly(code + " at " + path);
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(START + "'person':{'birthDate':'x','name':[],'deathDate':7},'restricted':'no'}"))
                .containsExactly(
                        "CK-JSON-DATE at person.birthDate",
                        "CK-JSON-WRONG-TYPE at person.name",
                        "CK-JSON-WRONG-TYPE at person.deathDate",
                        "CK-JSON-WRONG-TYPE at restricted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "'x'", "[]", "true", "null", "[{}]"})
    void what_is_no_object_has_the_wrong_type(String json) {
        assertThat(faults(json)).containsExactly("CK-JSON-WRONG-TYPE at ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r "})
    void nothing_at_all_is_empty(String json) {
        assertThat(faults(json)).containsExactly("CK-JSON-EMPTY at ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}1", "{},", "{}]", "{}x"})
    void a_record_followed_by_more_is_refused(String json) {
        assertThat(faults(json)).hasSize(1).first().isIn("CK-JSON-NOT-ALONE at ", "CK-JSON-MALFORMED at ");
    }

    @Test
    void a_record_cut_off_anywhere_is_truncated() {
        String json = START
                + "'person':{'birthDate':'1970-02-03','name':{'given':'Zoë \\u00eb\\n'}},'restricted':false,"
                + "'roles':[null,true,-1.5e+3],'x':[1,{'y':null}]}";
        byte[] whole = json.replace('\'', '"').getBytes(UTF_8);

        for (int length = 1; length < whole.length; length++) {
            assertThat(told(CarerJson.read(Arrays.copyOf(whole, length), TODAY)))
                    .as("%d of %d bytes", length, whole.length)
                    .last()
                    .asString()
                    .startsWith("CK-JSON-TRUNCATED at ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{x:1}",
                "{'restricted':TRUE}",
                "{'restricted':true,}",
                "{'restricted' true}",
                "{'whatMatters':NaN}",
                "{'whatMatters':01}",
                "{'whatMatters':'a\nb'}",
                "{/**/}",
                "}",
                "{'whatMatters':'\\x'}",
                "{'whatMatters':'\\u12'}",
            })
    void what_is_no_json_is_malformed(String json) {
        assertThat(faults(json)).hasSize(1).first().asString().startsWith("CK-JSON-MALFORMED at ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'format':'carerkit.carer/2'}",
                "{'format':'carerkit.flag-event/1','identifiers':7}",
                "{'person':{'birthDate':'x'},'format':'carerkit.carer/2','x':[1]}",
                "{'person':[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],'format':'2'}",
                "{'format':'','person':",
            })
    void another_version_is_refused_whatever_else_is_wrong(String json) {
        assertThat(faults(json)).containsExactly("CK-JSON-FORMAT-UNKNOWN at format");
    }

    @Test
    void a_missing_version_is_an_error_finding_of_a_record_that_can_be_read() {
        ReadResult<Carer> result = read("{'identifiers':[{'scheme':'local','value':'7','assigner':'a'}]}");

        assertThat(result).isInstanceOf(ReadResult.Read.class);
        assertThat(told(result)).containsExactly("CK-REQUIRED at format");
    }

    @Test
    void a_field_of_a_later_version_is_told_by_its_place_and_passed_over() {
        ReadResult<Carer> result =
                read(START + "'person':{'shoeSize':{'eu':[38,39]},'name':{'given':'Jo'}},'favouriteColour':null}");

        assertThat(result.isUsable()).isTrue();
        assertThat(result.findings().all())
                .extracting(finding -> finding.code().id(), Finding::path, Finding::limit)
                .containsExactly(tuple("CK-JSON-FIELD-UNKNOWN", "person", 1L), tuple("CK-JSON-FIELD-UNKNOWN", "", 4L));
    }

    @Test
    void null_is_the_same_as_absent() {
        assertThat(read(START + "'person':null,'roles':null,'restricted':null,'whatMatters':null}")
                        .record())
                .isEqualTo(read(START + "'restricted':false}").record());
    }

    @Test
    void members_may_come_in_any_order() {
        assertThat(read("{'whatMatters':'tea','restricted':true,'identifiers':[{'value':'7','scheme':'local',"
                                + "'assigner':'hospital'}],'format':'carerkit.carer/1'}")
                        .record())
                .isEqualTo(
                        read(START + "'restricted':true,'whatMatters':'tea'}").record());
    }

    static Stream<Arguments> encodings() {
        return Stream.of(UTF_16, UTF_16LE, UTF_16BE, Charset.forName("UTF-32"), Charset.forName("UTF-32LE"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void another_encoding_is_refused(Charset charset) {
        byte[] json = (START + "'restricted':true}").replace('\'', '"').getBytes(charset);

        assertThat(told(CarerJson.read(json, TODAY))).containsExactly("CK-JSON-ENCODING at ");
    }

    @Test
    void latin_1_is_refused() {
        byte[] json =
                (START + "'whatMatters':'café au lait'}").replace('\'', '"').getBytes(ISO_8859_1);

        assertThat(told(CarerJson.read(json, TODAY))).containsExactly("CK-JSON-ENCODING at ");
    }

    static Stream<byte[]> brokenCharacters() {
        return Stream.of(
                new byte[] {(byte) 0x80},
                new byte[] {(byte) 0xc0, (byte) 0x80},
                new byte[] {(byte) 0xc1, (byte) 0xbf},
                new byte[] {(byte) 0xe0, (byte) 0x9f, (byte) 0xbf},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                new byte[] {(byte) 0xf0, (byte) 0x8f, (byte) 0xbf, (byte) 0xbf},
                new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xff});
    }

    @ParameterizedTest
    @MethodSource("brokenCharacters")
    void broken_utf_8_is_refused_and_its_byte_told(byte[] broken) {
        byte[] before = (START + "'whatMatters':'").replace('\'', '"').getBytes(UTF_8);
        byte[] json = Arrays.copyOf(before, before.length + broken.length + 2);
        System.arraycopy(broken, 0, json, before.length, broken.length);
        json[json.length - 2] = '"';
        json[json.length - 1] = '}';

        ReadResult<Carer> result = CarerJson.read(json, TODAY);
        assertThat(told(result)).containsExactly("CK-JSON-ENCODING at ");
        assertThat(result.findings().all().get(0).limit()).isEqualTo(before.length + 1L);
    }

    @Test
    void a_byte_order_mark_of_utf_8_is_passed_over() {
        assertThat(read("\ufeff" + START + "'restricted':true}").isUsable()).isTrue();
    }

    @Test
    void nesting_is_bounded() {
        String deepest = "{'x':" + "[".repeat(31) + "]".repeat(31) + "}";
        String tooDeep = "{'x':" + "[".repeat(32) + "]".repeat(32) + "}";

        assertThat(read(deepest)).isInstanceOf(ReadResult.Read.class);
        assertThat(faults(tooDeep)).containsExactly("CK-JSON-TOO-DEEP at ");
        assertThat(faults("{'person':" + "[".repeat(10_000)))
                .containsExactly("CK-JSON-WRONG-TYPE at person", "CK-JSON-TOO-DEEP at person");
        assertThat(faults("[".repeat(10_000))).containsExactly("CK-JSON-WRONG-TYPE at ", "CK-JSON-TOO-DEEP at ");
    }

    @Test
    void items_are_bounded() {
        String most = "{'x':[" + "1,".repeat(9_998) + "1]}";
        String tooMany = "{'x':[" + "1,".repeat(9_999) + "1]}";

        assertThat(read(most)).isInstanceOf(ReadResult.Read.class);
        assertThat(faults(tooMany)).containsExactly("CK-JSON-TOO-MANY-ITEMS at ");
    }

    @Test
    void bytes_are_bounded_before_anything_is_parsed() throws IOException {
        Limits limits = Limits.DEFAULT.withBytes(100);
        byte[] most = (" ".repeat(98) + "{}").getBytes(UTF_8);
        byte[] tooLong = (" ".repeat(99) + "{}").getBytes(UTF_8);

        assertThat(CarerJson.read(new ByteArrayInputStream(most), TODAY, limits))
                .isInstanceOf(ReadResult.Read.class);
        ReadResult<Carer> refused = CarerJson.read(new ByteArrayInputStream(tooLong), TODAY, limits);
        assertThat(told(refused)).containsExactly("CK-JSON-TOO-LARGE at ");
        assertThat(refused.findings().all().get(0).message()).contains("100");
    }

    private static ReadResult<Carer> read(String json) {
        return CarerJson.read(json.replace('\'', '"').getBytes(UTF_8), TODAY);
    }

    private static List<String> faults(String json) {
        ReadResult<Carer> result = read(json);
        assertThat(result).isInstanceOf(ReadResult.Unreadable.class);
        return told(result);
    }

    private static List<String> told(ReadResult<Carer> result) {
        return result.findings().all().stream()
                .map(finding -> finding.code().id() + " at " + finding.path())
                .toList();
    }
}
