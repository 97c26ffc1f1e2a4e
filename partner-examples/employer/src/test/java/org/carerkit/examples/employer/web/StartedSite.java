package org.carerkit.examples.employer.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.outcomes.framework.StandardFramework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site that is started again for each test. */
@Timeout(120)
abstract class StartedSite {

    static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    static final String ATTACK = "<script>window.taken=1</script>\"'><img src=x onerror=alert(1)>{{ base }}";

    @TempDir
    Path folder;

    SelfCheck check;
    LocalSite site;
    URI address;

    @BeforeEach
    void start() throws IOException {
        check = SelfCheck.open(folder.resolve("check.json"), StandardFramework.CARER_CONFIDENT.load(), NOVEMBER);
        site = LocalSite.start(check, 0);
        address = site.address();
    }

    @AfterEach
    void stop() {
        site.close();
        check.close();
    }
}
