"""What a person notes of their severity: symptoms rounded and clipped to 0..10, missing days, holidays, missing items."""

import numpy as np
from scipy.stats import norm

from severity import ar1


def draw_symptoms(rng, count, middle):
    """Each symptom's own manner: gain, value at middling severity, own noise and its memory.

    Most follow severity, some follow nothing, some hardly ever leave the floor; at least three follow.
    """
    kinds = rng.choice(["follows", "own", "constant"], count, p=[0.75, 0.15, 0.10])
    kinds[: min(3, count)] = "follows"
    symptoms = []
    for i, kind in enumerate(kinds):
        follows = kind == "follows"
        symptoms.append({
            "name": f"s{i + 1:02d}",
            "kind": str(kind),
            "gain": float(rng.uniform(0.5, 1.5)) if follows else 0.0,
            "at_middle": float(rng.uniform(1.5, 6.5)) if kind != "constant" else float(rng.choice([-0.6, 10.4], p=[0.9, 0.1])),
            "middle": float(middle),
            "sd": float(rng.uniform(0.7, 1.5)) if kind != "constant" else 0.45,
            "phi": float(rng.uniform(0.0, 0.6)) if kind != "own" else float(rng.uniform(0.5, 0.93)),
        })
    order = rng.permutation(count)
    return [{**symptoms[k], "name": f"s{i + 1:02d}"} for i, k in enumerate(order)]


def noted(rng, severity, symptom, extra=0.0):
    """The symptom's whole numbers for each day; `severity` may hold several copies (rows)."""
    severity = np.asarray(severity)
    copies = 1 if severity.ndim == 1 else severity.shape[0]
    own = ar1(rng, severity.shape[-1], symptom["phi"], symptom["sd"], copies=copies)
    value = symptom["at_middle"] + symptom["gain"] * (severity - symptom["middle"]) + own + extra
    return np.clip(np.rint(value), 0, 10)


def expected(severity, symptom, noise_sd):
    """Expected note at a severity, over the day noise and the symptom's own noise (normal, clipped to 0..10)."""
    mean = symptom["at_middle"] + symptom["gain"] * (np.asarray(severity) - symptom["middle"])
    sd = np.hypot(symptom["sd"], symptom["gain"] * noise_sd)
    a, b = (0 - mean) / sd, (10 - mean) / sd
    inside = norm.cdf(b) - norm.cdf(a)
    return mean * inside + sd * (norm.pdf(a) - norm.pdf(b)) + 10 * norm.sf(b)


def missing_days(rng, severity, sparse=False):
    """Days on which nothing is noted: sticky runs that begin more often on heavy days, and holidays."""
    days = len(severity)
    heavy = (severity - severity.mean()) / (severity.std() + 1e-9)
    begin = rng.uniform(0.015, 0.06) * np.exp(rng.uniform(0.2, 0.6) * heavy)
    stay = rng.uniform(0.3, 0.65)
    if sparse:
        begin, stay = np.clip(0.6 * np.exp(0.2 * heavy), 0, 0.85), 0.6
    luck, gone = rng.random(days), np.zeros(days, dtype=bool)
    for day in range(1, days):
        gone[day] = luck[day] < (stay if gone[day - 1] else begin[day])
    for year in range(days // 365 + 1):
        if rng.random() < 0.6:
            first = year * 365 + int(rng.integers(10, 350))
            gone[first : first + int(rng.integers(6, 17))] = True
    gone[0] = gone[-1] = False
    return gone


def missing_items(rng, days, count):
    """Single items left out on days that are noted; a symptom is now and then only taken up later."""
    out = rng.random((days, count)) < rng.uniform(0.0, 0.06, count)
    if count > 5 and rng.random() < 0.25:
        out[: int(days * rng.uniform(0.05, 0.4)), int(rng.integers(count))] = True
    return out
