package org.carerkit.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.carer.CarerArbitraries.TODAY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerArbitraries;

/** Whatever is sent, nothing of it comes out of the reader but in the record itself. */
class PrivacyTest {

    private static final String TOKEN = "Qx7zToken";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper HOST =
            JsonMapper.builder().addModule(new CarerKitModule()).build();

    @Provide
    static Arbitrary<Carer> carers() {
        return CarerArbitraries.carers();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void no_value_and_no_name_of_a_field_is_told(
            @ForAll @From("carers") Carer carer, @ForAll @IntRange(max = 1_000_000) int cut) throws IOException {
        JsonNode tree = MAPPER.readTree(CarerJson.write(carer));
        seed(tree, cut % 3);
        byte[] whole = tree.toString().getBytes(UTF_8);
        byte[] broken = Arrays.copyOf(whole, cut % whole.length);
        byte[] garbled = whole.clone();
        garbled[cut % garbled.length] = (byte) "{}[]:,\"\\x\u0001\u00ff".charAt(cut % 11);

        assertThat(everythingTold(whole)).doesNotContain(TOKEN);
        assertThat(everythingTold(broken)).doesNotContain(TOKEN);
        assertThat(everythingTold(garbled)).doesNotContain(TOKEN);
    }

    /** Plants the token into every text, or every member's name, or both. */
    private static void seed(JsonNode node, int how) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode child = object.get(name);
                seed(child, how);
                if (how != 1 && child.isTextual()) {
                    object.set(name, TextNode.valueOf(TOKEN + child.textValue()));
                }
                if (how != 0) {
                    object.put(TOKEN + name, 1);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                seed(array.get(i), how);
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(TOKEN));
                }
            }
        }
    }

    /** Findings, messages, texts, exceptions with their causes, logs and what is printed. */
    private static String everythingTold(byte[] json) throws IOException {
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told);
        Handler log = logInto(out);
        Logger root = Logger.getLogger("");
        PrintStream standardOut = System.out;
        PrintStream standardError = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        root.addHandler(log);
        System.setOut(new PrintStream(printed, true, UTF_8));
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            ReadResult<Carer> result = CarerJson.read(json, TODAY);
            out.println(result);
            out.println(result.record());
            out.println(result.findings().all());
            out.println(FindingsJson.text(result.findings()));
            CarerJson.lines(TODAY).threads(2).read(new ByteArrayInputStream(json), out::println);
            HOST.readValue(json, Carer.class);
        } catch (UnreadableRecordException e) {
            e.printStackTrace(out);
        } catch (JsonProcessingException e) {
            out.println("the host's own parser, which we do not govern");
        } finally {
            root.removeHandler(log);
            System.setOut(standardOut);
            System.setErr(standardError);
        }
        return told + printed.toString(UTF_8);
    }

    private static Handler logInto(PrintWriter out) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                out.println(entry.getMessage() + Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }
}
