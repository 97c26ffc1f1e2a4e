package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerkit.core.golden.GoldenFiles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FhirReadmeTest {

    @TempDir
    Path folder;

    @Test
    @Tag("golden")
    void the_commands_of_the_README_do_what_it_says() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme)
                .contains("java -jar partner-examples/hospital/target/hospital.jar --spring.profiles.active=demo");
        Matcher block = Pattern.compile("<!-- commands: fhir -->\n```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).isTrue();
        try (FhirHospital hospital = FhirHospital.in(folder)) {
            String commands = block.group(1)
                    .replace("http://localhost:8080", hospital.uri("").toString());
            Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                    .redirectErrorStream(true)
                    .start();
            String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(shell.exitValue()).as(told).isZero();
            assertThat(told)
                    .contains("\"resourceType\":\"CapabilityStatement\"", " 201", "Location: ", "ETag: W/\"")
                    .contains("\"code\":\"224484003\",\"display\":\"Is a carer\"")
                    .contains("\"name\":\"statement\",\"valueCode\":\"a-carer\"")
                    .contains("RelatedPerson?patient=", "\"total\":0")
                    .contains("\"value\":\"A81001\"", "\"valueString\":\"state nhs-number\"")
                    .doesNotContain("\"severity\":\"error\"");
            GoldenFiles golden = new GoldenFiles("readme-fhir");
            golden.number("random id", "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
            golden.number("version", "(?<=ETag: W/\"|\"versionId\":\")[^\"]+");
            golden.mask("now", "(?<=Date: )[^\r]+|(?<=\"recorded\":\")[^\"]+");
            golden.mask("today", "(?<=\"period\":\\{\n\"start\":\")[0-9]{4}-[0-9]{2}-[0-9]{2}(?=\")");
            golden.add("answers.txt", aMemberALine(told.replace(hospital.uri("").toString(), "http://localhost:8080")));
            golden.compare();
        }
    }

    /** Adds line breaks to the answers, so that people can compare them, and changes nothing else. */
    private static String aMemberALine(String answers) {
        return answers.replaceAll("(?<=[\\[{,])(?=[\"{])|(?<=\\})(?=\\{|HTTP)", "\n");
    }
}
