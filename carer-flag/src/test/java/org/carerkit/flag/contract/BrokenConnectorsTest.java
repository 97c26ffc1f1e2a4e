package org.carerkit.flag.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.carerkit.flag.contract.broken.Plugins;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract finds what it says it finds: every plugin of the folder {@code broken} breaks its rules and no others. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenConnectorsTest {

    private static final int RULES = 21;

    static List<Class<?>> plugins() throws IOException, URISyntaxException {
        return Plugins.all();
    }

    @AfterAll
    static void end() {
        Plugins.end();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void a_plugin_breaks_its_rules_and_no_others_and_the_contract_says_why(Class<?> plugin) {
        Map<Integer, TestExecutionResult> results = run(plugin);

        assertThat(results).hasSize(RULES);
        assertThat(failed(results)).containsExactlyElementsOf(Plugins.rulesBrokenBy(plugin));
        assertThat(results.values())
                .allSatisfy(result -> result.getThrowable()
                        .ifPresent(why -> assertThat(why.getMessage()).isNotBlank()));
    }

    @Test
    void every_rule_is_broken_by_a_plugin_and_one_plugin_breaks_none() throws Exception {
        TreeSet<Integer> broken = new TreeSet<>();
        plugins().forEach(plugin -> broken.addAll(Plugins.rulesBrokenBy(plugin)));

        assertThat(plugins())
                .hasSize(RULES + 1)
                .filteredOn(plugin -> Plugins.rulesBrokenBy(plugin).isEmpty())
                .hasSize(1);
        assertThat(broken)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, RULES).boxed().toList());
    }

    @Test
    void every_rule_has_a_number_of_its_own_and_says_must() {
        List<String> rules = PartnerConnectorContract.rules().toList();

        assertThat(rules).hasSize(RULES).allMatch(rule -> rule.contains(" MUST "));
        assertThat(rules.stream().map(BrokenConnectorsTest::number)).doesNotHaveDuplicates();
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
