package org.carerkit.examples.region.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Writes the rows of a sample as a Parquet file of texts, in which an empty cell has no value. */
public final class SampleParquet {

    private SampleParquet() {}

    /**
     * Writes a file, and replaces an existing one.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, List<String> columns, List<List<String>> rows) throws IOException {
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (String column : columns) {
            message.optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(column);
        }
        MessageType schema = message.named("cld");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
                .withConf(new Configuration())
                .withType(schema)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .build()) {
            for (List<String> row : rows) {
                Group group = new SimpleGroup(schema);
                for (int column = 0; column < columns.size(); column++) {
                    if (!row.get(column).isEmpty()) {
                        group.add(columns.get(column), row.get(column));
                    }
                }
                writer.write(group);
            }
        }
    }
}
