"""The same question answered by numba's and scipy's means, for `cargo bench -p taper`."""
import sys
import time

import numba
import numpy as np
import scipy.sparse as sparse
from scipy.sparse.csgraph import dijkstra

EMAX, ED50, ROUNDS = 90.0, 3400.0, 41


def percent_at(dose):
    return EMAX * dose / (ED50 + dose)


def handling(count):
    place = np.arange(count, -1, -1, dtype=np.int64)
    work = 10 + (place * 7919) % 97
    work[place % 20 == 0] = 3
    work[place % 1250 == 0] = 1
    work[place == 0] = 0
    return work


@numba.njit(cache=False)
def sliding(dose, work, emax, ed50, points):
    """A pass over the doses with the least cost of a moving window, as a queue of places."""
    n = len(dose)
    occupancy = np.empty(n)
    for i in range(n):
        occupancy[i] = emax * dose[i] / (ed50 + dose[i])
    cost = np.empty(n, np.int64)
    queue = np.empty(n, np.int64)
    front, back = 0, 0
    cost[0] = 0
    for j in range(1, n):
        c = cost[j - 1]
        while back > front and cost[queue[back - 1]] >= c:
            back -= 1
        queue[back] = j - 1
        back += 1
        bound = occupancy[j] + points
        while front < back and occupancy[queue[front]] > bound:
            front += 1
        cost[j] = cost[queue[front]] + (1 << 32) + work[j]
    return cost


def graph(dose, work, points):
    """Every pair as an arc, one weight that orders steps before handling."""
    occupancy = percent_at(dose)
    n = len(dose)
    first = np.searchsorted(-occupancy, -(occupancy - points) , side="right")
    # The doses after i down to first[i] - 1 may follow it.
    lengths = first - np.arange(n) - 1
    starts = np.zeros(n + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    columns = np.concatenate([np.arange(i + 1, first[i]) for i in range(n)]).astype(np.int32)
    weights = 1e7 + work[columns].astype(np.float64)
    return sparse.csr_matrix((weights, columns, starts), shape=(n, n))


def told(name, times, cost):
    times = sorted(t * 1000 for t in times)
    middle = times[len(times) // 2]
    print(f"            {name:16} {middle:10.4f} [{times[0]:.4f} to {times[-1]:.4f}]  "
          f"{cost[0]} steps, handling {cost[1]}")


def doses(count):
    dose = np.arange(count, -1, -1).astype(np.float64) * (40000 // count)
    work = handling(count)
    sliding(dose, work, EMAX, ED50, 5.0 + 1e-9)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        cost = sliding(dose, work, EMAX, ED50, 5.0 + 1e-9)
        times.append(time.perf_counter() - start)
    told("numba sliding", times, (cost[-1] >> 32, cost[-1] & ((1 << 32) - 1)))
    rounds = 1 if count > 10000 else 5
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        weights = dijkstra(graph(dose, work, 5.0 + 1e-9), indices=0)
        times.append(time.perf_counter() - start)
    last = weights[-1]
    told("scipy dijkstra", times, (int(last // 1e7), int(last % 1e7)))


def random(count):
    for seed in range(1, count + 1):
        state = seed

        def following(below):
            nonlocal state
            state = (state * 1103515245 + 12345) % (1 << 31)
            return (state >> 8) % below

        dose, work = [0], [0]
        for _ in range(60):
            dose.append(dose[-1] + 1 + following(900))
            work.append(following(12))
        points = 2.0 + following(100) / 10.0
        dose = np.array(dose[::-1], np.float64)
        work = np.array(work[::-1], np.int64)
        last = dijkstra(graph(dose, work, points + 1e-9), indices=0)[-1]
        if np.isfinite(last):
            print(seed, int(last // 1e7), int(last % 1e7))
        else:
            print(seed, 0, 0)


if sys.argv[1] == "doses":
    doses(int(sys.argv[2]))
else:
    random(int(sys.argv[2]))
