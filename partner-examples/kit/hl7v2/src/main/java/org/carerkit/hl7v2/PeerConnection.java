package org.carerkit.hl7v2;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * An accepted connection. The code that serves it says which stage it has reached, because that decides how long it may
 * last. A peer that must send or receive something has a deadline, however many bytes it has already sent. A connection
 * whose request is being answered has as long as the answer takes. Served by one thread.
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

    /** The socket to read from and write to. Whoever accepted the connection closes it. */
    public Socket socket() {
        return socket;
    }

    /** Says that the peer need not send anything for this long. */
    public synchronized void quiet(Duration atMost) {
        begin(false, atMost);
    }

    /** Says that the peer is sending a request, for which it has the request time. A connection starts in this stage. */
    public synchronized void receiving() {
        begin(false, request);
    }

    /**
     * Says that the request is complete and is being answered.
     *
     * @throws IOException if the connection has been closed in the meantime, so nobody would get the answer
     */
    public synchronized void working() throws IOException {
        if (ended) {
            throw new SocketException("The connection was closed");
        }
        begin(true, Duration.ZERO);
    }

    /** Says that the peer is receiving the answer, for which it has the request time again. */
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

    /** How long it has been in this stage, in nanoseconds. */
    synchronized long age(long now) {
        return now - since;
    }

    synchronized boolean isOverdue(long now) {
        return !working && age(now) >= most;
    }

    synchronized boolean isWorking() {
        return working;
    }

    /** Closes it unless it is being answered. Returns whether it was closed. */
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
            return; // already gone
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
