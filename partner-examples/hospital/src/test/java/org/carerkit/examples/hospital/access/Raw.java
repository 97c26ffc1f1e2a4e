package org.carerkit.examples.hospital.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/**
 * The answer to bytes written to a socket, as seen by a client that sends what no library would.
 *
 * @param status the status; 0 if the connection was cut
 * @param text the whole answer without its date
 */
record Raw(int status, String text) {

    /** Sends the lines of a request, without the empty line, and its body. */
    static Raw send(URI site, String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.getPort())) {
            socket.setSoTimeout(20_000);
            String lines = head + "\r\nHost: " + site.getAuthority() + "\r\nConnection: close\r\nContent-Length: "
                    + body.length() + "\r\n\r\n";
            socket.getOutputStream().write((lines + body).getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            String text = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            String timeless = text.replaceFirst("(?i)\r\nDate: [^\r]*", "");
            return new Raw(text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12)), timeless);
        }
    }

    boolean isDenied() {
        return status == 401 || status == 403 || status == 405;
    }

    /** Returns what follows the headers. */
    String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
}
