package org.carerkit.notices;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;

/**
 * Posts notices to a partner, one per request. 2xx means that the partner has stored the notice, so it counts as delivered
 * and acknowledged. 400 and 422 mean that the partner refuses it for good. After anything else, including a wrong token, the
 * problem may be fixed, so the notice is sent again.
 *
 * <p>Starts no threads. A request ends after its time limits, which together are shorter than a dispatcher's deadline.
 */
public final class HttpConnector implements PartnerConnector {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;

    private final Partner partner;
    private final Recipient recipient;
    private volatile boolean closed;

    /** Creates a connector to one partner. */
    public HttpConnector(Partner partner) {
        this.partner = requireNonNull(partner, "partner");
        this.recipient = partner.recipient();
    }

    @Override
    public String name() {
        return partner.name();
    }

    @Override
    public boolean serves(Recipient other) {
        return recipient.equals(requireNonNull(other, "other"));
    }

    @Override
    public Delivery deliver(FlagNotice notice, Acknowledgement back) {
        requireNonNull(back, "back");
        Recipient to = notice.recipient();
        if (closed || to == null || !serves(to)) {
            return Delivery.FAILED;
        }
        int status;
        try {
            status = post(FlagNoticeJson.write(notice));
        } catch (IOException e) {
            return Delivery.FAILED;
        }
        if (status / 100 == 2) {
            back.received();
            return Delivery.DELIVERED;
        }
        return status == 400 || status == 422 ? Delivery.REJECTED : Delivery.FAILED;
    }

    private int post(byte[] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) partner.address().toURL().openConnection();
        try {
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Authorization", "Bearer " + partner.token());
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Connection", "close");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Contains only the name. */
    @Override
    public String toString() {
        return "HttpConnector[" + partner.name() + "]";
    }
}
