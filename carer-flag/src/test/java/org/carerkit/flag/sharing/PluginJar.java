package org.carerkit.flag.sharing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.carerkit.flag.dispatch.PartnerConnector;

/** Makes jars of plugins, as strangers would. */
final class PluginJar {

    private PluginJar() {}

    /** The source of a connector of that class and name; code for its constructor. */
    static String connector(String type, String name, String code) {
        return "package plugin; public class " + type + " implements org.carerkit.flag.dispatch.PartnerConnector {"
                + " public " + type + "() {" + code + "}"
                + " public String name() { return " + name + "; }"
                + " public boolean serves(org.carerkit.core.consent.Recipient r) { return true; }"
                + " public org.carerkit.flag.dispatch.PartnerConnector.Delivery deliver(org.carerkit.flag.sharing.FlagNotice n,"
                + " org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement b)"
                + " { return org.carerkit.flag.dispatch.PartnerConnector.Delivery.DELIVERED; } }";
    }

    /**
     * A jar.
     *
     * @param sources Java files by their path
     * @param services the lines of the services file; none makes no such file
     */
    static Path of(Path folder, String jar, Map<String, String> sources, String... services) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(jar + "-classes"));
        compile(folder.resolve(jar + "-src"), classes, sources, "-cp", System.getProperty("java.class.path"));
        if (services.length > 0) {
            Path file = classes.resolve("META-INF/services/" + PartnerConnector.class.getName());
            Files.createDirectories(file.getParent());
            Files.write(file, List.of(services));
        }
        return pack(classes, folder.resolve(jar));
    }

    static void compile(Path sourceFolder, Path classes, Map<String, String> sources, String... options)
            throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of(options));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = sourceFolder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        if (ToolProvider.getSystemJavaCompiler().run(null, null, problems, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(problems.toString(StandardCharsets.UTF_8));
        }
    }

    static Path pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
