package org.carerkit.examples.commandline.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carerkit.examples.commandline.Run;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreAddressTest {

    private static final Optional<Path> KEYS = Optional.of(Path.of("some.keys"));

    @TempDir
    Path folder;

    @Test
    void a_store_option_runs_code() throws Exception {
        Path made = folder.resolve("made.txt");
        Path script = Files.writeString(folder.resolve("script.sql"), "call file_write('x', '" + made + "')");
        String url = "jdbc:h2:file:" + folder.resolve("carers") + ";INIT=RUNSCRIPT FROM '" + script + "'";

        Run run = Run.of("flag", "apply", "--create", "--store", url, script.toString());

        assertThat(made).doesNotExist();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--store may not set INIT").doesNotContain("RUNSCRIPT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./carers;init=select 1",
                "jdbc:h2:file:./carers; INIT =select 1",
                "jdbc:h2:file:./carers;WRITE_DELAY=0;INIT=select 1",
                "jdbc:h2:file:./carers;WRITE_DELAY=0\\;INIT=select 1",
                "jdbc:h2:file:./carers;DATABASE_EVENT_LISTENER='org.example.Listener'",
                "jdbc:h2:file:./carers;JAVA_OBJECT_SERIALIZER='org.example.Serializer'",
                "jdbc:h2:file:./carers;AUTHENTICATOR=TRUE",
                "jdbc:h2:file:./carers;AUTO_SERVER=TRUE",
                "jdbc:h2:file:./carers;LOG=0",
                "JDBC:H2:FILE:./carers;INIT=select 1",
                "jdbc:postgresql://localhost/carers?socketFactory=org.example.Factory",
                "jdbc:postgresql://localhost/carers?sslfactory=org.example.Factory&user=carers",
                "jdbc:postgresql://localhost/carers?user=carers&authenticationPluginClassName=org.example.Plugin",
                "jdbc:postgresql://localhost/carers?user=carers&loggerFile=log.txt",
                "jdbc:postgresql://localhost/carers?user=carers&options=-c%20synchronous_commit=off",
                "jdbc:postgresql://localhost/carers?socket%46actory=org.example.Factory",
                "jdbc:postgresql://localhost/carers?a?socketFactory=org.example.Factory",
            })
    void a_setting_that_is_not_known_to_be_harmless_is_refused(String store) {
        assertThatThrownBy(() -> StoreAddress.of(store, KEYS))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith("--store may not set ")
                .hasMessageNotContaining("example")
                .hasMessageNotContaining("select");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./carers",
                "jdbc:h2:file:./carers;",
                "jdbc:h2:file:./carers;WRITE_DELAY=0;REUSE_SPACE=FALSE;CACHE_SIZE=4096",
                "jdbc:h2:file:./carers;cipher=AES;ifexists=true",
                "jdbc:postgresql:carers",
                "jdbc:postgresql://localhost/carers",
                "jdbc:postgresql://localhost/carers?user=carers&password=a%26b=c&sslmode=verify-full&currentSchema=flag",
            })
    void a_setting_that_says_only_how_to_reach_or_keep_the_database_is_taken(String store) {
        assertThat(StoreAddress.of(store, KEYS).url()).startsWith(store.substring(0, 13));
    }
}
