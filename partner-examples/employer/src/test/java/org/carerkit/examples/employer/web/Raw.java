package org.carerkit.examples.employer.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The answer to bytes written to a socket, as seen by a client that sends what a browser never would.
 *
 * @param status the status; 0 if the connection was cut
 * @param headers the headers, in lower case
 * @param body the text
 */
record Raw(int status, String headers, String body) {

    static Raw get(URI site, String path) throws IOException {
        return send(site, "GET " + site.getPath() + path + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n", "");
    }

    static Raw post(URI site, String path, Map<String, String> form) throws IOException {
        return post(site, site.getAuthority(), "http://" + site.getAuthority(), path, form);
    }

    static Raw post(URI site, String host, String origin, String path, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                site,
                "POST " + site.getPath() + path + " HTTP/1.1\r\nHost: " + host + "\r\n"
                        + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n")
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n",
                body);
    }

    /** Sends the lines of a request, without the empty line, and its body. */
    static Raw send(URI site, String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n" + body).getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket);
        }
    }

    static Raw read(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        in.transferTo(bytes);
        String text = bytes.toString(UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Raw(0, "", "");
        }
        return new Raw(
                Integer.parseInt(text.substring(9, 12)),
                text.substring(0, end).toLowerCase(Locale.ROOT),
                text.substring(end + 4));
    }
}
