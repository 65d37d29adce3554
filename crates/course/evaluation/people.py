"""Invented people whose true course is known: diaries, dose files and truths for the evaluation.

python people.py OUT --shape SHAPE --seeds A:B [--days N] [--symptoms S]
writes <seed>.csv, <seed>_doses.csv and <seed>_truth.json for seeds A up to but not including B.

Truth: start, days, wave (0/1 per day), shifts (day numbers), shift_sizes, shift_series, trend (expected day mean of
all symptoms, or null) and cuts. A cut's times are days after the cut: lag and settled are where its answer passes a
tenth of its top on the way up and down, peak is its top; height is what it adds to the expected day mean at its top.
"""

import argparse
import datetime
import json
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter1d

import notes
import severity as parts

STREAM = 731_905_211
COPIES = 300

# waves: levels (0 = none). cuts: usual days between them, or None. answer: whether cuts have one. shifts: how many at most.
SHAPES = {
    "two": {"number": 1, "waves": 2, "cuts": (45, 110), "answer": True, "shifts": (0, 2)},
    "three": {"number": 2, "waves": 3, "cuts": (45, 110), "answer": True, "shifts": (0, 2)},
    "edges": {"number": 3, "waves": 2, "cuts": (45, 110), "answer": True, "shifts": (0, 2)},
    "tails": {"number": 4, "waves": 2, "cuts": (45, 110), "answer": True, "shifts": (0, 2)},
    "few": {"number": 5, "waves": 2, "cuts": (45, 110), "answer": True, "shifts": (0, 2)},
    "stops": {"number": 6, "waves": 2, "cuts": None, "answer": False, "shifts": (0, 0)},
    "quiet": {"number": 7, "waves": 0, "cuts": None, "answer": False, "shifts": (1, 3)},
    "still": {"number": 8, "waves": 0, "cuts": (21, 90), "answer": False, "shifts": (0, 0)},
    "healing": {"number": 9, "waves": 2, "cuts": None, "answer": False, "shifts": (0, 0)},
    "irregular": {"number": 10, "waves": 2, "cuts": (45, 110), "answer": True, "shifts": (0, 2)},
    "single": {"number": 11, "waves": 2, "cuts": None, "answer": False, "shifts": (1, 2)},
    "sparse": {"number": 12, "waves": 2, "cuts": (45, 110), "answer": True, "shifts": (0, 2)},
    "close": {"number": 13, "waves": 2, "cuts": (10, 21), "answer": True, "shifts": (0, 1)},
    "alone": {"number": 14, "waves": 0, "cuts": (45, 110), "answer": True, "shifts": (0, 1)},
}


def draw_noise(rng, shape):
    """How the day noise of a person goes: spread, memory, tails."""
    return {
        "sd": rng.uniform(0.8, 1.3),
        "phi": rng.uniform(0.2, 0.6),
        "degrees": 3 if shape == "tails" else None,
        "awful": 0.015 if shape == "tails" else 0.0,
    }


def day_noise(rng, days, noise, copies=1):
    """Day noise; on `awful` single days several points more."""
    out = parts.ar1(rng, days, noise["phi"], noise["sd"], noise["degrees"], copies)
    if noise["awful"]:
        out = out + (rng.random(out.shape) < noise["awful"]) * rng.uniform(2, 5, out.shape)
    return out


def draw_waves(rng, days, habits, shape):
    """Waves in the shape's manner: (height per day, heavy or not per day)."""
    levels = SHAPES[shape]["waves"]
    if levels == 0:
        return np.zeros(days), np.zeros(days, dtype=int)
    height, heavy = parts.waves(rng, days, habits, levels)
    return parts.with_ramps(rng, height, heavy) if shape == "edges" else (height, heavy)


def expected_trend(rng, slow, habits, noise, symptoms, shape):
    """Expected day mean of all symptoms over the wave process and all noise: the mean of many copies, lightly smoothed."""
    days = len(slow)
    course = np.stack([slow + draw_waves(rng, days, habits, shape)[0] for _ in range(COPIES)])
    course += day_noise(rng, days, noise, COPIES)
    mean = np.mean([notes.noted(rng, course, s).mean(axis=0) for s in symptoms], axis=0)
    return gaussian_filter1d(mean, 10, mode="nearest")


def cut_truth(cuts, course, symptoms, noise):
    """The truth of each cut; height in points of the expected day mean of all symptoms."""
    out = []
    for cut in cuts:
        if cut["size"] == 0:
            out.append({"day": cut["day"], "lag": None, "peak": None, "height": 0.0, "settled": None})
            continue
        top = min(cut["day"] + int(round(cut["peak"])), len(course) - 1)
        level, own = course[top], cut["own"][top]
        rise = np.mean([notes.expected(level, s, noise["sd"]) - notes.expected(level - own, s, noise["sd"]) for s in symptoms])
        out.append({"day": cut["day"], "lag": round(cut["lag"], 2), "peak": round(cut["peak"], 2),
                    "height": round(float(rise), 3), "settled": round(cut["settled"], 2)})
    return out


def make(shape, seed, days=None, count=None):
    """One person: (start date, table of notes with NaN, missing days, symptoms, dose steps, truth)."""
    kind = SHAPES[shape]
    rng = np.random.Generator(np.random.PCG64([STREAM, seed, kind["number"]]))
    drawn = int(rng.integers(700, 2400))
    days = days or drawn
    drawn = int(rng.integers(6, 15))
    count = count or (4 if shape == "few" else drawn)
    start = datetime.date(2012, 1, 1) + datetime.timedelta(days=int(rng.integers(3500)))

    form = "stops" if shape == "stops" else str(rng.choice(parts.RECOVERIES, p=[0.3, 0.25, 0.2, 0.15, 0.1]))
    drop = rng.uniform(1.0, 3.5)
    if shape == "healing" and form == "none":
        form = "approach"
    if shape == "still":
        form, drop = "straight", float(rng.choice([0.0, rng.uniform(0.2, 0.8)]))
    if shape == "quiet":
        drop *= 0.4
    floor = rng.uniform(1.5, 3.5)
    slow = floor + parts.recovery(rng, days, form, drop)

    habits, noise = parts.draw_wave_habits(rng), draw_noise(rng, shape)
    wave_height, heavy = draw_waves(rng, days, habits, shape)

    at = parts.shift_days(rng, days, int(rng.integers(kind["shifts"][0], kind["shifts"][1] + 1)))
    moved, sizes = parts.shifts(rng, days, at)

    steps, cuts, answered = [(0, 20.0)], [], np.zeros(days)
    if kind["cuts"]:
        steps = parts.dose_steps(rng, days, rng.uniform(*kind["cuts"]))
        if kind["answer"]:
            size = rng.uniform(0.8, 2.4)
            answered, cuts = parts.answers(rng, days, steps, size, uneven=shape == "irregular")

    common = np.zeros(days) if shape == "single" else moved
    plain = slow + wave_height + answered + common
    course = plain + day_noise(rng, days, noise)
    symptoms = notes.draw_symptoms(rng, count, middle=plain.mean())

    own_shift = None
    if shape == "single":
        own_shift = str(rng.choice([s["name"] for s in symptoms if s["kind"] == "follows"]))
    table = np.stack([notes.noted(rng, course, s, extra=1.5 * moved if s["name"] == own_shift else 0.0) for s in symptoms], axis=1)
    table[notes.missing_items(rng, days, count)] = np.nan
    gone = notes.missing_days(rng, course, sparse=shape == "sparse")

    trend = None
    if shape in ("healing", "stops"):
        trend = [round(float(v), 4) for v in expected_trend(rng, slow, habits, noise, symptoms, shape)]
    truth = {
        "shape": shape, "seed": seed, "start": start.isoformat(), "days": days,
        "wave": heavy.tolist(), "shifts": at, "shift_sizes": [round(s, 3) for s in sizes],
        "shift_series": [own_shift or "burden"] * len(at), "trend": trend,
        "cuts": cut_truth(cuts, plain, symptoms, noise),
    }
    return start, table, gone, symptoms, steps, truth


def write(folder, shape, seed, days=None, count=None):
    """Write one person's diary, dose file and truth."""
    start, table, gone, symptoms, steps, truth = make(shape, seed, days, count)
    date = [(start + datetime.timedelta(days=i)).isoformat() for i in range(len(table))]
    lines = ["date," + ",".join(s["name"] for s in symptoms)]
    for day, row in enumerate(table):
        if not gone[day] and not np.isnan(row).all():
            lines.append(date[day] + "," + ",".join("" if np.isnan(v) else str(int(v)) for v in row))
    (folder / f"{seed}.csv").write_text("\n".join(lines) + "\n")
    doses = ["start_date,dose_mg"] + [f"{date[day]},{dose:g}" for day, dose in steps]
    (folder / f"{seed}_doses.csv").write_text("\n".join(doses) + "\n")
    (folder / f"{seed}_truth.json").write_text(json.dumps(truth) + "\n")


def main():
    """Read the command line and write everyone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--shape", required=True, choices=SHAPES)
    parser.add_argument("--seeds", required=True, help="A:B, B not included")
    parser.add_argument("--days", type=int)
    parser.add_argument("--symptoms", type=int)
    args = parser.parse_args()
    first, last = (int(v) for v in args.seeds.split(":"))
    args.out.mkdir(parents=True, exist_ok=True)
    for seed in range(first, last):
        write(args.out, args.shape, seed, args.days, args.symptoms)


if __name__ == "__main__":
    main()
