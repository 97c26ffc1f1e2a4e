package org.carerkit.outcomes.tally.benchmark;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** A file of responses of nobody: area, age band, sex, ethnic category, wave and a raw score; made once, from a seed. */
final class SurveyFile {

    static final String HEADER = "area,age_band,sex,ethnic,wave,score\n";
    static final int AREAS = 48;
    static final String[] AGES = {"18-24", "25-44", "45-64", "65-74", "75-84", "85+"};
    static final String[] SEXES = {"female", "male", ""};
    static final String ETHNIC = "ABCDEFGHJKLMNPRSZ";
    static final int WAVES = 4;

    private SurveyFile() {}

    static Path of(long rows) throws IOException {
        Path file = Path.of("target", "survey-" + rows + ".csv");
        if (!Files.exists(file)) {
            Path part = Path.of("target", "survey-" + rows + ".part");
            SplittableRandom random = new SplittableRandom(20_261_124);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)) {
                out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
                StringBuilder row = new StringBuilder();
                for (long i = 0; i < rows; i++) {
                    row.setLength(0);
                    row.append("E060000").append(10 + random.nextInt(AREAS)).append(',');
                    row.append(AGES[random.nextInt(AGES.length)]).append(',');
                    row.append(SEXES[random.nextInt(SEXES.length)]).append(',');
                    row.append(ETHNIC.charAt(random.nextInt(ETHNIC.length()))).append(',');
                    row.append(1 + random.nextInt(WAVES)).append(',');
                    int score = 6 + random.nextInt(30);
                    row.append(score == 6 ? "" : Integer.toString(score)).append('\n');
                    out.write(row.toString().getBytes(StandardCharsets.US_ASCII));
                }
            }
            Files.move(part, file);
        }
        return file;
    }

    /** The rows of one file several times over, below one header. */
    static InputStream again(Path file, int times) throws IOException {
        List<InputStream> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            InputStream in = Files.newInputStream(file);
            if (i > 0) {
                in.skipNBytes(HEADER.length());
            }
            all.add(new FilterInputStream(in) {});
        }
        return new SequenceInputStream(Collections.enumeration(all));
    }
}
