package org.carerkit.outcomes.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds exact bounds by network flows. The system is a network if no count is in more than two sums, and the sums can
 * have signs so that each such count enters one and leaves the other. Each sum is then a node and each count an arc,
 * and a count can grow by as much as can flow back around it. Flows of whole numbers are whole, so the bounds hold over
 * whole tables, not only for the linear program (Ford and Fulkerson, Flows in Networks, 1962).
 */
final class NetworkSolver implements Solver {

    private final SumSystem system;
    private final int[] tail; // of each arc: the node that loses when the count grows; the last node is the ground
    private final int[] head;
    private final int[][] arcs; // by node

    private NetworkSolver(SumSystem system, int[] tail, int[] head) {
        this.system = system;
        this.tail = tail;
        this.head = head;
        this.arcs = arcs(system.sums() + 1, tail, head);
    }

    /**
     * The solver, or empty if the system is not a network.
     *
     * @param widest the widest bounds that the solver will be given; counts fixed in them never change
     */
    static Optional<NetworkSolver> of(SumSystem system, SumSystem.Bounds widest) {
        List<List<int[]>> entries = entries(system);
        int[] sign = new int[system.sums()];
        int[] tail = new int[system.cells()];
        int[] head = new int[system.cells()];
        Arrays.fill(tail, system.sums());
        Arrays.fill(head, system.sums());
        for (int start = 0; start < sign.length; start++) {
            if (sign[start] == 0 && !colour(system, start, sign, entries, widest)) {
                return Optional.empty();
            }
        }
        for (int cell = 0; cell < system.cells(); cell++) {
            for (int[] entry : widest.fixed(cell) ? List.<int[]>of() : entries.get(cell)) {
                if (entry[1] * sign[entry[0]] > 0) {
                    head[cell] = entry[0];
                } else {
                    tail[cell] = entry[0];
                }
            }
        }
        return Optional.of(new NetworkSolver(system, tail, head));
    }

    /** Gives signs to a sum and to all sums connected to it. False if they contradict. */
    private static boolean colour(
            SumSystem system, int start, int[] sign, List<List<int[]>> entries, SumSystem.Bounds widest) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        sign[start] = 1;
        open.add(start);
        while (!open.isEmpty()) {
            int sum = open.remove();
            for (int cell : cells(system, sum)) {
                if (widest.fixed(cell) || entries.get(cell).size() == 1) {
                    continue;
                }
                if (entries.get(cell).size() > 2) {
                    return false;
                }
                int[] one = entries.get(cell).get(0);
                int[] two = entries.get(cell).get(1);
                int[] here = one[0] == sum ? one : two;
                int[] there = here == one ? two : one;
                int wanted = -here[1] * sign[sum] * there[1];
                if (sign[there[0]] == 0) {
                    sign[there[0]] = wanted;
                    open.add(there[0]);
                } else if (sign[there[0]] != wanted) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] cells(SumSystem system, int sum) {
        int[] parts = system.parts(sum);
        int[] all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = system.total(sum);
        return all;
    }

    /** For each count, the sums that contain it, with 1 for a part and -1 for the total. */
    private static List<List<int[]>> entries(SumSystem system) {
        List<List<int[]>> entries = new ArrayList<>();
        for (int cell = 0; cell < system.cells(); cell++) {
            entries.add(new ArrayList<>(2));
        }
        for (int sum = 0; sum < system.sums(); sum++) {
            for (int part : system.parts(sum)) {
                entries.get(part).add(new int[] {sum, 1});
            }
            entries.get(system.total(sum)).add(new int[] {sum, -1});
        }
        return entries;
    }

    private static int[][] arcs(int nodes, int[] tail, int[] head) {
        List<List<Integer>> arcs = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            arcs.add(new ArrayList<>());
        }
        for (int arc = 0; arc < tail.length; arc++) {
            if (tail[arc] != head[arc]) {
                arcs.get(tail[arc]).add(arc);
                arcs.get(head[arc]).add(arc);
            }
        }
        return arcs.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    @Override
    public long[] extreme(long[] from, SumSystem.Bounds bounds, int cell, boolean most) {
        long[] counts = from.clone();
        long room = most ? bounds.upper()[cell] - counts[cell] : counts[cell] - bounds.lower()[cell];
        int source = most ? head[cell] : tail[cell];
        int target = most ? tail[cell] : head[cell];
        long moved = source == target ? room : 0; // not in any sum, so free
        int[] path = new int[arcs.length];
        while (moved < room && source != target) {
            if (!findPath(counts, bounds, source, target, cell, path)) {
                break;
            }
            moved += push(counts, bounds, source, target, path, room - moved);
        }
        counts[cell] += most ? moved : -moved;
        return counts;
    }

    @Override
    public Optional<long[]> any(SumSystem.Bounds bounds) {
        long[] counts = bounds.lower().clone();
        long[] excess = excess(counts);
        int[] path = new int[arcs.length];
        for (int source = 0; source < excess.length; source++) {
            for (int target = 0; target < excess.length; target++) {
                while (excess[source] > 0 && excess[target] < 0 && findPath(counts, bounds, source, target, -1, path)) {
                    long pushed = push(counts, bounds, source, target, path, Math.min(excess[source], -excess[target]));
                    excess[source] -= pushed;
                    excess[target] += pushed;
                }
            }
        }
        return system.fits(counts, bounds) ? Optional.of(counts) : Optional.empty();
    }

    /** The amount by which the flow into each node exceeds the flow out of it, including counts that never change. */
    private long[] excess(long[] counts) {
        long[] excess = new long[arcs.length];
        for (int sum = 0; sum < system.sums(); sum++) {
            long over = -counts[system.total(sum)];
            for (int part : system.parts(sum)) {
                over += counts[part];
            }
            excess[sum] = over * signOf(sum);
        }
        excess[arcs.length - 1] = -Arrays.stream(excess).sum();
        return excess;
    }

    /** Returns 1 if a part enters the node of its sum, -1 if it leaves it. */
    private int signOf(int sum) {
        for (int part : system.parts(sum)) {
            if (tail[part] != head[part]) {
                return head[part] == sum ? 1 : -1;
            }
        }
        int total = system.total(sum);
        return tail[total] == sum ? 1 : -1;
    }

    /** Finds the shortest path with room for more flow. {@code path} holds the arc that reaches each node. */
    private boolean findPath(long[] counts, SumSystem.Bounds bounds, int source, int target, int without, int[] path) {
        Arrays.fill(path, -1);
        int[] queue = new int[arcs.length];
        int end = 1;
        queue[0] = source;
        for (int start = 0; start < end; start++) {
            int node = queue[start];
            for (int arc : arcs[node]) {
                int next = tail[arc] == node ? head[arc] : tail[arc];
                if (arc != without && next != source && path[next] < 0 && room(counts, bounds, arc, node) > 0) {
                    path[next] = arc;
                    if (next == target) {
                        return true;
                    }
                    queue[end++] = next;
                }
            }
        }
        return false;
    }

    private long push(long[] counts, SumSystem.Bounds bounds, int source, int target, int[] path, long most) {
        long amount = most;
        for (int node = target; node != source; node = before(node, path)) {
            amount = Math.min(amount, room(counts, bounds, path[node], before(node, path)));
        }
        for (int node = target; node != source; node = before(node, path)) {
            counts[path[node]] += head[path[node]] == node ? amount : -amount;
        }
        return amount;
    }

    private int before(int node, int[] path) {
        return head[path[node]] == node ? tail[path[node]] : head[path[node]];
    }

    /** The additional amount that can flow over an arc out of a node. */
    private long room(long[] counts, SumSystem.Bounds bounds, int arc, int out) {
        return tail[arc] == out ? bounds.upper()[arc] - counts[arc] : counts[arc] - bounds.lower()[arc];
    }
}
