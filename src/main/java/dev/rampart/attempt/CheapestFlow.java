package dev.rampart.attempt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The largest flow from node 0 to node 1 at the least cost, by successive shortest paths (Bellman-Ford, so that costs may
 * be undone). Made for graphs of some dozen edges.
 */
final class CheapestFlow {
    static final int SOURCE = 0;
    static final int SINK = 1;

    private static final class Edge {
        final int from;
        final int to;
        final int cost;
        int room;

        Edge(int from, int to, int room, int cost) {
            this.from = from;
            this.to = to;
            this.room = room;
            this.cost = cost;
        }
    }

    /** Each edge is followed by its reverse, whose room is the flow. */
    private final List<Edge> edges = new ArrayList<>();

    private int nodes = 2;

    int node() {
        return nodes++;
    }

    /** @return the edge's number, for {@link #along} */
    int edge(int from, int to, int capacity, int cost) {
        edges.add(new Edge(from, to, capacity, cost));
        edges.add(new Edge(to, from, 0, -cost));
        return edges.size() - 2;
    }

    void run() {
        for (int[] path = cheapestPath(); path != null; path = cheapestPath()) {
            for (int node = SINK; node != SOURCE; node = edges.get(path[node]).from) {
                edges.get(path[node]).room--;
                edges.get(path[node] ^ 1).room++;
            }
        }
    }

    int along(int edge) {
        return edges.get(edge ^ 1).room;
    }

    /** For each node the edge by which the cheapest path with room reaches it, or null if none reaches the sink. */
    private int[] cheapestPath() {
        long[] cost = new long[nodes];
        int[] by = new int[nodes];
        Arrays.fill(cost, Long.MAX_VALUE);
        cost[SOURCE] = 0;
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < edges.size(); i++) {
                Edge edge = edges.get(i);
                if (edge.room > 0 && cost[edge.from] != Long.MAX_VALUE && cost[edge.from] + edge.cost < cost[edge.to]) {
                    cost[edge.to] = cost[edge.from] + edge.cost;
                    by[edge.to] = i;
                    better = true;
                }
            }
        }
        return cost[SINK] == Long.MAX_VALUE ? null : by;
    }
}
