"""Peers of the level crate: the same levels by numba and by scipy, for its benchmark.

Reads lines, answers with one line each, and measures its own processor time:

  people N SPREAD, then N lines of rates and one of doses    -> ok
  show PERSON NAME                                           -> both levels at each hour
  run NAME                                                   -> seconds, people
  end
"""

import sys
import time

try:
    import numba
    import numpy as np
    import scipy
    from scipy.integrate import solve_ivp
    from scipy.linalg import expm
except ImportError:
    print("absent", flush=True)
    sys.exit(0)

GUT, CENTRAL, REST, MADE = range(4)


def rates(person, spread):
    """The matrix of rates, per hour."""
    ka, ke, km, share, out, back, _ = person
    if not spread:
        out = back = 0.0
    matrix = np.zeros((4, 4))
    matrix[GUT, GUT] = -ka
    matrix[CENTRAL, GUT] = ka
    matrix[CENTRAL, CENTRAL] = -(ke + out)
    matrix[CENTRAL, REST] = back
    matrix[REST, CENTRAL] = out
    matrix[REST, REST] = -back
    matrix[MADE, CENTRAL] = share * ke
    matrix[MADE, MADE] = -km
    return matrix


@numba.njit
def by_person_plain(steps, weights, doses, out):
    for i in range(steps.shape[0]):
        p = steps[i]
        gg, cg, cc = p[0, 0], p[1, 0], p[1, 1]
        mg, mc, mm = p[3, 0], p[3, 1], p[3, 3]
        g = c = m = 0.0
        w = weights[i]
        hour = 0
        for dose in doses:
            g += dose * w
            for _ in range(24):
                out[i, hour, 0] = c
                out[i, hour, 1] = m
                hour += 1
                m = mg * g + mc * c + mm * m
                c = cg * g + cc * c
                g = gg * g


@numba.njit
def by_person_spread(steps, weights, doses, out):
    for i in range(steps.shape[0]):
        p = steps[i]
        gg, cg, cc, cp = p[0, 0], p[1, 0], p[1, 1], p[1, 2]
        pg, pc, pp = p[2, 0], p[2, 1], p[2, 2]
        mg, mc, mp, mm = p[3, 0], p[3, 1], p[3, 2], p[3, 3]
        g = c = r = m = 0.0
        w = weights[i]
        hour = 0
        for dose in doses:
            g += dose * w
            for _ in range(24):
                out[i, hour, 0] = c
                out[i, hour, 1] = m
                hour += 1
                m = mg * g + mc * c + mp * r + mm * m
                c, r = cg * g + cc * c + cp * r, pg * g + pc * c + pp * r
                g = gg * g


@numba.njit(fastmath=True)
def side_by_side_plain(p, weights, doses, state, out):
    n = weights.shape[0]
    g, c, m = state[0], state[1], state[3]
    g[:] = 0.0
    c[:] = 0.0
    m[:] = 0.0
    gg, cg, cc, mg, mc, mm = p[0, 0], p[1, 0], p[1, 1], p[3, 0], p[3, 1], p[3, 3]
    hour = 0
    for dose in doses:
        for i in range(n):
            g[i] += dose * weights[i]
        for _ in range(24):
            parent, made = out[hour, 0], out[hour, 1]
            for i in range(n):
                parent[i] = c[i]
                made[i] = m[i]
                m[i] = mg[i] * g[i] + mc[i] * c[i] + mm[i] * m[i]
                c[i] = cg[i] * g[i] + cc[i] * c[i]
                g[i] = gg[i] * g[i]
            hour += 1


@numba.njit(fastmath=True)
def side_by_side_spread(p, weights, doses, state, out):
    n = weights.shape[0]
    g, c, r, m = state[0], state[1], state[2], state[3]
    state[:] = 0.0
    gg, cg, cc, cp = p[0, 0], p[1, 0], p[1, 1], p[1, 2]
    pg, pc, pp = p[2, 0], p[2, 1], p[2, 2]
    mg, mc, mp, mm = p[3, 0], p[3, 1], p[3, 2], p[3, 3]
    hour = 0
    for dose in doses:
        for i in range(n):
            g[i] += dose * weights[i]
        for _ in range(24):
            parent, made = out[hour, 0], out[hour, 1]
            for i in range(n):
                parent[i] = c[i]
                made[i] = m[i]
                m[i] = mg[i] * g[i] + mc[i] * c[i] + mp[i] * r[i] + mm[i] * m[i]
                central = cg[i] * g[i] + cc[i] * c[i] + cp[i] * r[i]
                r[i] = pg[i] * g[i] + pc[i] * c[i] + pp[i] * r[i]
                c[i] = central
                g[i] = gg[i] * g[i]
            hour += 1


class Peers:
    def tell(self, people, spread, doses):
        self.people, self.spread, self.doses = people, spread, doses
        self.weights = np.ascontiguousarray(people[:, 6])
        # Making the steps takes scipy longer than all hours together, so it is not counted.
        self.steps = np.array([expm(rates(person, spread)) for person in people])
        self.lanes = np.ascontiguousarray(self.steps.transpose(1, 2, 0))
        self.state = np.zeros((4, len(people)))
        self.hours = 24 * len(doses)
        self.out = {}

    def buffer(self, shape, kind):
        key = (shape, kind)
        if key not in self.out:
            self.out = {key: np.zeros(shape, kind)}
        return self.out[key]

    def by_person(self):
        out = self.buffer((len(self.people), self.hours, 2), np.float64)
        way = by_person_spread if self.spread else by_person_plain
        way(self.steps, self.weights, self.doses, out)
        return lambda person: out[person]

    def side_by_side(self, kind):
        out = self.buffer((self.hours, 2, len(self.people)), kind)
        way = side_by_side_spread if self.spread else side_by_side_plain
        way(self.lanes, self.weights, self.doses, self.state, out)
        return lambda person: out[:, :, person]

    def lsoda(self, person, tolerance):
        matrix = rates(self.people[person], self.spread)
        weight = self.weights[person]
        amounts = np.zeros(4)
        out = np.zeros((self.hours, 2))
        hours = np.arange(25.0)
        for day, dose in enumerate(self.doses):
            amounts[GUT] += dose * weight
            solved = solve_ivp(lambda t, y: matrix @ y, (0.0, 24.0), amounts, "LSODA",
                               t_eval=hours, rtol=tolerance, atol=1e-10)
            out[24 * day:24 * day + 24] = solved.y[[CENTRAL, MADE], :24].T
            amounts = solved.y[:, 24].copy()
        return lambda _: out

    def percentiles(self):
        """Of a hundredth of the hours, so of a hundredth of the people."""
        levels = self.buffer((self.hours, 2, len(self.people)), np.float32)
        for hour in range(0, self.hours, 100):
            np.percentile(levels[hour], [5, 25, 50, 75, 95], axis=1)
        return None, len(self.people) * len(range(0, self.hours, 100)) / self.hours

    def run(self, name, person):
        """The levels, and of how many people."""
        many = len(self.people)
        if name.startswith("numpy.percentile"):
            self.side_by_side(np.float32)
            began = time.process_time()
            _, many = self.percentiles()
            self.apart = time.process_time() - began
            return None, many
        if name.startswith("scipy"):
            return self.lsoda(person, float(name.split()[-1])), 1
        if name.endswith("person by person"):
            return self.by_person(), many
        kind = np.float32 if "f32" in name else np.float64
        return self.side_by_side(kind), many


def main():
    peers = Peers()
    print(f"ready numba {numba.__version__}, numpy {np.__version__}, scipy {scipy.__version__}",
          flush=True)
    for line in sys.stdin:
        act, _, rest = line.strip().partition(" ")
        if act == "people":
            many, spread = map(int, rest.split())
            people = np.array([[float(x) for x in sys.stdin.readline().split()]
                               for _ in range(many)])
            doses = np.array([float(x) for x in sys.stdin.readline().split()])
            peers.tell(people, bool(spread), doses)
            answer = "ok"
        elif act == "show":
            person, _, name = rest.partition(" ")
            levels, _ = peers.run(name, int(person))
            answer = " ".join(repr(float(x)) for x in levels(int(person)).ravel())
        elif act == "run":
            # Compiled, and the buffer's pages there, before the clock runs.
            if not rest.startswith("scipy"):
                peers.run(rest, 0)
            peers.apart = None
            began = time.process_time()
            _, many = peers.run(rest, 0)
            took = time.process_time() - began
            answer = f"{took if peers.apart is None else peers.apart} {many}"
        else:
            break
        print(answer, flush=True)


main()
