/**
 * A rooted spanning tree on typed arrays: parent, first child, and siblings linked both ways.
 * Every node but the root hangs on its parent by one arc; `up` says that this arc leads to the parent.
 */
export class SpanningTree {
  readonly parent: Int32Array;
  /** The arc to the parent; -1 at the root. */
  readonly arc: Int32Array;
  /** 1 when the arc leads from the node to its parent, 0 when it leads down. */
  readonly up: Uint8Array;
  readonly depth: Int32Array;
  private readonly firstChild: Int32Array;
  private readonly nextSibling: Int32Array;
  private readonly previousSibling: Int32Array;

  constructor(
    readonly nodeCount: number,
    readonly root: number,
  ) {
    const filled = (): Int32Array => new Int32Array(nodeCount).fill(-1);
    this.parent = filled();
    this.arc = filled();
    this.up = new Uint8Array(nodeCount);
    this.depth = new Int32Array(nodeCount);
    this.firstChild = filled();
    this.nextSibling = filled();
    this.previousSibling = filled();
  }

  /** Links children from `parent`, and answers all nodes in preorder; throws when `parent` is no tree. O(n). */
  relink(): Int32Array {
    this.firstChild.fill(-1);
    for (let node = 0; node < this.nodeCount; node++) if (node !== this.root) this.attach(node);
    const order = new Int32Array(this.nodeCount);
    let count = 0;
    for (let node = this.root; node >= 0; node = this.following(node, this.root)) order[count++] = node;
    if (count !== this.nodeCount) throw new Error('the basis is not a spanning tree');
    return order;
  }

  /** The node after this one in a preorder walk of the subtree under `top`, or -1. */
  following(node: number, top: number): number {
    const child = this.firstChild[node]!;
    if (child >= 0) return child;
    let at = node;
    while (at !== top) {
      const sibling = this.nextSibling[at]!;
      if (sibling >= 0) return sibling;
      at = this.parent[at]!;
    }
    return -1;
  }

  /**
   * Cuts the arc above `cut` and hangs its subtree, turned so that `node` (in it) is on top, under `target` by `arc`.
   * Depths are left to the caller, who walks the subtree anyway.
   */
  rehang(node: number, cut: number, target: number, arc: number, up: number): void {
    let at = node;
    let newParent = target;
    let newArc = arc;
    let newUp = up;
    for (;;) {
      const oldParent = this.parent[at]!;
      const oldArc = this.arc[at]!;
      const oldUp = this.up[at]!;
      this.detach(at);
      this.parent[at] = newParent;
      this.arc[at] = newArc;
      this.up[at] = newUp;
      this.attach(at);
      if (at === cut) return;
      newParent = at;
      newArc = oldArc;
      newUp = 1 - oldUp;
      at = oldParent;
    }
  }

  private attach(node: number): void {
    const parent = this.parent[node]!;
    const first = this.firstChild[parent]!;
    this.nextSibling[node] = first;
    this.previousSibling[node] = -1;
    if (first >= 0) this.previousSibling[first] = node;
    this.firstChild[parent] = node;
  }

  private detach(node: number): void {
    const previous = this.previousSibling[node]!;
    const next = this.nextSibling[node]!;
    if (previous >= 0) this.nextSibling[previous] = next;
    else this.firstChild[this.parent[node]!] = next;
    if (next >= 0) this.previousSibling[next] = previous;
  }
}
