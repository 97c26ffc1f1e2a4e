package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A patient administration system that sends a message and waits for the answer. */
public final class Sender implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public Sender(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /** Connects from an address of this machine. */
    Sender(int port, String from) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0);
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Sends a message and returns the whole answer. */
    String send(byte[] message) throws IOException {
        raw(message);
        return answer();
    }

    public String send(String message) throws IOException {
        return send(message.getBytes(UTF_8));
    }

    /** Sends a message without waiting. */
    void raw(byte[] message) throws IOException {
        byte[] frame = new byte[message.length + 3];
        frame[0] = 0x0B;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[message.length + 1] = 0x1C;
        frame[message.length + 2] = '\r';
        out.write(frame);
        out.flush();
    }

    String answer() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != 0x1C) {
            if (next != 0x0B) {
                bytes.write(next);
            }
            next = in.read();
        }
        if (next < 0 || in.read() != '\r') {
            throw new EOFException("no answer");
        }
        return bytes.toString(UTF_8);
    }

    /** Returns MSA-1 of an answer. */
    public static String code(String answer) {
        int msa = answer.indexOf("\rMSA");
        return answer.substring(msa + 5, msa + 7);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
