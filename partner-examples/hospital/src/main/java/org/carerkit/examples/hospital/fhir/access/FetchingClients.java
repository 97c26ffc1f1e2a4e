package org.carerkit.examples.hospital.fhir.access;

import java.util.HashSet;
import java.util.Set;
import org.carerkit.core.consent.Recipient;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.carerkit.examples.hospital.register.FetchingRecipients;
import org.carerkit.examples.hospital.sharing.SharingSettings;
import org.carerkit.notices.Partner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clients of the FHIR interface fetch, unless a connector delivers notices to them. */
@Configuration(proxyBeanMethods = false)
class FetchingClients {

    @Bean
    FetchingRecipients fetchingRecipients(FhirSettings clients, SharingSettings partners) {
        Set<Recipient> fetching = new HashSet<>();
        clients.clients().values().stream().map(ClientAgreement::recipient).forEach(fetching::add);
        partners.partners().stream().map(Partner::recipient).forEach(fetching::remove);
        return Set.copyOf(fetching)::contains;
    }
}
