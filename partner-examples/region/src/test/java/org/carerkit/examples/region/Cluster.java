package org.carerkit.examples.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A standalone Spark cluster on this machine: a master and a worker as separate processes, from a Spark home that holds
 * what our jar lacks. Programs are submitted to it with {@code spark-submit}.
 */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("(Successfully registered with master)");

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private String master = "";

    private Cluster(Path home) {
        this.home = home;
    }

    /** Starts the cluster in a new folder and waits until the worker has joined. */
    static Cluster start(Path home, Path jar) throws Exception {
        Cluster cluster = new Cluster(home);
        try {
            cluster.makeHome(jar);
            Path log = home.resolve("master.log");
            cluster.run(
                    log,
                    "org.apache.spark.deploy.master.Master",
                    List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
            cluster.master = cluster.awaited(MASTER, log);
            log = home.resolve("worker.log");
            cluster.run(
                    log,
                    "org.apache.spark.deploy.worker.Worker",
                    List.of(
                            "--host",
                            "127.0.0.1",
                            "--webui-port",
                            "0",
                            "--cores",
                            "2",
                            "--memory",
                            "1g",
                            "--work-dir",
                            cluster.work().toString(),
                            cluster.master));
            cluster.awaited(REGISTERED, log);
            return cluster;
        } catch (Exception | Error e) {
            cluster.close();
            throw e;
        }
    }

    /** Links the jars of the example's class path that have no content in the example's own jar. */
    private void makeHome(Path jar) throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        String classPath = Files.readAllLines(Path.of("target", "java.args")).stream()
                .filter(line -> line.startsWith("-cp "))
                .findFirst()
                .orElseThrow()
                .substring(4);
        try (ZipFile ours = new ZipFile(jar.toFile())) {
            for (String entry : classPath.split(File.pathSeparator, -1)) {
                Path file = Path.of(entry);
                if (entry.endsWith(".jar") && !entry.contains("carerkit") && !isIn(ours, file)) {
                    Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
                }
            }
        }
    }

    private static boolean isIn(ZipFile ours, Path file) throws IOException {
        try (ZipFile other = new ZipFile(file.toFile());
                Stream<? extends ZipEntry> entries = other.stream()) {
            return entries.map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                    .findFirst()
                    .filter(name -> ours.getEntry(name) != null)
                    .isPresent();
        }
    }

    /** Returns the folder where the worker keeps what its executors receive and write. */
    Path work() {
        return home.resolve("work");
    }

    /** Runs a class of a jar on the cluster, waits for its end and returns the exit code. */
    int submit(Path jar, Class<?> program, List<String> arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "--master",
                master,
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                program.getName(),
                jar.toString()));
        all.addAll(arguments);
        Process submit = run(home.resolve("submit.log"), "org.apache.spark.deploy.SparkSubmit", all);
        if (!submit.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("spark-submit does not end: " + told(home.resolve("submit.log")));
        }
        return submit.exitValue();
    }

    /** Returns the output of the submitted program. */
    String told() throws IOException {
        return told(home.resolve("submit.log"));
    }

    private static String told(Path log) throws IOException {
        return Files.exists(log) ? Files.readString(log, UTF_8) : "";
    }

    private Process run(Path log, String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(OtherProcess.java()));
        command.addAll(List.of(
                Files.readAllLines(Path.of("target", "java.args")).get(0).split(" ", -1)));
        command.addAll(List.of("-Xmx512m", "-Dspark.master.rest.enabled=false", "-cp", home.resolve("jars") + "/*"));
        command.add(program);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private String awaited(Pattern pattern, Path log) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher matcher = pattern.matcher(told(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!processes.get(processes.size() - 1).isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("It does not come up: " + told(log));
    }

    /**
     * Ends the processes in reverse order, each with its executors, waits until all are gone, and deletes the links.
     */
    @Override
    public void close() throws IOException {
        for (int i = processes.size() - 1; i >= 0; i--) {
            ProcessHandle process = processes.get(i).toHandle();
            List<ProcessHandle> ended =
                    Stream.concat(process.descendants(), Stream.of(process)).toList();
            ended.forEach(ProcessHandle::destroy);
            ended.forEach(Cluster::await);
        }
        try (Stream<Path> jars = Files.list(home.resolve("jars"))) {
            for (Path link : jars.toList()) {
                Files.delete(link);
            }
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
        }
    }
}
