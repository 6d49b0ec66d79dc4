package org.gongkai.parse.pdf;

/** Disjoint sets of the numbers from 0. */
final class UnionFind {
    private final int[] parent;

    UnionFind(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int find(int element) {
        int root = element;
        while (parent[root] != root) {
            root = parent[root];
        }
        for (int i = element; parent[i] != root; ) {
            int next = parent[i];
            parent[i] = root;
            i = next;
        }
        return root;
    }

    /** Joins two sets; the smaller number stays the root, so that a region is named by its first cell. */
    void join(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }
}
