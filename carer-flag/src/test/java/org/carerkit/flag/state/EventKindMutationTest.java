package org.carerkit.flag.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.carerkit.flag.event.FlagEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Takes away each facet of each kind of event in turn, in the source, and runs the tests of events: each time one has to
 * turn red. A kind without a facet, or a facet without a kind, does not compile.
 */
@Tag("mutation")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventKindMutationTest {

    private static final Path SOURCE = Path.of("src/main/java/org/carerkit/flag/state/EventKinds.java");
    private static final Path EVENTS = Path.of("src/main/java/org/carerkit/flag/event");
    private static final Pattern CASE = Pattern.compile("public EventKind (\\w+)\\((\\w+) event\\) \\{");
    private static final List<String> FACETS =
            List.of("words", "from a partner", "in the flag", "in a notice", "without location");
    private static final int FOLD = 2;
    private static final String NO_FOLD = "flag -> {}";

    @TempDir
    Path folder;

    @Test
    void every_facet_of_every_kind_that_is_taken_away_turns_a_test_red() throws Exception {
        String source = Files.readString(SOURCE);
        List<String> survived = new ArrayList<>();
        int mutants = 0;
        int kinds = 0;
        for (Case each : cases(source)) {
            kinds++;
            for (int facet = 0; facet < FACETS.size(); facet++) {
                String instead = instead(facet, each.arguments().get(facet));
                if (instead.isEmpty()) {
                    continue;
                }
                mutants++;
                String name = each.name() + ", " + FACETS.get(facet);
                if (!turnsATestRed(each.with(source, facet, instead), name)) {
                    survived.add(name);
                }
            }
        }
        System.out.println("Facets taken away: " + mutants + " of " + kinds + " kinds; not noticed: " + survived);

        assertThat(survived).isEmpty();
        assertThat(kinds)
                .isEqualTo(FlagEvent.Cases.class.getMethods().length - 1); // a later event has no kind of its own
    }

    @Test
    void a_new_kind_does_not_compile_before_it_has_every_facet() throws Exception {
        String kinds = Files.readString(SOURCE);
        String events = Files.readString(EVENTS.resolve("FlagEvent.java"));
        String dummy = Files.readString(EVENTS.resolve("Restricted.java"))
                .replace("Restricted", "Dummy")
                .replace("restricted", "dummy");
        String withDummy =
                events.replace("                Erased,\n", "                Erased,\n                Dummy,\n");
        String withCase = withDummy.replace(
                "        R erased(Erased event);", "        R erased(Erased event);\n\n        R dummy(Dummy event);");

        assertThat(errors(Map.of("event/Dummy", dummy, "event/FlagEvent", withDummy, "state/EventKinds", kinds)))
                .as("no case for it")
                .isNotEmpty();
        assertThat(errors(Map.of("event/Dummy", dummy, "event/FlagEvent", withCase, "state/EventKinds", kinds)))
                .as("a case, and nothing said of it")
                .isNotEmpty();
        String full = "\"dummy\", REFUSED, flag -> {}, Told.NOTHING, HIDDEN";
        List<String> facets = List.of(full.split(", ", -1));
        for (int without = 0; without < facets.size(); without++) {
            List<String> left = new ArrayList<>(facets);
            left.remove(without);
            assertThat(errors(Map.of(
                            "event/Dummy", dummy, "event/FlagEvent", withCase, "state/EventKinds", with(kinds, left))))
                    .as("without " + FACETS.get(without))
                    .isNotEmpty();
        }
        assertThat(errors(Map.of(
                        "event/Dummy", dummy, "event/FlagEvent", withCase, "state/EventKinds", with(kinds, facets))))
                .isEmpty();
    }

    private static String with(String kinds, List<String> facets) {
        return kinds.substring(0, kinds.lastIndexOf('}'))
                + "    @Override public EventKind dummy(org.carerkit.flag.event.Dummy event) { return new EventKind("
                + String.join(", ", facets)
                + "); }\n}\n";
    }

    /** What stands instead of a facet; empty where there is none to take away. */
    private static String instead(int facet, String now) {
        return switch (facet) {
            case 0 -> "\"\"";
            case 1 -> now.equals("REFUSED") ? "ACCEPTED" : "REFUSED";
            case FOLD -> now.equals(NO_FOLD) ? "" : NO_FOLD;
            case 3 -> now.equals("Told.NOTHING") ? "(header, fields, record) -> event.with(header)" : "Told.NOTHING";
            default -> now.equals("HIDDEN") ? "(header, record) -> event.with(header)" : "HIDDEN";
        };
    }

    /** One kind in the source: its arguments, and from where to where each stands. */
    private record Case(String name, List<String> arguments, List<Integer> starts) {

        String with(String source, int facet, String instead) {
            int start = starts.get(facet);
            return source.substring(0, start)
                    + instead
                    + source.substring(start + arguments.get(facet).length());
        }
    }

    private static List<Case> cases(String source) {
        List<Case> cases = new ArrayList<>();
        Matcher found = CASE.matcher(source);
        while (found.find()) {
            if (!found.group(1).equals("laterEvent")) {
                int open = source.indexOf("new EventKind(", found.end()) + "new EventKind(".length();
                cases.add(arguments(found.group(1), source, open));
            }
        }
        return cases;
    }

    private static Case arguments(String name, String source, int open) {
        Case result = new Case(name, new ArrayList<>(), new ArrayList<>());
        int depth = 0;
        boolean inText = false;
        int start = open;
        for (int i = open; depth >= 0; i++) {
            char c = source.charAt(i);
            inText ^= c == '"';
            depth += inText ? 0 : "({".indexOf(c) >= 0 ? 1 : ")}".indexOf(c) >= 0 ? -1 : 0;
            if (!inText && (depth == 0 && c == ',' || depth < 0)) {
                String argument = source.substring(start, i);
                result.starts()
                        .add(start + argument.length() - argument.stripLeading().length());
                result.arguments().add(argument.strip());
                start = i + 1;
            }
        }
        return result;
    }

    private boolean turnsATestRed(String source, String name) throws Exception {
        Path classes = Files.createTempDirectory(folder, "mutant");
        assertThat(compile(Map.of("state/EventKinds", source), classes))
                .as(name)
                .isEmpty();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (OwnClassesFirst loader = new OwnClassesFirst(classes, before)) {
            thread.setContextClassLoader(loader);
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            var request = LauncherDiscoveryRequestBuilder.request();
            for (Class<?> test :
                    List.of(EventKindTest.class, CarerFlagTest.class, FollowUpTest.class, CorrectionTest.class)) {
                request.selectors(selectClass(loader, test.getName()));
            }
            LauncherFactory.create().execute(request.build(), summary);
            assertThat(summary.getSummary().getTestsStartedCount())
                    .as("tests that ran")
                    .isGreaterThan(50);
            return summary.getSummary().getTestsFailedCount() > 0;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private List<String> errors(Map<String, String> sources) throws IOException {
        return compile(sources, Files.createTempDirectory(folder, "dummy"));
    }

    private static List<String> compile(Map<String, String> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> errors = new ArrayList<>();
        List<SimpleJavaFileObject> files = new ArrayList<>();
        new TreeMap<>(sources).forEach((name, text) -> files.add(source(name, text)));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-classpath", classPath());
            compiler.getTask(
                            null,
                            manager,
                            problem -> {
                                if (problem.getKind() == Diagnostic.Kind.ERROR) {
                                    errors.add(problem.getMessage(null));
                                }
                            },
                            options,
                            null,
                            files)
                    .call();
        }
        return errors;
    }

    private static String classPath() {
        return String.join(
                File.pathSeparator, System.getProperty("java.class.path"), System.getProperty("jdk.module.path", ""));
    }

    private static SimpleJavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///org/carerkit/flag/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** Loads CarerKit's register and its tests anew, the mutant first. */
    private static final class OwnClassesFirst extends URLClassLoader {

        private OwnClassesFirst(Path mutant, ClassLoader parent) throws IOException {
            super(new URL[] {mutant.toUri().toURL(), place(FlagEvent.class), place(EventKindTest.class)}, parent);
        }

        private static URL place(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.carerkit.flag.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
