package org.carerkit.examples.hospital.sharing;

import java.util.Objects;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.notices.HttpConnector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sends the notices in the register's outbox while the application runs, and finishes deliveries in progress when it
 * stops.
 */
@Configuration(proxyBeanMethods = false)
class SharingConfiguration {

    @Bean(destroyMethod = "close")
    Dispatcher dispatcher(CarerFlagRegister register, SharingSettings settings) {
        PartnerConnector[] connectors =
                settings.partners().stream().map(HttpConnector::new).toArray(PartnerConnector[]::new);
        Dispatcher dispatcher = register.dispatcher(Connectors.of(connectors))
                .backOff(Objects.requireNonNull(settings.backOff(), "backOff"))
                .build();
        dispatcher.start(Objects.requireNonNull(settings.every(), "every"));
        return dispatcher;
    }
}
