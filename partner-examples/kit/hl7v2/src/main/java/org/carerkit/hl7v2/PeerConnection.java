package org.carerkit.hl7v2;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * A connection that was let in. Whoever serves it says how far it is, because that decides how long it may last: a peer that
 * is to send or to take something has until a deadline, however many bytes come before it; one whose request is being
 * answered has as long as the answer takes. One thread serves it.
 */
final class PeerConnection {

    private final Socket socket;
    private final ByteBuffer peer;
    private final Duration request;
    private boolean working;
    private boolean answered;
    private boolean ended;
    private long since;
    private long most;

    PeerConnection(Socket socket, Duration request) {
        this.socket = socket;
        this.peer = peer(socket.getInetAddress());
        this.request = request;
        receiving();
    }

    private static ByteBuffer peer(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(bytes, 0, address instanceof Inet6Address ? bytes.length / 2 : bytes.length);
    }

    /** Where its bytes come and go. Closing it is left to whoever let it in. */
    public Socket socket() {
        return socket;
    }

    /** The peer need not send anything for so long. */
    public synchronized void quiet(Duration atMost) {
        begin(false, atMost);
    }

    /** The peer sends a request, and has the time of one. A connection starts so. */
    public synchronized void receiving() {
        begin(false, request);
    }

    /**
     * The request is whole and is being answered.
     *
     * @throws IOException if it was closed meanwhile: nobody would get the answer
     */
    public synchronized void working() throws IOException {
        if (ended) {
            throw new SocketException("The connection was closed");
        }
        begin(true, Duration.ZERO);
    }

    /** The peer takes the answer, and has the time of a request for it. */
    public synchronized void sending() {
        begin(false, request);
        answered = true;
    }

    private void begin(boolean work, Duration atMost) {
        working = work;
        since = System.nanoTime();
        most = atMost.toNanos();
    }

    ByteBuffer peer() {
        return peer;
    }

    synchronized boolean isAnswered() {
        return answered;
    }

    /** How long it has been as it is, in nanoseconds. */
    synchronized long age(long now) {
        return now - since;
    }

    synchronized boolean isOverdue(long now) {
        return !working && age(now) >= most;
    }

    synchronized boolean isWorking() {
        return working;
    }

    /** Closes it unless it is being answered; says whether it did. */
    synchronized boolean end() {
        if (working || ended) {
            return false;
        }
        close();
        return true;
    }

    synchronized void close() {
        ended = true;
        try {
            socket.close();
        } catch (IOException e) {
            return; // it is gone all the same
        }
    }

    void endInput() {
        try {
            socket.shutdownInput();
        } catch (IOException e) {
            close();
        }
    }
}
