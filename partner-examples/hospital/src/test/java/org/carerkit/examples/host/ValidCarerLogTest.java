package org.carerkit.examples.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.json.CarerJson;
import org.carerkit.core.sample.PlantedErrors;
import org.carerkit.core.sample.SampleCarers;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.examples.hospital.Child;
import org.carerkit.examples.hospital.Eventually;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Checks what another developer's Spring Boot application logs about an invalid carer record. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValidCarerLogTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern SETTING = Pattern.compile("(?m)^(logging\\.level\\.\\S+=\\S+)$");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String NUMBER = "9434765918";
    private static final String DAY = "31/12/1987";

    @Test
    void a_default_spring_boot_logs_no_value_of_a_carer_that_is_not_valid() throws Exception {
        try (Child boot = boot()) {
            Set<String> secrets = new TreeSet<>();
            int refused = 0;
            for (JsonNode wrong : readable()) {
                refused += post(boot, "/carers", wrong.toString()) == 400 ? 1 : 0;
                post(boot, "/lists", "[" + wrong + "]");
                post(boot, "/registrations", "{\"carer\":" + wrong + "}");
                if (wrong.has("person")) {
                    post(boot, "/people", wrong.get("person").toString());
                }
                texts(wrong, secrets);
            }
            get(boot, "/numbers/" + NUMBER);
            secrets.add(NUMBER);

            String log = logged(boot);
            assertThat(refused).isGreaterThan(200);
            assertThat(log).contains("Resolved [", "MethodArgumentNotValidException", "CK-NHS-NUMBER-CHECK-DIGIT");
            assertThat(secrets.stream().filter(log::contains)).isEmpty();
        }
    }

    @Test
    void with_the_setting_of_the_readme_nothing_that_cannot_be_read_and_no_field_of_the_hosts_is_logged()
            throws Exception {
        List<String> settings = SETTING.matcher(Files.readString(Path.of("../../README.md")))
                .results()
                .map(match -> "--" + match.group(1))
                .toList();
        assertThat(settings).hasSize(1);
        assertThat(Files.readString(Path.of("../../core/README.md")))
                .contains(settings.get(0).substring(2));

        try (Child silent = boot(settings.toArray(String[]::new));
                Child loud = boot()) {
            for (Child boot : List.of(silent, loud)) {
                assertThat(post(boot, "/registrations", "{\"number\":\"" + NUMBER + "\"}"))
                        .isEqualTo(400);
                assertThat(post(boot, "/people", "{\"birthDate\":\"" + DAY + "\"}"))
                        .isEqualTo(400);
                assertThat(get(boot, "/days?day=" + URLEncoder.encode(DAY, UTF_8)))
                        .isEqualTo(400);
                assertThat(get(boot, "/numbers/" + NUMBER)).isEqualTo(400);
            }
            // the value is logged without the setting, which shows that this test would notice it
            assertThat(logged(loud)).contains("rejected value [" + NUMBER + "]", DAY);
            assertThat(logged(silent)).doesNotContain(NUMBER, DAY, "Resolved [");
        }
    }

    /**
     * Returns carers with every field made invalid in turn, and with every planted error; leaves out what Jackson
     * cannot read as a record.
     */
    private static List<JsonNode> readable() throws IOException {
        List<JsonNode> wrong = new ArrayList<>();
        for (Carer carer : SampleCarers.all(TODAY)) {
            byte[] json = CarerJson.write(carer);
            int places = places(MAPPER.readTree(json)).size();
            for (int place = 0; place < places; place++) {
                JsonNode tree = MAPPER.readTree(json);
                places(tree).get(place).run();
                wrong.add(tree);
            }
        }
        PlantedErrors errors = new PlantedErrors(SamplePopulation.hartlepool(TODAY));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        errors.writeTo(file);
        List<String> lines = file.toString(UTF_8).lines().toList();
        for (var planted : errors.planted()) {
            try {
                wrong.add(MAPPER.readTree(lines.get((int) planted.line() - 1)));
            } catch (JacksonException e) {
                // not JSON, which the other test covers
            }
        }
        wrong.removeIf(tree -> !isReadable(tree));
        return wrong;
    }

    private static boolean isReadable(JsonNode tree) {
        try {
            MAPPER.treeToValue(tree, Carer.class);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Returns one change for each text or number: a control character, a future date, or a number that is too large.
     */
    private static List<Runnable> places(JsonNode tree) {
        List<Runnable> places = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode child = object.get(name);
                if (child.isString() || child.isIntegralNumber()) {
                    places.add(() -> object.set(name, spoilt(child)));
                }
                places.addAll(places(child));
            }
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode child = array.get(i);
                if (child.isString()) {
                    places.add(() -> array.set(index, spoilt(child)));
                }
                places.addAll(places(child));
            }
        }
        return places;
    }

    private static JsonNode spoilt(JsonNode value) {
        if (value.isIntegralNumber()) {
            return MAPPER.getNodeFactory().numberNode(1_000_000 + value.asInt());
        }
        String text = value.asString();
        return StringNode.valueOf(text.matches("\\d{4}-\\d\\d-\\d\\d") ? "29" + text.substring(2) : text + "\u0007");
    }

    /** Collects what must not be in the log: numbers, dates, and texts that are not just a word of the format. */
    private static void texts(JsonNode tree, Set<String> texts) {
        if (tree.isString()) {
            String text = tree.asString().replace("\u0007", "");
            if (text.length() > 3 && !text.matches("[a-z-]+|carerkit\\.carer/1")) {
                texts.add(text);
            }
        } else if (tree.isIntegralNumber() && tree.asLong() > 999) {
            texts.add(tree.asString());
        }
        tree.forEach(child -> texts(child, texts));
    }

    private static Child boot(String... settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(settings));
        // the hospital's own settings are on the class path, and are not Boot's defaults
        arguments.add("--spring.config.name=defaults");
        arguments.add("--server.port=0");
        return Child.start(DefaultBoot.class, "Started DefaultBoot", arguments);
    }

    /** Returns everything logged, without the time of each line. */
    private static String logged(Child boot) throws Exception {
        assertThat(get(boot, "/end")).isEqualTo(200);
        Eventually.holds("the log ends", () -> boot.written().contains(DefaultBoot.END));
        return boot.written().replaceAll("(?m)^\\d{4}-\\d\\d-\\d\\dT\\S+", "");
    }

    private static int post(Child boot, String path, String body) throws IOException, InterruptedException {
        return send(
                boot,
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static int get(Child boot, String path) throws IOException, InterruptedException {
        return send(boot, path, HttpRequest.newBuilder().GET());
    }

    private static int send(Child boot, String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + boot.number("Tomcat started on port ") + path);
        return CLIENT.send(request.uri(uri).build(), BodyHandlers.discarding()).statusCode();
    }
}
