package org.carerkit.core.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Compiles what a document shows. */
final class JavaSource {

    private JavaSource() {}

    /** Writes the class into the folder and compiles it there. */
    static void compile(Path folder, String name, String source, String classPath) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source);
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, problems, "-cp", classPath, "-proc:none", file.toString());
        if (result != 0) {
            throw new IllegalStateException(problems.toString(StandardCharsets.UTF_8));
        }
    }
}
