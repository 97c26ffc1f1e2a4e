package org.carerkit.examples.employer.web;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.carerkit.examples.employer.check.SelfCheck;

/** Serves the pages of one self-check, on this computer only. */
public final class LocalSite implements Closeable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch stopped;
    private final URI address;

    private LocalSite(HttpServer server, ExecutorService threads, CountDownLatch stopped, URI address) {
        this.server = server;
        this.threads = threads;
        this.stopped = stopped;
        this.address = address;
    }

    /**
     * Starts the server.
     *
     * @param port the port; 0 chooses a free one
     * @throws IOException if the port is taken
     */
    public static LocalSite start(SelfCheck check, int port) throws IOException {
        System.setProperty("sun.net.httpserver.maxReqTime", "30"); // closes connections that send nothing
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 16);
        CountDownLatch stopped = new CountDownLatch(1);
        RequestGuard guard = new RequestGuard(server.getAddress().getPort());
        ExecutorService threads = Executors.newFixedThreadPool(16, work -> {
            Thread thread = new Thread(work, "self-check");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", new Site(guard, check, stopped::countDown));
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + guard.token() + "/");
        return new LocalSite(server, threads, stopped, address);
    }

    /** Returns the address of the first page, with the token. Anybody who knows it can read and write the answers. */
    public URI address() {
        return address;
    }

    /** Waits until the user stops the program on its page. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops the server. Answers given before have been sent. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    /** Returns no address, because it contains the token. */
    @Override
    public String toString() {
        return "LocalSite[…]";
    }
}
