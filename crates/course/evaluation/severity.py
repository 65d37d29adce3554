"""The parts a person's severity is made of, day by day: slow recovery, waves, answers to dose cuts, lasting shifts, day noise.

Everything is in points of a typical symptom. Each function draws from the random generator it is handed.
"""

import numpy as np
from scipy.signal import lfilter

RECOVERIES = ("approach", "pieces", "plateau", "straight", "none")


def recovery(rng, days, form, drop):
    """Severity that is left over, from about `drop` at the start down to about 0, in the given form."""
    t = np.arange(days) / max(days - 1, 1)
    if form == "approach":
        rate = rng.uniform(1.5, 5.0)
        left = (np.exp(-rate * t) - np.exp(-rate)) / (1 - np.exp(-rate))
    elif form == "pieces":
        knots = np.sort(rng.uniform(0.08, 0.92, rng.integers(3, 7)))
        steps = rng.gamma(1.2, 1.0, len(knots) + 1)
        worse = rng.random(len(steps)) < 0.2
        steps = np.where(worse, -0.4 * steps, steps)
        values = -np.concatenate([[0.0], np.cumsum(steps)])
        values = (values - values.min()) / (values.max() - values.min())
        left = np.interp(t, np.concatenate([[0], knots, [1]]), values)
    elif form == "plateau":
        begin, end = np.sort(rng.uniform(0.1, 0.9, 2))
        height = rng.uniform(0.3, 0.7)
        left = np.interp(t, [0, begin, max(end, begin + 0.05), 1.05], [1, height, height, 0])
    elif form == "straight":
        left = 1 - t
    elif form == "stops":
        stop = rng.uniform(0.35, 0.65)
        left = np.maximum(1 - t / stop, 0.0)
    else:
        left = np.full(days, 0.5)
    return drop * left


def ar1(rng, days, phi, sd, degrees=None, copies=1):
    """First-order autoregressive noise with standard deviation `sd`; Student-t innovations if `degrees` is given."""
    shape = (copies, days)
    if degrees is None:
        push = rng.standard_normal(shape)
    else:
        push = rng.standard_t(degrees, shape) * np.sqrt((degrees - 2) / degrees)
    push *= sd * np.sqrt(1 - phi**2)
    push[:, 0] /= np.sqrt(1 - phi**2)
    noise = lfilter([1.0], [1.0, -phi], push, axis=1)
    return noise if copies > 1 else noise[0]


def draw_wave_habits(rng):
    """How a person's waves go: lengths, heights, and how much rarer and lower they become until the end."""
    return {
        "wave_days": rng.uniform(11, 30),
        "window_days": rng.uniform(14, 42),
        "regularity": rng.uniform(1.5, 4.0),
        "height": rng.uniform(1.0, 2.5),
        "spread": rng.uniform(0.1, 0.3),
        "rarer": rng.uniform(1.0, 1.8),
        "lower": rng.uniform(0.7, 1.0),
    }


def _spell(rng, mean, regularity):
    """Length of one spell in days, at least 3."""
    return max(3, int(round(rng.gamma(regularity, mean / regularity))))


def waves(rng, days, habits, levels=2):
    """Waves as (height per day, heavy or not per day); a semi-Markov course through two or three levels."""
    height, heavy = np.zeros(days), np.zeros(days, dtype=int)
    mean = [habits["window_days"], habits["wave_days"]]
    state = levels - 1 if rng.random() < mean[1] / sum(mean) else 0
    day, first = 0, True
    while day < days:
        progress = day / days
        rarer = 1 + (habits["rarer"] - 1) * progress
        lower = 1 + (habits["lower"] - 1) * progress
        is_heavy = state == levels - 1
        length = _spell(rng, mean[1] if is_heavy else mean[0] * rarer * (1 if levels == 2 else 0.6), habits["regularity"])
        if first:
            length, first = max(1, int(length * rng.random())), False
        part = slice(day, min(day + length, days))
        if state > 0:
            share = 1.0 if is_heavy else rng.uniform(0.3, 0.5)
            height[part] = habits["height"] * share * lower * np.exp(habits["spread"] * rng.standard_normal())
        heavy[part] = is_heavy
        day += length
        if levels == 2:
            state = 1 - state
        else:
            state = {0: rng.choice([1, 2], p=[0.6, 0.4]), 1: rng.choice([0, 2]), 2: rng.choice([0, 1], p=[0.5, 0.5])}[state]
    return height, heavy


def with_ramps(rng, height, heavy):
    """Waves whose edges are ramps over 3 to 6 days; heavy = above half of the wave's own height."""
    edges = np.flatnonzero(np.diff(heavy)) + 1
    share = heavy.astype(float).copy()
    top = height.copy()
    for edge in edges:
        length = rng.integers(3, 7)
        begin = edge - (length + 1) // 2
        for i in range(length):
            day = begin + i
            if 0 <= day < len(share):
                up = (i + 1) / (length + 1)
                share[day] = up if heavy[edge] else 1 - up
                top[day] = height[edge] if heavy[edge] else height[edge - 1]
    return share * top, (share > 0.5).astype(int)


def pulse(form, lag, rise, width, t):
    """Answer to a cut `t` days after it, with top 1: nothing until `lag`, highest `rise` days later.

    `gamma` falls off in a long tail; `lognormal` has `width` as the spread of the logarithm.
    """
    u = np.maximum((np.asarray(t, dtype=float) - lag) / rise, 1e-9)
    if form == "gamma":
        return np.exp(width * (np.log(u) + 1 - u))
    return np.exp(-0.5 * (np.log(u) / width) ** 2)


def pulse_times(form, lag, rise, width):
    """Days after the cut when the answer first reaches a tenth of its top, its top, and a tenth again on the way down."""
    t = np.arange(0, 600, 0.05)
    above = np.flatnonzero(pulse(form, lag, rise, width, t) >= 0.1)
    return float(t[above[0]]), float(lag + rise), float(t[above[-1]])


def dose_steps(rng, days, gap, dose=None, to_zero=True):
    """Days of the cuts and the dose after each; the first entry is the starting dose on day 0."""
    dose = dose or float(rng.choice([20, 40, 75, 150, 225, 10, 30]))
    start, steps = dose, [(0, dose)]
    share = rng.uniform(0.08, 0.25)
    day = int(rng.integers(40, 110))
    while day < days - 30 and dose > 0:
        dose = round(dose * (1 - share * np.exp(0.15 * rng.standard_normal())), 2)
        if dose < 0.05 * start and to_zero:
            dose = 0.0
        steps.append((day, dose))
        pause = 2.0 if rng.random() < 0.1 else 1.0
        day += max(7, int(gap * pause * np.exp(0.25 * rng.standard_normal())))
    return steps


def answers(rng, days, steps, size, uneven=False):
    """Answers to all cuts, added up, and the parts of each cut's own answer.

    The person has one manner of answering from which each cut departs a little; if `uneven`, the cuts differ
    strongly in height and some have no answer at all.
    """
    form = str(rng.choice(["gamma", "lognormal"]))
    lag, rise = rng.uniform(0.5, 7), rng.uniform(4, 15)
    width = rng.uniform(1.2, 4.0) if form == "gamma" else rng.uniform(0.35, 0.7)
    t, parts, total = np.arange(days), [], np.zeros(days)
    for day, _ in steps[1:]:
        wobble = np.exp(0.12 * rng.standard_normal(2))
        height = size * np.exp((0.7 if uneven else 0.25) * rng.standard_normal())
        if uneven and rng.random() < 0.35:
            height = 0.0
        a, b = lag * wobble[0], rise * wobble[1]
        own = height * pulse(form, a, b, width, t - day)
        own[:day] = 0
        total += own
        first, top, settled = pulse_times(form, a, b, width)
        parts.append({"day": int(day), "own": own, "size": height, "lag": first, "peak": top, "settled": settled})
    return total, parts


def shift_days(rng, days, count, apart=90, edge=60):
    """Days of lasting shifts, at least `apart` days from each other and `edge` days from both ends."""
    found = []
    for _ in range(400):
        if len(found) == count or days <= 2 * edge:
            break
        day = int(rng.integers(edge, days - edge))
        if all(abs(day - other) >= apart for other in found):
            found.append(day)
    return sorted(found)


def shifts(rng, days, at, low=0.8, high=1.9):
    """A lasting rise or fall at each of the given days, reached within one to three days; (course, sizes).

    Two in a row rather go in opposite directions, so that severity stays on its scale.
    """
    course, sizes, sign = np.zeros(days), [], rng.choice([-1, 1])
    for day in at:
        size = float(sign * rng.uniform(low, high))
        length = int(rng.integers(1, 4))
        course += size * np.clip((np.arange(days) - day + 1) / length, 0, 1)
        sizes.append(size)
        sign = -sign if rng.random() < 0.75 else sign
    return course, sizes
