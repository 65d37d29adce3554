"""Makes given.json and expected.json: series cut into pieces by ruptures, and by an exact dynamic program.

  python make.py      (versions stand in expected.json; the series are invented)

The dynamic program below tries every last piece for every end, without pruning: its cuts are the optimum. ruptures is asked
twice, `KernelCPD` with its linear kernel and, where the series is short, `Pelt` with `jump=1`. Both prune, and with a least
length of more than 1 may so lose the optimum. An answer says whether each had found it, and if not by how much it is dearer.
"""
import json
import sys
from pathlib import Path

import numpy as np
import ruptures

here = Path(__file__).parent
rng = np.random.Generator(np.random.PCG64(20))
LENGTHS = [30, 31, 45, 60, 90, 120, 180, 240, 365, 480, 600, 53]
LEAST = [1, 2, 3, 5, 7, 14]
KINDS = ["noise", "steps", "wander", "slope", "few"]


def series(kind, n):
    """Six decimals, so that no two ways of cutting cost the same."""
    values = rng.normal(0, 1, n)
    if kind == "steps":
        for at in rng.choice(n, rng.integers(1, 6), replace=False):
            values[at:] += rng.normal(0, 2)
    elif kind == "wander":
        values += np.cumsum(rng.normal(0, 0.3, n))
    elif kind == "slope":
        values += np.linspace(0, 5, n)
    elif kind == "few":
        values[rng.choice(n, max(2, n // 20), replace=False)] += 6
    return np.round(values + rng.normal(0, 3), 6)


def costs(values):
    """cost[a, b]: sum of squares of values[a:b] around their mean."""
    n = len(values)
    off = values - values.mean()
    sums = np.concatenate([[0], np.cumsum(off)])
    squares = np.concatenate([[0], np.cumsum(off * off)])
    a, b = np.meshgrid(np.arange(n + 1), np.arange(n + 1), indexing="ij")
    length = np.maximum(b - a, 1)
    return (squares[b] - squares[a]) - (sums[b] - sums[a]) ** 2 / length


def optimum(values, penalty, least):
    """Cuts and cost of the optimum, one penalty a cut; every last piece is tried."""
    n = len(values)
    cost = costs(values)
    best = np.full(n + 1, np.inf)
    best[0] = -penalty
    origin = np.zeros(n + 1, dtype=int)
    for to in range(least, n + 1):
        totals = best[: to - least + 1] + cost[: to - least + 1, to] + penalty
        origin[to] = int(np.argmin(totals))
        best[to] = totals[origin[to]]
    cuts, at = [], n
    while origin[at] > 0:
        at = origin[at]
        cuts.append(int(at))
    return cuts[::-1], float(best[n])


def total(values, cuts, penalty):
    ends = [0, *cuts, len(values)]
    cost = costs(values)
    return float(sum(cost[a, b] for a, b in zip(ends, ends[1:])) + penalty * len(cuts))


given, expected = [], []
for i in range(60):
    kind, n = KINDS[i % len(KINDS)], LENGTHS[i % len(LENGTHS)]
    values = series(kind, n)
    asked = []
    answers = []
    for least in sorted({LEAST[i % 6], LEAST[(i + 1 + i // 6) % 6]}):
        for penalty in (0.7, 2.5, 6.0, 15.0, 60.0):
            cuts, cost = optimum(values, penalty, least)
            kernel = ruptures.KernelCPD(kernel="linear", min_size=least).fit(values).predict(pen=penalty)[:-1]
            pelt = ruptures.Pelt(model="l2", min_size=least, jump=1).fit(values).predict(pen=penalty)[:-1] if n <= 120 else None
            asked.append(dict(penalty=penalty, least=least))
            answer = dict(cuts=cuts, cost=cost, kernel=kernel == cuts)
            if kernel != cuts:
                answer["kernel_dearer_by"] = total(values, kernel, penalty) - cost
            if pelt is not None:
                answer["pelt"] = pelt == cuts
                if pelt != cuts:
                    answer["pelt_dearer_by"] = total(values, pelt, penalty) - cost
            answers.append(answer)
    given.append(dict(kind=kind, values=[float(v) for v in values], asked=asked))
    expected.append(answers)

flat = [answer for answers in expected for answer in answers]
counts = dict(
    asked=len(flat),
    kernel_is_the_optimum=sum(a["kernel"] for a in flat),
    pelt_asked=sum("pelt" in a for a in flat),
    pelt_is_the_optimum=sum(a.get("pelt", False) for a in flat),
)
source = "ruptures %s, numpy %s, Python %s, by make.py" % (ruptures.__version__, np.__version__, sys.version.split()[0])
(here / "given.json").write_text("\n".join(["[", ",\n".join(json.dumps(one) for one in given), "]"]) + "\n")
lines = ",\n".join(json.dumps(one) for one in expected)
(here / "expected.json").write_text('{"source": %s,\n"counts": %s,\n"expected": [\n%s\n]}\n' % (json.dumps(source), json.dumps(counts), lines))
print(source, counts, [(i, a) for i, answers in enumerate(expected) for a in answers if not a["kernel"]][:5])
