package org.carerkit.examples.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchoolTest {

    @TempDir
    Path folder;

    @Test
    void the_sample_school_goes_from_its_list_of_pupils_to_the_census_return() throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        School.run(new PrintStream(told, true, StandardCharsets.UTF_8), folder);

        List<String> census = Files.readAllLines(folder.resolve("census.csv"));
        assertThat(census).hasSize(901);
        assertThat(census.stream().filter(line -> line.endsWith(",P")).count()).isEqualTo(5);
        assertThat(census.stream().filter(line -> line.endsWith(",S")).count()).isEqualTo(9);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("5 P, 9 S, 886 N");
    }

    @Test
    void the_leads_page_has_names_and_nothing_of_attendance_and_the_staff_page_has_no_pupil() throws IOException {
        School.run(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), folder);
        String dashboard = Files.readString(folder.resolve("dashboard.html"));
        String lead = Files.readString(folder.resolve("lead.html"));

        assertThat(dashboard)
                .contains("14 of 900 pupils are known as young carers")
                .contains("180 would be expected")
                .contains("Sample-11")
                .contains("Young carers known at this school: 14.");
        assertThat(lead)
                .contains("Sam Sample")
                .contains("mailto:sam.sample@school.example")
                .doesNotContain("Sample-");
    }
}
