package org.carerkit.outcomes.tally.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carerkit.core.benchmark.Meter;

/**
 * The same by hand, for this one file: its columns, codes and lengths are known beforehand, nothing is checked, no cell can
 * have quotation marks. Two threads, each with half of the bytes; counts into one array a thread.
 */
final class TallyByteLoop {

    private static final int VALUES = 30;
    private static final int CELLS =
            SurveyFile.AREAS * SurveyFile.AGES.length * SurveyFile.SEXES.length * 17 * SurveyFile.WAVES;
    private static final int BLOCK = 1 << 20;
    private static final int[] ETHNIC = new int[128];

    private TallyByteLoop() {}

    /** The file, where to write the check, what others need, and how often all that is done. */
    public static void main(String[] arguments) throws Exception {
        for (int round = Integer.parseInt(arguments[3]); round > 0; round--) {
            tally(arguments);
        }
    }

    private static void tally(String[] arguments) throws Exception {
        Meter meter = new Meter();
        for (int i = 0; i < SurveyFile.ETHNIC.length(); i++) {
            ETHNIC[SurveyFile.ETHNIC.charAt(i)] = i;
        }
        Path file = Path.of(arguments[0]);
        long size = Files.size(file);
        int[][] counts = new int[2][];
        long[] rows = new long[2];
        Thread[] threads = new Thread[2];
        for (int part = 0; part < 2; part++) {
            int mine = part;
            threads[part] = new Thread(() -> {
                int[] own = new int[CELLS * VALUES];
                try {
                    rows[mine] = count(file, size * mine / 2, size * (mine + 1) / 2, own);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                counts[mine] = own;
            });
            threads[part].start();
        }
        threads[0].join();
        threads[1].join();
        Check check = new Check();
        for (int cell = 0; cell < CELLS; cell++) {
            long n = 0;
            long sum = 0;
            long squares = 0;
            long any = 0;
            for (int value = 0; value < VALUES; value++) {
                long people = counts[0][cell * VALUES + value] + counts[1][cell * VALUES + value];
                any += people;
                if (value > 0) {
                    long score = value + 6;
                    n += people;
                    sum += people * score;
                    squares += people * score * score;
                }
            }
            if (any > 0) {
                double mean = n == 0 ? 0 : (double) sum / n;
                double variance = n < 2 ? 0 : (squares - (double) sum * sum / n) / (n - 1);
                check.add(n, mean, variance);
            }
        }
        Files.writeString(Path.of(arguments[1]), check.text());
        meter.end(rows[0] + rows[1]);
    }

    /** A line belongs to the part in which it starts. */
    private static long count(Path file, long from, long to, int[] counts) throws IOException {
        byte[] bytes = new byte[BLOCK + 256];
        long rows = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            // The header ends the first line; every other part starts after the end of the line that it cuts.
            long position = from == 0 ? SurveyFile.HEADER.length() : startOfLine(channel, from);
            int kept = 0;
            long start = position;
            while (start < to) {
                int read = channel.read(ByteBuffer.wrap(bytes, kept, bytes.length - kept), position);
                if (read <= 0) {
                    break;
                }
                position += read;
                int length = kept + read;
                int end = length;
                while (bytes[end - 1] != '\n') {
                    end--;
                }
                int at = 0;
                while (at < end && start + at < to) {
                    at = row(bytes, at, counts);
                    rows++;
                }
                start += at;
                kept = length - at;
                System.arraycopy(bytes, at, bytes, 0, kept);
                if (start >= to) {
                    break;
                }
            }
        }
        return rows;
    }

    private static long startOfLine(FileChannel channel, long from) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(256);
        channel.read(some, from - 1);
        int i = 0;
        while (some.get(i) != '\n') {
            i++;
        }
        return from + i;
    }

    private static int row(byte[] bytes, int start, int[] counts) {
        int at = start + 7;
        int cell = (bytes[at] - '0') * 10 + bytes[at + 1] - '0' - 10;
        at += 3;
        byte age = bytes[at];
        int band = age == '1' ? 0 : age == '2' ? 1 : age == '4' ? 2 : age == '6' ? 3 : age == '7' ? 4 : 5;
        cell = cell * 6 + band;
        while (bytes[at] != ',') {
            at++;
        }
        byte sex = bytes[at + 1];
        cell = cell * 3 + (sex == 'f' ? 0 : sex == 'm' ? 1 : 2);
        at += sex == 'f' ? 8 : sex == 'm' ? 6 : 2;
        cell = cell * 17 + ETHNIC[bytes[at]];
        cell = cell * 4 + bytes[at + 2] - '1';
        at += 4;
        int score = 0;
        while (bytes[at] != '\n') {
            score = score * 10 + bytes[at++] - '0';
        }
        counts[cell * VALUES + (score == 0 ? 0 : score - 6)]++;
        return at + 1;
    }
}
