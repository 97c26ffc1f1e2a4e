package org.carerkit.hl7v2;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sockets that say the beginning of something and no more, from an address of this machine. */
final class SlowPeers implements AutoCloseable {

    private final int port;
    private final List<Socket> held = new ArrayList<>();

    SlowPeers(int port) {
        this.port = port;
    }

    /** From 127.0.0.{@code host}. */
    Socket from(int host, String beginning) throws IOException {
        Socket socket = new Socket();
        held.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}), 0));
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        try {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return socket; // closed at once, to make room for a newer one
        }
        return socket;
    }

    /** Sends a byte now and then, until the other side closes. */
    static void trickle(Socket socket, int next) throws IOException {
        socket.setSoTimeout(50);
        boolean open = true;
        while (open) {
            try {
                open = socket.getInputStream().read() >= 0;
            } catch (SocketTimeoutException e) {
                open = sent(socket, next);
            } catch (IOException e) {
                open = false;
            }
        }
    }

    private static boolean sent(Socket socket, int next) {
        try {
            socket.getOutputStream().write(next);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the other side sends until it closes; what it sent until then where it resets. */
    static String all(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                text.append((char) next);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return text.toString();
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
    }
}
