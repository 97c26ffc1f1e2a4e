package org.carerkit.examples.hospital.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class DataInUseTest {

    @Test
    void dataThatAnotherProcessHasOpenAreToldInASentence() {
        SQLException open = new SQLException("Database may be already in use", "90020", 90020);

        FailureAnalysis analysis = new DataInUseAnalyzer().analyze(new IllegalStateException(open));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("Another process has the hospital's data open.");
        assertThat(analysis.getAction()).contains("--hospital.data=FOLDER");
    }

    @Test
    void anyOtherTroubleWithADatabaseIsNotForItToTell() {
        assertThat(new DataInUseAnalyzer().analyze(new IllegalStateException(new SQLException("x", "28000", 28000))))
                .isNull();
    }

    @Test
    void itIsAskedWhenAStartFails() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .anyMatch(DataInUseAnalyzer.class::isInstance);
    }
}
