package org.carerkit.examples.hospital.hl7;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.carerkit.hl7v2.MllpServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for HL7 messages while the application runs. */
@Component
public class MllpListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MllpListener.class);

    private final Hl7Settings settings;
    private final MessageIntake intake;
    private volatile @Nullable MllpServer server;

    MllpListener(Hl7Settings settings, MessageIntake intake) {
        this.settings = settings;
        this.intake = intake;
    }

    @Override
    public void start() {
        try {
            MllpServer opened = MllpServer.open(
                    new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()),
                    settings.limits(),
                    intake,
                    counts -> LOG.warn("{}", counts));
            server = opened;
            LOG.info("listening for HL7 on port {}", opened.port());
        } catch (IOException e) {
            throw new UncheckedIOException("hospital.hl7.port: it cannot be listened on", e);
        }
    }

    /** Returns the port on which it listens. */
    public int port() {
        MllpServer opened = server;
        if (opened == null) {
            throw new IllegalStateException("It does not listen");
        }
        return opened.port();
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Stops taking connections and messages, and waits until messages already received are answered. */
    @Override
    public void stop() {
        MllpServer opened = server;
        server = null;
        if (opened != null && !opened.stop()) {
            LOG.warn("connections were closed before their messages were answered");
        }
    }
}
