package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.carerkit.flag.event.Samples.GP;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.carerkit.flag.dispatch.BrokenPluginException;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiscoveryTest {

    @TempDir
    private Path folder;

    @Test
    void connectors_are_registered_one_by_one_and_no_two_have_one_name() {
        PartnerConnector one = PartnerConnector.of("one", GP, notice -> Delivery.DELIVERED);
        PartnerConnector two = PartnerConnector.of("two", GP, notice -> Delivery.DELIVERED);

        assertThat(Connectors.of(one).and(Connectors.of(two)).all()).containsExactly(one, two);
        assertThatIllegalArgumentException().isThrownBy(() -> Connectors.of(one, one));
    }

    @Test
    void what_stands_on_the_class_path_is_found_when_asked_for_and_never_otherwise() throws Exception {
        Path jar = plugin("good.jar", "Good", "\"good\"", "");

        assertThat(Connectors.of().all()).isEmpty();
        assertThat(namesIn(jar)).containsExactly("good");
    }

    @Test
    void what_a_module_provides_is_found_too() throws Exception {
        List<Path> path = modulePath();
        Path classes = Files.createDirectories(folder.resolve("module-classes"));
        PluginJar.compile(
                folder.resolve("module-src"),
                classes,
                Map.of(
                        "module-info.java",
                        "module plugin { requires org.carerkit.flag;"
                                + " provides org.carerkit.flag.dispatch.PartnerConnector with plugin.Good; }",
                        "plugin/Good.java",
                        PluginJar.connector("Good", "\"good\"", "")),
                "-p",
                String.join(
                        File.pathSeparator, path.stream().map(Path::toString).toList()));
        Path[] withPlugin = Stream.concat(path.stream(), Stream.of(classes)).toArray(Path[]::new);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolveAndBind(ModuleFinder.of(withPlugin), ModuleFinder.of(), Set.of("org.carerkit.flag"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        ClassLoader loader = layer.findLoader("org.carerkit.flag");
        Object found = loader.loadClass(Connectors.class.getName())
                .getMethod("discover", ClassLoader.class)
                .invoke(null, loader);

        List<?> all = (List<?>) found.getClass().getMethod("all").invoke(found);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).getClass().getModule().getName()).isEqualTo("plugin");
    }

    @Test
    void a_class_that_is_not_there_is_named_with_its_service_and_jar() throws Exception {
        Path jar = PluginJar.of(folder, "empty.jar", Map.of(), "plugin.Missing");

        assertBroken("plugin.Missing", "empty.jar", "cannot be loaded", jar);
    }

    @Test
    void a_class_that_is_no_connector_is_named_with_its_service_and_jar() throws Exception {
        Path jar = PluginJar.of(
                folder,
                "other.jar",
                Map.of("plugin/Other.java", "package plugin; public class Other {}"),
                "plugin.Other");

        assertBroken("plugin.Other", "other.jar", "cannot be loaded", jar);
    }

    @Test
    void a_connector_that_cannot_be_made_is_named_with_its_service_and_jar() throws Exception {
        Path jar = plugin("failing.jar", "Failing", "\"failing\"", "if (true) throw new IllegalStateException();");

        assertBroken("plugin.Failing", "failing.jar", "cannot be made", jar);
    }

    @Test
    void a_connector_without_a_name_is_named_by_its_class() throws Exception {
        assertBroken("plugin.Silent", "silent.jar", "has no name", plugin("silent.jar", "Silent", "null", ""));
        assertBroken(
                "plugin.Upset",
                "upset.jar",
                "fails when it is asked for its name",
                plugin("upset.jar", "Upset", "String.valueOf((char[]) null)", ""));
    }

    @Test
    void two_connectors_of_one_name_are_an_error_that_names_both_classes_and_jars() throws Exception {
        Path one = plugin("one.jar", "One", "\"same\"", "");
        Path two = plugin("two.jar", "Two", "\"same\"", "");

        assertBroken("plugin.Two", "two.jar", "is called same as is plugin.One in file:", one, two)
                .withMessageContaining("one.jar");
    }

    @Test
    void one_class_in_two_jars_is_an_error_that_names_both() throws Exception {
        Path one = plugin("one.jar", "Good", "\"good\"", "");
        Path two = plugin("two.jar", "Good", "\"good\"", "");

        assertBroken("plugin.Good", "two.jar", "is named a second time", one, two)
                .withMessageContaining("one.jar");
    }

    @Test
    void a_line_that_names_no_class_is_an_error_with_the_jar() throws Exception {
        Path jar = PluginJar.of(folder, "garbled.jar", Map.of(), "not a class name");

        assertThatExceptionOfType(BrokenPluginException.class)
                .isThrownBy(() -> namesIn(jar))
                .withMessageContaining(PartnerConnector.class.getName())
                .withMessageContaining("garbled.jar");
    }

    private ThrowableAssertAlternative<BrokenPluginException> assertBroken(
            String provider, String jar, String problem, Path... jars) {
        return assertThatExceptionOfType(BrokenPluginException.class)
                .isThrownBy(() -> namesIn(jars))
                .satisfies(broken -> {
                    assertThat(broken.service()).isEqualTo(PartnerConnector.class.getName());
                    assertThat(broken.provider()).isEqualTo(provider);
                    assertThat(broken.location()).contains(jar);
                })
                .withMessageContaining(PartnerConnector.class.getName())
                .withMessageContaining(provider)
                .withMessageContaining(jar)
                .withMessageContaining(problem);
    }

    private Path plugin(String jar, String type, String name, String code) throws Exception {
        return PluginJar.of(
                folder,
                jar,
                Map.of("plugin/" + type + ".java", PluginJar.connector(type, name, code)),
                "plugin." + type + " # a connector");
    }

    private static List<String> namesIn(Path... jars) throws Exception {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, DiscoveryTest.class.getClassLoader())) {
            return Connectors.discover(loader).all().stream()
                    .map(PartnerConnector::name)
                    .toList();
        }
    }

    private static List<Path> modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .filter(entry -> !entry.contains("org.alloytools")) // holds packages of other modules
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }
}
