package org.carerkit.core.json.benchmark;

import java.util.Locale;
import org.carerkit.core.benchmark.JarPath;
import org.carerkit.core.benchmark.Peers;
import org.carerkit.core.benchmark.WholeProcess;

/** The jars that a partner gets by adding core, and what others bring. */
public final class Weight implements WholeProcess {

    @Override
    public void run(boolean quick) {
        JarPath core = Peers.core();
        core.jars().forEach(jar -> System.out.printf(Locale.ROOT, "%,12d  %s%n", JarPath.size(jar), jar.getFileName()));
        print("core", core);
        print("Jackson, Hibernate Validator, SLF4J", Peers.jacksonAndHibernateValidator());
        print("HAPI FHIR R4 structures", Peers.hapiStructures());
        print("HAPI FHIR R4 with its validator", Peers.hapiValidation());
    }

    private static void print(String name, JarPath path) {
        System.out.printf(
                Locale.ROOT,
                "%,12d  bytes in %d jars: %s%n",
                path.bytes(),
                path.jars().size(),
                name);
    }
}
