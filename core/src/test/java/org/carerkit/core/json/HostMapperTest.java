package org.carerkit.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerArbitraries;
import org.carerkit.core.carer.EmploymentStatus;
import org.carerkit.core.carer.Situation;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.person.PersonName;

/** A host's own mapper, of either generation of Jackson, reads and writes the same JSON. */
class HostMapperTest {

    /** As far from our format as a host's settings can be. */
    private static final ObjectMapper HOST = JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private static final tools.jackson.databind.json.JsonMapper PLAIN_JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder().build();

    /** Something of the host's that holds something of ours. */
    record Referral(String sentBy, Carer carer, List<PersonName> others) {}

    @Provide
    static Arbitrary<Carer> carers() {
        return CarerArbitraries.carers();
    }

    @Property(tries = 200)
    void a_host_with_the_module_reads_and_writes_our_bytes(@ForAll @From("carers") Carer carer) throws IOException {
        byte[] json = CarerJson.write(carer);

        assertThat(HOST.writeValueAsBytes(carer)).isEqualTo(json);
        assertThat(HOST.readValue(json, Carer.class)).isEqualTo(carer);
    }

    @Property(tries = 50)
    void a_carer_within_something_of_the_hosts_is_the_same(@ForAll @From("carers") Carer carer) throws IOException {
        Referral referral = new Referral("ward 7", carer, List.of(new PersonName("Jo", "", null)));
        String json = HOST.writeValueAsString(referral);

        assertThat(json).contains("\"sent_by\"").contains(new String(CarerJson.write(carer), UTF_8));
        assertThat(HOST.readValue(json, Referral.class)).isEqualTo(referral);
        assertThat(HOST.treeToValue(HOST.readTree(json), Referral.class)).isEqualTo(referral);
    }

    @Example
    void a_record_that_cannot_be_read_is_an_exception_with_findings_and_without_input() {
        String json =
                "{\"sent_by\":\"ward 7\",\"carer\":{\"person\":{\"birthDate\":\"TOKEN\",\"name\":{\"given\":5}}}}";

        JsonProcessingException thrown =
                catchThrowableOfType(JsonProcessingException.class, () -> HOST.readValue(json, Referral.class));

        assertThat(thrown).isInstanceOf(UnreadableRecordException.class);
        assertThat(((UnreadableRecordException) thrown).findings().all())
                .containsExactly(
                        new Finding(CoreFinding.JSON_DATE, "person.birthDate"),
                        new Finding(CoreFinding.JSON_WRONG_TYPE, "person.name.given"));
        assertThat(thrown).hasNoCause();
        assertThat(thrown.toString()).doesNotContain("TOKEN");
    }

    @Example
    void nothing_is_converted_whatever_the_host_allows() {
        assertThat(faults("{\"hoursWorkedPerWeek\":\"37\"}", Situation.class))
                .containsExactly(new Finding(CoreFinding.JSON_WRONG_TYPE, "hoursWorkedPerWeek"));
        assertThat(faults("{\"employment\":0}", Situation.class))
                .containsExactly(new Finding(CoreFinding.JSON_WRONG_TYPE, "employment"));
        assertThat(faults("{\"roles\":{}}", Carer.class))
                .containsExactly(new Finding(CoreFinding.JSON_WRONG_TYPE, "roles"));
    }

    @Example
    void an_empty_text_comes_through_a_host_that_has_the_module() throws IOException {
        assertThat(HOST.writeValueAsString(new PersonName("", null, null))).isEqualTo("{\"given\":\"\"}");
    }

    @Property(tries = 200)
    void plain_jackson_3_reads_our_json_into_the_same_carer_and_writes_the_same_tree(
            @ForAll @From("carers") Carer carer) {
        byte[] json = CarerJson.write(carer);

        assertThat(PLAIN_JACKSON_3.readValue(json, Carer.class)).isEqualTo(carer);
        assertThat(PLAIN_JACKSON_3.readTree(PLAIN_JACKSON_3.writeValueAsBytes(carer)))
                .isEqualTo(PLAIN_JACKSON_3.readTree(json));
    }

    @Example
    void the_name_of_an_enum_of_ours_is_the_same_everywhere() throws IOException {
        Situation situation = new Situation(EmploymentStatus.SELF_EMPLOYED, 3, null);

        assertThat(PLAIN_JACKSON_3.writeValueAsString(situation)).isEqualTo(HOST.writeValueAsString(situation));
    }

    private static List<Finding> faults(String json, Class<?> type) {
        return catchThrowableOfType(UnreadableRecordException.class, () -> HOST.readValue(json, type))
                .findings()
                .all();
    }
}
