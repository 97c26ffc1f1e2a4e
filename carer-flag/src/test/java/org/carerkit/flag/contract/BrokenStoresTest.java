package org.carerkit.flag.contract;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import org.carerkit.flag.contract.broken.Plugins;
import org.carerkit.flag.contract.broken.store.OverMemory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract finds what it says it finds: every store of the folder {@code broken/store} breaks its rules and no others. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenStoresTest {

    private static final int RULES = 28;

    static List<Class<?>> plugins() throws IOException, URISyntaxException {
        return Plugins.beside(OverMemory.class);
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void a_plugin_breaks_its_rules_and_no_others_and_the_contract_says_why(Class<?> plugin) {
        BrokenPlugins.assertBreaksItsRulesAndNoOthers(plugin, RULES);
    }

    @Test
    void every_rule_is_broken_by_a_plugin_and_one_plugin_breaks_none() throws Exception {
        BrokenPlugins.assertEveryRuleIsBroken(plugins(), RULES);
    }

    @Test
    void every_rule_has_a_number_of_its_own_and_says_must() {
        BrokenPlugins.assertNumbered(FlagStoreContract.class, RULES);
    }
}
