package org.carerkit.flag.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordSchema;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlagNoticeJsonTest {

    private static final Path FILE =
            Path.of("src/main/resources/org/carerkit/flag/sharing/carerkit.flag-notice-1.schema.json");

    @Test
    @Tag("golden")
    void the_schema_in_the_jar_is_the_one_that_the_code_makes() throws IOException {
        String made = RecordSchema.of(FlagNotice.class, "carerkit.flag-notice/1");

        GoldenFiles.compare(FILE, made);
        assertThat(FlagNoticeJson.schema()).isEqualTo(made);
    }

    @Test
    void a_notice_is_the_same_after_writing_and_reading() {
        FlagNotice notice = new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1,
                Samples.id("notice"),
                Samples.SCHOOL_LEAD,
                Purpose.EDUCATION_SUPPORT,
                "edition",
                List.of(Samples.identified(1, "i"), Samples.confirmed(2, "c")));
        ReadResult<FlagNotice> result = FlagNoticeJson.read(FlagNoticeJson.write(notice), Samples.DAY);

        assertThat(result.record()).contains(notice);
        assertThat(result.isUsable()).isTrue();
        assertThat(FlagNoticeJson.toText(notice)).startsWith("{\"format\":\"carerkit.flag-notice/1\",\"id\":");
    }

    @Test
    void a_notice_of_another_version_is_refused_with_that_one_finding() {
        byte[] json = "{\"format\":\"carerkit.flag-notice/2\",\"colour\":\"red\"}".getBytes(UTF_8);

        assertThat(FlagNoticeJson.read(json, Samples.DAY).findings())
                .containsExactly(new Finding(CoreFinding.JSON_FORMAT_UNKNOWN, "format"));
    }
}
