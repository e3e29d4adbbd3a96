// The same problem for LEMON's network simplex: reads it from a file, prints the least cost and the processor seconds as JSON.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>

static double seconds() { return double(clock()) / CLOCKS_PER_SEC; }

template <class T> static std::vector<T> take(FILE *file, size_t count) {
  std::vector<T> values(count);
  if (count && fread(values.data(), sizeof(T), count, file) != count) { fprintf(stderr, "too short\n"); exit(1); }
  return values;
}

int main(int, char **arguments) {
  FILE *file = fopen(arguments[1], "rb");
  auto sizes = take<int32_t>(file, 2);
  size_t nodes = sizes[0], arcs = sizes[1];
  auto from = take<int32_t>(file, arcs), to = take<int32_t>(file, arcs), capacity = take<int32_t>(file, arcs);
  auto cost = take<double>(file, arcs);
  fclose(file);
  double begun = seconds();
  lemon::SmartDigraph graph;
  graph.reserveNode(nodes);
  graph.reserveArc(arcs);
  for (size_t node = 0; node < nodes; node++) graph.addNode();
  for (size_t arc = 0; arc < arcs; arc++) graph.addArc(graph.nodeFromId(from[arc]), graph.nodeFromId(to[arc]));
  lemon::SmartDigraph::ArcMap<int> upper(graph);
  lemon::SmartDigraph::ArcMap<long long> costs(graph);
  for (size_t arc = 0; arc < arcs; arc++) {
    upper[graph.arcFromId(arc)] = capacity[arc];
    costs[graph.arcFromId(arc)] = (long long)cost[arc];
  }
  double built = seconds();
  lemon::NetworkSimplex<lemon::SmartDigraph, int, long long> simplex(graph);
  simplex.upperMap(upper).costMap(costs);
  auto outcome = simplex.run();
  double done = seconds();
  printf("{\"optimal\":%s,\"cost\":\"%lld\",\"build\":%.4f,\"seconds\":%.4f}\n",
         outcome == simplex.OPTIMAL ? "true" : "false", simplex.totalCost<long long>(), built - begun, done - built);
}
