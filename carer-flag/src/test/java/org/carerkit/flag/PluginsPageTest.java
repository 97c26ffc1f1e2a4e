package org.carerkit.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Does what {@code PLUGINS.md} says, to the letter: the files it shows are compiled and the contract is run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PluginsPageTest {

    private static final Pattern FILE = Pattern.compile("(?s)`([^`\\n]+\\.(?:java|xml))`:\\n\\n```\\w+\\n(.*?)\\n```");

    @Test
    void whoever_follows_the_page_has_a_connector_that_keeps_every_rule(@TempDir Path folder) throws Exception {
        Map<String, String> files = files();
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (file.getKey().endsWith(".java")) {
                arguments.add(path.toString());
            }
        }
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, problems, arguments.toArray(String[]::new));
        assertThat(result).as(problems.toString(StandardCharsets.UTF_8)).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, PluginsPageTest.class.getClassLoader())) {
            TestExecutionSummary summary = run(loader.loadClass("org.example.FolderConnectorTest"));
            assertThat(summary.getFailures()).isEmpty();
            assertThat(summary.getTestsSucceededCount()).isEqualTo(21);
        }
    }

    @Test
    void the_contract_test_is_as_short_as_it_looks() throws IOException {
        String test = files().get("src/test/java/org/example/FolderConnectorTest.java");
        String body = test.substring(test.indexOf("class "));

        assertThat(body.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void the_project_asks_for_the_versions_that_this_build_uses() throws IOException {
        String parent = Files.readString(Path.of("../pom.xml"));
        String page = files().get("pom.xml");

        assertThat(page).contains("<version>" + between(parent, "<junit.version>", "<") + "</version>");
        assertThat(page).contains("<version>" + between(parent, "<assertj.version>", "<") + "</version>");
        assertThat(page)
                .contains("<artifactId>maven-surefire-plugin</artifactId>\n        <version>"
                        + between(parent, "<artifactId>maven-surefire-plugin</artifactId>\n          <version>", "<"));
        assertThat(page).contains("<version>" + between(parent, "<artifactId>carerkit</artifactId>\n  <version>", "<"));
    }

    private static TestExecutionSummary run(Class<?> test) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .build(),
                        listener);
        return listener.getSummary();
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher matcher = FILE.matcher(Files.readString(Path.of("PLUGINS.md")));
        while (matcher.find()) {
            files.put(matcher.group(1), matcher.group(2));
        }
        assertThat(files).hasSize(3);
        return files;
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
