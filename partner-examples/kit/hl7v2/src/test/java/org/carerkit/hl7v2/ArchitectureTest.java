package org.carerkit.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerkit.core.architecture.HouseRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** It is not loaded as a module: two of HAPI's jars hold the same packages. See the README. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    @Test
    void keeps_the_rules_of_the_house() {
        assertThat(HouseRules.violations("org.carerkit.hl7v2", "ca.uhn..")).isEmpty();
    }
}
