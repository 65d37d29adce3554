"""How far a reading of one real diary moves when the diary changes in ways that should hardly matter.

python stability.py DAILY.csv DOSES.csv 'COMMAND ... options' [--left-out 24] [--flip ITEM] [--json]

The diary is read as it is, then with each of about two dozen single days left out, with its columns in other orders,
with all values and the scale moved by 10, with one item turned round (value and direction both), and cut off at days
100, 150 and 200. Reported: how far level, wave and window probabilities move on days both readings have, which sure
shifts and reductions come or go, and every finding of certainty .9 or more that was told from the diary cut off and
later taken back (certainty below one half in the reading of the whole).
"""

import argparse
import json
import re
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

from running import Failed, run

STREAM = 118_600_453
SURE, GONE = 0.9, 0.5
MOVED = 10.0
KEYS = ("level", "level_low", "level_high", "wave", "window", "burden")


def option(command, name):
    """Value of an option in a command, or None."""
    found = re.search(rf"{name}[= ](\S+)", command)
    return found.group(1) if found else None


def with_option(command, name, value):
    """The command with an option set to another value; left out if the value is empty."""
    bare = re.sub(rf"\s*{name}[= ]\S+", "", command)
    return f"{bare} {name} {value}" if value else bare


def scale_of(command):
    """The command's scale as (lowest, highest)."""
    low, high = (option(command, "--scale") or "0..10").split("..")
    return float(low), float(high)


def items_of(table, command):
    """The columns the command reads."""
    named = option(command, "--items")
    if named:
        return named.split(",")
    return [c for c in table.columns if c != "date" and pd.api.types.is_numeric_dtype(table[c])]


def flipped(table, command, item):
    """The diary with one item turned round on its scale, and the command told so."""
    low, high = scale_of(command)
    good = [g for g in (option(command, "--better-when-high") or "").split(",") if g]
    good = [g for g in good if g != item] if item in good else [*good, item]
    turned = table.copy()
    turned[item] = low + high - turned[item]
    return turned, with_option(command, "--better-when-high", ",".join(good))


def moved(table, command, items, by=MOVED):
    """The diary with all values and the scale moved by a constant."""
    low, high = scale_of(command)
    changed = table.copy()
    changed[items] = changed[items] + by
    command = re.sub(r"(--neutral[= ])([-\d.]+):", lambda m: f"{m[1]}{float(m[2]) + by:g}:", command)
    return changed, with_option(command, "--scale", f"{low + by:g}..{high + by:g}")


def variants(table, command, left_out, flip, keep_all):
    """All changed diaries as (kind, label, table, command)."""
    rng = np.random.Generator(np.random.PCG64([STREAM, len(table)]))
    items = items_of(table, command)
    for row in np.unique(np.linspace(0, len(table) - 1, left_out).round().astype(int)):
        yield "day left out", f"row {row + 1}", table.drop(index=row), command
    others = [c for c in table.columns if c != "date"]
    orders = [others[::-1], [str(c) for c in rng.permutation(others)], [str(c) for c in rng.permutation(others)]]
    for k, order in enumerate(orders):
        named = option(command, "--items")
        own = with_option(command, "--items", ",".join(c for c in order if c in items)) if named else command
        yield "columns reordered", f"order {k + 1}", table[["date", *order]], own
    yield "scale moved", "+10", *moved(table, command, items)
    if flip is None:
        good = [g for g in (option(command, "--better-when-high") or "").split(",") if g in items]
        flip = good[0] if good else items[0]
    yield "item turned round", flip, *flipped(table, command, flip)
    for day in (100, 150, 200):
        if day < keep_all:
            last = pd.to_datetime(table["date"].iloc[0]) + pd.Timedelta(days=day - 1)
            yield "cut off", f"day {day}", table[pd.to_datetime(table["date"]) <= last], command


def column(answer, key):
    """One key of the days as a series by date."""
    rows = answer.get("day") or []
    return pd.Series({r["date"]: r.get(key) for r in rows}, dtype=float)


def days_between(a, b):
    """Days between two ISO dates."""
    return abs((np.datetime64(str(a)[:10]) - np.datetime64(str(b)[:10])).astype(int))


def same_shift(shift, others, within=14):
    """The most certain shift of the same series and direction within so many days, or None."""
    def up(s):
        return (s.get("after") or 0) >= (s.get("before") or 0)

    near = [o for o in others or [] if o["series"] == shift["series"] and up(o) == up(shift) and days_between(o["date"], shift["date"]) <= within]
    return max(near, key=lambda o: o.get("certainty") or 0, default=None)


def sure(rows):
    """Findings of certainty .9 or more."""
    return [r for r in rows or [] if (r.get("certainty") or 0) >= SURE]


def movement(base, other, until=None):
    """How far one reading lies from another; levels told on a scale moved by a constant are moved back first."""
    out = {}
    shift = (column(other, "burden") - column(base, "burden")).median()
    scale_moved = MOVED if abs(shift - MOVED) < MOVED / 2 else 0.0
    for key in KEYS:
        a, b = column(base, key), column(other, key)
        if key not in ("wave", "window"):
            b = b - scale_moved
        away = (a - b).abs().dropna()
        if len(away):
            out[f"{key}_max"], out[f"{key}_mean"] = float(away.max()), float(away.mean())
    ours, theirs = sure(base.get("shifts")), sure(other.get("shifts"))
    if until:
        ours = [s for s in ours if s["date"] <= until]
    out["shifts_gone"] = sum(same_shift(s, sure(other.get("shifts"))) is None for s in ours)
    out["shifts_new"] = sum(same_shift(s, sure(base.get("shifts"))) is None for s in theirs)
    dates = [days_between(s["date"], m["date"]) for s in ours if (m := same_shift(s, theirs))]
    out["shift_days_max"] = max(dates, default=0)
    by_date = {r["date"]: r for r in other.get("reductions") or []}
    for key in ("certainty", "height", "settled_days", "peak_days", "lag_days"):
        pairs = [(r.get(key), by_date[r["date"]].get(key)) for r in base.get("reductions") or [] if r["date"] in by_date]
        away = [abs(a - b) for a, b in pairs if a is not None and b is not None]
        if away:
            out[f"reduction_{key}_max"] = float(max(away))
        if key == "settled_days" and pairs:
            out["reductions_answered_or_not"] = sum((a is None) != (b is None) for a, b in pairs)
    return out


def taken_back(early, whole):
    """Findings told surely from the diary cut off that the whole diary no longer supports."""
    back = []
    for shift in sure(early.get("shifts")):
        match = same_shift(shift, whole.get("shifts"))
        if match is None or (match.get("certainty") or 0) < GONE:
            back.append({"finding": "shift", "date": shift["date"], "series": shift["series"], "certainty": shift["certainty"]})
    by_date = {r["date"]: r for r in whole.get("reductions") or []}
    for cut in sure(early.get("reductions")):
        later = (by_date.get(cut["date"]) or {}).get("certainty") or 0
        if later < GONE:
            back.append({"finding": "reduction", "date": cut["date"], "certainty": cut["certainty"], "now": later})
    for name, key in (("waves", "wave"), ("windows", "window")):
        chance = column(whole, key)
        for spell in sure(early.get(name)):
            now = chance[(chance.index >= spell["first"]) & (chance.index <= spell["last"])].mean()
            if not now >= GONE:
                back.append({"finding": key, "date": spell["first"], "days": spell["days"], "certainty": spell["certainty"], "now": float(now)})
    return back


def main():
    """Read the command line, run all variants, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("daily", type=Path)
    parser.add_argument("doses", type=Path)
    parser.add_argument("command")
    parser.add_argument("--left-out", type=int, default=24)
    parser.add_argument("--flip")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    table = pd.read_csv(args.daily)
    days = int(days_between(table["date"].iloc[-1], table["date"].iloc[0])) + 1
    rows, back, failed = [], [], []
    with tempfile.TemporaryDirectory() as place:
        diary, doses = Path(place) / "diary.csv", Path(place) / "doses.csv"

        def read(own, command):
            own.to_csv(diary, index=False)
            schedule = pd.read_csv(args.doses)[["start_date", "dose_mg"]]
            schedule[schedule["start_date"] <= own["date"].iloc[-1]].to_csv(doses, index=False)
            return run(command, diary, doses)

        base = read(table, args.command)
        again = read(table, args.command)
        base.pop("cpu_s"), again.pop("cpu_s")
        for kind, label, own, command in variants(table, args.command, args.left_out, args.flip, days):
            try:
                answer = read(own, command)
            except Failed as error:
                failed.append(f"{kind}, {label}: {error}")
                continue
            until = own["date"].iloc[-1] if kind == "cut off" else None
            rows.append({"kind": kind, "label": label, **movement(base, answer, until)})
            if kind == "cut off":
                back += [{"told_by": label, **f} for f in taken_back(answer, base)]
    frame = pd.DataFrame(rows)
    numbers = frame.columns.difference(["kind", "label"], sort=False)
    groups = {kind: {c: {"worst": float(g[c].max()), "mean": float(g[c].mean())} for c in numbers if g[c].notna().any()}
              for kind, g in frame.groupby("kind", sort=False)}
    result = {"days": days, "twice_the_same": base == again, "groups": groups, "taken_back": back, "failed": failed,
              "sure_in_whole": {k: len(sure(base.get(k))) for k in ("waves", "windows", "shifts", "reductions")}, "runs": rows}
    if args.json:
        json.dump(result, sys.stdout, indent=1)
        print()
        return
    print(f"{days} days; the same twice: {result['twice_the_same']}; sure in the whole: {result['sure_in_whole']}")
    for kind, own in groups.items():
        print(f"{kind} ({int((frame['kind'] == kind).sum())} runs): worst, mean over runs")
        for key, value in own.items():
            print(f"  {key:30} {value['worst']:8.3f} {value['mean']:8.3f}")
    print(f"told surely and taken back: {len(back)}")
    for finding in [*back, *failed]:
        print("  ", finding)


if __name__ == "__main__":
    main()
