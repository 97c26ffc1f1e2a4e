package org.carerkit.flag.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerkit.flag.contract.broken.Plugins;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract against plugins that are broken on purpose. */
final class BrokenPlugins {

    private BrokenPlugins() {}

    /** What the contract's tests are called: its rules. */
    static Stream<String> rules(Class<?> contract) {
        return Stream.<Class<?>>iterate(contract, one -> one != Object.class, Class::getSuperclass)
                .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(DisplayName.class))
                .map(method -> method.getAnnotation(DisplayName.class).value());
    }

    static void assertBreaksItsRulesAndNoOthers(Class<?> plugin, int rules) {
        Map<Integer, TestExecutionResult> results = run(plugin);

        assertThat(results).hasSize(rules);
        assertThat(failed(results)).containsExactlyElementsOf(Plugins.rulesBrokenBy(plugin));
        assertThat(results.values())
                .allSatisfy(result -> result.getThrowable()
                        .ifPresent(why -> assertThat(why.getMessage()).isNotBlank()));
    }

    static void assertEveryRuleIsBroken(List<Class<?>> plugins, int rules) {
        TreeSet<Integer> broken = new TreeSet<>();
        plugins.forEach(plugin -> broken.addAll(Plugins.rulesBrokenBy(plugin)));

        assertThat(plugins)
                .filteredOn(plugin -> Plugins.rulesBrokenBy(plugin).isEmpty())
                .as("the sound one")
                .hasSize(1);
        assertThat(broken)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rules).boxed().toList());
    }

    static void assertNumbered(Class<?> contract, int rules) {
        List<String> names = rules(contract).toList();

        assertThat(names).hasSize(rules).allMatch(rule -> rule.contains(" MUST "));
        assertThat(names.stream().map(BrokenPlugins::number)).doesNotHaveDuplicates();
    }

    private static List<Integer> failed(Map<Integer, TestExecutionResult> results) {
        return results.entrySet().stream()
                .filter(result -> result.getValue().getStatus() != TestExecutionResult.Status.SUCCESSFUL)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<Integer, TestExecutionResult> run(Class<?> plugin) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(plugin))
                .build();
        Map<Integer, TestExecutionResult> results = new TreeMap<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.put(number(test.getDisplayName()), result);
                }
            }
        });
        return results;
    }

    private static int number(String rule) {
        return Integer.parseInt(rule.substring(0, rule.indexOf('.')));
    }
}
