package org.carerkit.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.module.FindException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModulePathTest {

    @Test
    void core_loads_as_a_module() {
        ModuleLayer layer = ModulePath.layer("org.carerkit.core", "com.fasterxml.jackson.databind");

        assertThat(ModulePath.classes(layer, "org.carerkit.core"))
                .extracting(Class::getName)
                .contains("org.carerkit.core.package-info");
        assertThat(layer.modules()).extracting(Module::getName).noneMatch(name -> name.contains("junit"));
    }

    @Test
    void core_reads_a_record_without_databind() throws ReflectiveOperationException {
        ModuleLayer layer = ModulePath.layer("org.carerkit.core");
        byte[] json = "{\"format\":\"carerkit.carer/1\"}".getBytes(StandardCharsets.UTF_8);

        Object result = layer.findLoader("org.carerkit.core")
                .loadClass("org.carerkit.core.json.CarerJson")
                .getMethod("read", byte[].class, LocalDate.class)
                .invoke(null, json, LocalDate.of(2026, 11, 23));

        assertThat(result.toString()).contains("CK-REQUIRED at identifiers");
        assertThat(layer.findModule("com.fasterxml.jackson.databind")).isEmpty();
    }

    @Test
    void a_module_that_is_not_there_is_an_error() {
        assertThatExceptionOfType(FindException.class).isThrownBy(() -> ModulePath.layer("org.carerkit.nowhere"));
    }
}
