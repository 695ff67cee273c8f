package vn.vanthu.search.opensearch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import vn.vanthu.search.SearchIndexException;

/** A real cluster of three nodes in this process, started once for all tests. */
public final class Cluster {

    static final String NAME = "vanthu";

    private static final int NODES = 3;

    /** Heap that three nodes and the tests need, in bytes. */
    private static final long NEEDED = 700L << 20;

    private static final Path MEMORY = Path.of("/dev/shm");

    /** Bytes that the indexes of all tests take by far. */
    private static final long NEEDED_SPACE = 1L << 30;

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final OpenSearchRunner runner = new OpenSearchRunner();
    private final Path folder;
    private final int port;

    private static final class Holder {
        private static final Cluster ONLY = new Cluster();
    }

    /** Starts it at the first call; skips the test where there is no room for it. */
    public static Cluster running() {
        assumeTrue(
                Runtime.getRuntime().maxMemory() >= NEEDED,
                "a cluster of three nodes needs 700 MB of heap");
        return Holder.ONLY;
    }

    private Cluster() {
        try {
            folder = Files.createTempDirectory(place(), "vanthu-cluster");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        port = freePorts();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        runner.setMaxHttpPort(1 << 16);
        runner.onBuild((number, settings) -> {
            settings.put("http.port", Integer.toString(port + number));
            settings.put("transport.port", Integer.toString(transport(number)));
            settings.putList(
                    "discovery.seed_hosts",
                    IntStream.rangeClosed(1, NODES)
                            .mapToObj(each -> "127.0.0.1:" + transport(each))
                            .toList());
            settings.putList("cluster.initial_cluster_manager_nodes", "Node 1");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            settings.put("node.processors", 2);
        });
        runner.build(
                OpenSearchRunner.newConfigs()
                        .basePath(folder.toString())
                        .numOfNode(NODES)
                        .clusterName(NAME)
                        .baseHttpPort(port)
                        .disableESLogger()
                        .build());
        runner.ensureGreen();
        // Nodes that are killed, by tests and at the end, complain at length.
        Configurator.setRootLevel(Level.OFF);
    }

    /**
     * In memory where there is room: what the nodes force to disk is gone after the tests anyway.
     */
    private static Path place() throws IOException {
        boolean roomy =
                Files.isWritable(MEMORY)
                        && Files.getFileStore(MEMORY).getUsableSpace() >= NEEDED_SPACE;
        return roomy ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private int transport(int number) {
        return port + 10 + number;
    }

    /** The start of a stretch of free ports. */
    private static int freePorts() {
        for (int start = 29_200; start < 32_000; start += 20) {
            if (isFree(start)) {
                return start;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int start) {
        for (int port = start; port < start + 20; port++) {
            try (var socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    private void end() {
        try {
            runner.close();
        } catch (IOException closing) {
            // The process ends anyway.
        }
        runner.clean();
    }

    /** A name that no index has yet, on all nodes. */
    public Address newAddress() {
        return newAddress(NODES);
    }

    /** A name that no index has yet, on these nodes and {@link #another}. */
    Address newAddressWithAnother() {
        return newAddress(NODES + 1);
    }

    private Address newAddress(int nodes) {
        String hosts =
                IntStream.rangeClosed(1, nodes)
                        .mapToObj(number -> "127.0.0.1:" + (port + number))
                        .collect(Collectors.joining(","));
        try {
            return Address.parse("opensearch:http://" + hosts + "/kho" + NAMES.incrementAndGet());
        } catch (SearchIndexException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Ends one node at once and starts another in its place later. */
    public void kill(int node) {
        try {
            runner.getNode(node).close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void restart(int node) {
        runner.startNode(node);
        runner.ensureGreen();
    }

    /**
     * Starts one more node, in a process of its own that can be killed, and waits until it joined.
     */
    Process another(Path data) throws IOException {
        int number = NODES + 1;
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(ClusterNode.class.getName());
        command.add(data.toString());
        command.add(Integer.toString(port + number));
        command.add(Integer.toString(transport(number)));
        for (int each = 1; each <= number; each++) {
            command.add("127.0.0.1:" + transport(each));
        }
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.equals(ClusterNode.JOINED)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("a node in a process of its own did not start");
        }
        return process;
    }

    /** The number of the node that holds the first copy of the newest index of a name. */
    public int holding(Address address) {
        var shards =
                runner.clusterService()
                        .state()
                        .routingTable()
                        .allShards(indexes(address).getLast());
        String id =
                shards.stream()
                        .filter(shard -> shard.primary())
                        .findFirst()
                        .orElseThrow()
                        .currentNodeId();
        for (int number = 0; number < NODES; number++) {
            var service =
                    runner.getNode(number)
                            .injector()
                            .getInstance(org.opensearch.cluster.service.ClusterService.class);
            if (service.localNode().getId().equals(id)) {
                return number;
            }
        }
        throw new IllegalStateException("no node " + id);
    }

    /** Names of all indexes of an address, behind its name or not. */
    public List<String> indexes(Address address) {
        return runner.clusterService().state().metadata().indices().keySet().stream()
                .filter(name -> name.startsWith(address.index() + "-v"))
                .sorted()
                .toList();
    }

    /** Has the newest index of a name lie on these nodes, and waits until it does. */
    void moveTo(Address address, String... nodes) throws IOException {
        String index = indexes(address).getLast();
        http(
                "PUT",
                "/" + index + "/_settings",
                "{\"index.routing.allocation.include._name\": \""
                        + String.join(",", nodes)
                        + "\"}");
        for (int i = 0; i < 300; i++) {
            var shards = runner.clusterService().state().routingTable().allShards(index);
            var state = runner.clusterService().state().nodes();
            if (shards.stream()
                    .allMatch(shard ->
                            shard.started()
                                    && List.of(nodes)
                                            .contains(
                                                    state.get(shard.currentNodeId()).getName()))) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
        throw new IOException("the index did not move");
    }

    /** Removes all indexes of an address. */
    public void clear(Address address) {
        indexes(address).forEach(runner::deleteIndex);
    }

    /** Asks the first node. */
    String http(String method, String path, String body) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (port + 1) + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
