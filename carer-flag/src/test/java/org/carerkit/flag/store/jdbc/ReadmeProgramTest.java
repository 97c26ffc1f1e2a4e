package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carerkit.core.docs.MarkdownProgram;
import org.carerkit.core.docs.MarkdownSection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pastes the README's program, runs it as somebody does who has nothing but the jars that the README names. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeProgramTest {

    private static final List<String> OURS = List.of("carer-flag", "core");
    private static final List<String> JARS = List.of(
            "fastcsv", "jackson-core", "jackson-annotations", "jakarta.validation-api", "jspecify", "slf4j-api");

    @TempDir
    Path folder;

    private MarkdownSection section;
    private List<String> promised;

    @BeforeEach
    void read() throws IOException {
        section = MarkdownSection.of(Path.of("README.md"), "## On a database");
        promised = section.blocks("text");
    }

    @Test
    void on_h2_it_prints_what_the_readme_says_and_run_again_makes_no_second_record() throws Exception {
        MarkdownProgram program = MarkdownProgram.in(section);
        String classPath = classPath("h2");

        assertThat(program.run(folder, classPath)).isEqualTo(promised.get(0));
        assertThat(program.run(folder, classPath)).isEqualTo(promised.get(1));
        assertThat(folder).isDirectoryContaining("glob:**/flags.mv.db").isDirectoryContaining("glob:**/flag.keys");
    }

    @Test
    void on_postgresql_it_prints_the_same() throws Exception {
        List<String> other = section.blocks("java").get(1).lines().toList();
        String url = "jdbc:postgresql://localhost/carers?user=carers";
        MarkdownProgram program = MarkdownProgram.in(section)
                .replacing("org.h2.jdbcx.JdbcDataSource", "org.postgresql.ds.PGSimpleDataSource")
                .replacing("JdbcDataSource database = new JdbcDataSource();", other.get(0))
                .replacing("database.setURL(\"jdbc:h2:file:./flags;WRITE_DELAY=0;REUSE_SPACE=FALSE\");", other.get(1))
                .replacing(url, TestDatabase.postgresUrl());
        String classPath = classPath("postgresql");

        assertThat(program.run(folder, classPath)).isEqualTo(promised.get(0));
        assertThat(program.run(folder, classPath)).isEqualTo(promised.get(1));
    }

    /** The table of jars is all that is needed. */
    private String classPath(String driver) {
        OURS.forEach(module -> assertThat(section.text()).contains("`carerkit-" + module + "`"));
        JARS.forEach(jar -> assertThat(section.text()).contains("`" + jar + "`"));
        return MarkdownProgram.classPath(entry -> OURS.stream().anyMatch(module -> isModule(entry, module))
                || JARS.stream().anyMatch(jar -> isJar(entry, jar))
                || isJar(entry, driver));
    }

    /** Maven gives the folder of classes or, from the phase package on, the jar. */
    private static boolean isModule(String entry, String module) {
        Path path = Path.of(entry);
        return path.endsWith(Path.of(module, "target", "classes"))
                || path.getFileName().toString().matches("carerkit-" + module + "-[^-]+(-SNAPSHOT)?\\.jar");
    }

    private static boolean isJar(String entry, String name) {
        return Path.of(entry).getFileName().toString().matches(name + "-[0-9].*\\.jar");
    }
}
