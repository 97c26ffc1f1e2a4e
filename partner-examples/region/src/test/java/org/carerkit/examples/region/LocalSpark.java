package org.carerkit.examples.region;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Spark in this JVM, started once for all tests. */
final class LocalSpark {

    private static final JavaSparkContext CONTEXT = start();

    private LocalSpark() {}

    static JavaSparkContext context() {
        return CONTEXT;
    }

    private static JavaSparkContext start() {
        JavaSparkContext context = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost"));
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return context;
    }
}
