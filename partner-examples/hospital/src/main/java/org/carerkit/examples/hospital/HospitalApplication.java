package org.carerkit.examples.hospital;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the hospital's system. Every setting is a property: see {@code application.yaml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HospitalApplication {

    /** Starts the system and leaves it running. */
    public static void main(String[] arguments) {
        start(arguments);
    }

    /**
     * Starts the system.
     *
     * @param arguments properties, such as {@code --hospital.data=folder}
     * @return the running system; closing it stops it in an orderly way
     */
    public static ConfigurableApplicationContext start(String... arguments) {
        return SpringApplication.run(HospitalApplication.class, arguments);
    }
}
