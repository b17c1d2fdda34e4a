package dev.rampart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged product in a process of its own, on a free port, with a data folder of its own. */
public final class PackagedServer implements AutoCloseable {
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 60;
    private static final Path ON_H2 = Path.of("target/quarkus-app");
    private static final Path ON_POSTGRESQL = Path.of("target/postgresql");
    private static final Pattern SETUP_LINK = Pattern.compile("http://localhost:\\d+/setup\\?token=\\S+");

    private final Process process;
    private final int port;
    private final StringBuffer output = new StringBuffer();
    private final CountDownLatch running = new CountDownLatch(1);

    private PackagedServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it says that it runs. */
    public static PackagedServer start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /** @param environment settings beside the port and the data folder */
    public static PackagedServer start(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        return running(launch(ON_H2, data, environment));
    }

    /**
     * Starts the one that was built for PostgreSQL.
     *
     * @param environment where the database is, and other settings
     */
    public static PackagedServer startOnPostgres(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        return running(launch(ON_POSTGRESQL, data, environment));
    }

    private static PackagedServer running(PackagedServer server) throws InterruptedException {
        server.awaitStart();
        return server;
    }

    /** What a start that is refused prints, and its exit code. */
    public record Refusal(String output, int exitCode) {}

    /** Starts it and waits until it has ended by itself. */
    public static Refusal refusal(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        try (PackagedServer server = launch(ON_H2, data, environment)) {
            server.startReading().join();
            return new Refusal(server.output(), server.exitCode());
        }
    }

    private static PackagedServer launch(Path application, Path data, Map<String, String> environment)
            throws IOException {
        int port = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                List.of(java, "-jar", application.resolve("quarkus-run.jar").toString()));
        builder.environment().put("RAMPART_DATA", data.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // A proxy that is not there: no test of the product asks other people's servers for their feeds.
        builder.environment().put("RAMPART_NEWS_PROXY", "http://127.0.0.1:9");
        builder.environment().putAll(environment);
        return new PackagedServer(builder.redirectErrorStream(true).start(), port);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** What it has printed so far. */
    public String output() {
        return output.toString();
    }

    /** The link, printed at a first start, that makes the administrator. */
    public String setupLink() {
        Matcher link = SETUP_LINK.matcher(output());
        if (!link.find()) {
            throw new AssertionError("No link to set up with: " + output());
        }
        return link.group();
    }

    /** Waits until it has printed a text. */
    public void await(String text, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (output) {
            while (output.indexOf(text) < 0) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || !process.isAlive()) {
                    throw new AssertionError("It never said \"" + text + "\": " + output);
                }
                output.wait(left);
            }
        }
    }

    /** Asks it to stop, as Ctrl-C does and as a service manager does; a shell in the background would ignore the first. */
    public void stop() {
        // By its handle: destroy() of the process itself would also close what it still prints.
        process.toHandle().destroy();
    }

    /** As if the machine had failed: nothing is told to the process. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not stop: " + output);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        stop();
        process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
    }

    private void awaitStart() throws InterruptedException {
        startReading();
        if (!running.await(START_SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
            process.destroyForcibly();
            throw new AssertionError("It did not start: " + output);
        }
    }

    private Thread startReading() {
        Thread reader = new Thread(this::read, "output of the packaged server");
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.append(line).append('\n');
                    output.notifyAll();
                }
                if (line.contains("Ctrl-C stops it")) {
                    running.countDown();
                }
            }
        } catch (IOException e) {
            output.append(e);
        }
        running.countDown();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
