package org.carerkit.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.carerkit.core.docs.MarkdownJava;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every published module of the kit promises: a test of one says which module it is, and is whole. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class PublishedModule {

    private final String name;
    private final String[] subject;

    /**
     * A module.
     *
     * @param name its name, which is its root package
     * @param subject packages of foreign technology that are its very subject, {@code ca.uhn..} say
     */
    protected PublishedModule(String name, String... subject) {
        this.name = name;
        this.subject = subject.clone();
    }

    /** Whether its dependencies allow it on a module path; a module of which they do not says why in its README. */
    protected boolean hasModulePath() {
        return true;
    }

    @Test
    final void keeps_the_rules_of_the_house() {
        assertThat(HouseRules.violations(name, subject)).isEmpty();
    }

    @Test
    final void loads_as_a_module() {
        if (hasModulePath()) {
            assertThat(ModulePath.classes(ModulePath.layer(name), name))
                    .extracting(Class::getName)
                    .contains(name + ".package-info");
        } else {
            assertThat(Path.of("README.md")).content().contains("on the class path");
        }
    }

    @Test
    final void the_example_prints_what_the_readme_says(@TempDir Path folder) throws Exception {
        MarkdownJava example = MarkdownJava.in(Path.of("README.md"), "## In Java");

        assertThat(example.run(folder)).isEqualTo(example.promised());
    }
}
