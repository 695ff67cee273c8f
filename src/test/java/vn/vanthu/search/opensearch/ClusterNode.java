package vn.vanthu.search.opensearch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** A node in a process of its own, which joins a cluster that is there, until it is killed. */
public final class ClusterNode {

    static final String NAME = "Node to kill";

    /** What it says when it has joined. */
    static final String JOINED = "joined";

    private ClusterNode() {}

    /**
     * @param args folder for its data, port for questions, port for other nodes, their addresses
     */
    public static void main(String[] args) throws Exception {
        var runner = new OpenSearchRunner();
        runner.setMaxHttpPort(1 << 16);
        runner.onBuild((number, settings) -> {
            settings.put("node.name", NAME);
            settings.put("discovery.type", "zen");
            settings.putList("node.roles", "data");
            settings.put("http.port", args[1]);
            settings.put("transport.port", args[2]);
            settings.putList("discovery.seed_hosts", List.of(args).subList(3, args.length));
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(
                OpenSearchRunner.newConfigs()
                        .basePath(Files.createDirectories(Path.of(args[0])).toString())
                        .numOfNode(1)
                        .clusterName(Cluster.NAME)
                        .disableESLogger()
                        .build());
        Configurator.setRootLevel(Level.OFF);
        System.out.println(JOINED);
        System.in.read();
        // Whoever started it is gone.
        Runtime.getRuntime().halt(0);
    }
}
