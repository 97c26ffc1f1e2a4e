package org.carerkit.examples.hospital.fhir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerkit.fhir.terms.FhirAddress;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** The answer to a search. It holds neither a time nor an id of its own: the same answer is the same text. */
final class Searchset {

    private Searchset() {}

    static Bundle of(String type, String patient, List<? extends Resource> found) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(found.size());
        bundle.getMeta().addProfile(FhirAddress.profile("Bundle"));
        String query = URLEncoder.encode(patient, StandardCharsets.UTF_8);
        bundle.addLink().setRelation("self").setUrl(FhirExchange.base() + "/" + type + "?patient=" + query);
        for (Resource resource : found) {
            bundle.addEntry()
                    .setFullUrl(FhirExchange.base() + "/" + type + "/" + resource.getIdPart())
                    .setResource(resource)
                    .getSearch()
                    .setMode(Bundle.SearchEntryMode.MATCH);
        }
        return bundle;
    }
}
