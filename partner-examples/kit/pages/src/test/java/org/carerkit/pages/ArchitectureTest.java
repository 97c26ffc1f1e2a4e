package org.carerkit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerkit.core.architecture.HouseRules;
import org.carerkit.core.architecture.ModulePath;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String MODULE = "org.carerkit.pages";

    @Test
    void keeps_the_rules_of_the_house() {
        assertThat(HouseRules.violations(MODULE)).isEmpty();
    }

    @Test
    void loads_as_a_module() {
        assertThat(ModulePath.classes(ModulePath.layer(MODULE), MODULE))
                .extracting(Class::getName)
                .contains(MODULE + ".package-info");
    }
}
