"""Known methods in the dress of the evaluated program: the same call, the same JSON.

python peers.py NAME FILE.csv [--doses FILE] [--scale LO..HI] [--items a,b] [--penalty C] [--slack K] [--line H] --json
NAME: rule7, level, pelt, onecurve, hmm, cusum. What a method does not answer is null or empty; `cpu_s` is the time
of the analysis alone, without starting up and reading.
"""

import argparse
import json
import sys
import time
import warnings

import numpy as np

from diary import on_ten, read_cuts, read_notes
from peer_changes import cusum, onecurve, pelt
from peer_waves import hmm, level, rule7

METHODS = {"rule7": rule7, "level": level, "pelt": pelt, "onecurve": onecurve, "hmm": hmm, "cusum": cusum}


def spells(index, chance):
    """Runs of days on which the probability is at least one half."""
    if chance is None:
        return []
    inside = np.concatenate([[0], (np.asarray(chance) >= 0.5).astype(int), [0]])
    edges = np.flatnonzero(np.diff(inside))
    return [{"first": day(index[a]), "last": day(index[b - 1]), "days": int(b - a), "height": None,
             "certainty": float(np.max(chance[a:b]))} for a, b in zip(edges[::2], edges[1::2])]


def day(date):
    """A date as ISO text."""
    return date.date().isoformat()


def dressed(table, found, seconds, scale=(0.0, 10.0)):
    """The method's answer as the evaluated program prints it: levels on the diary's own scale."""
    low, width = scale[0], (scale[1] - scale[0]) / 10
    burden = table.mean(axis=1)
    wave = found.get("wave")
    columns = {key: found.get(key) for key in ("level", "level_low", "level_high")}
    days = []
    for i, date in enumerate(table.index):
        noted = burden.iloc[i]
        days.append({
            "date": day(date), "noted": bool(np.isfinite(noted)), "burden": None if np.isnan(noted) else low + width * float(noted),
            **{key: None if values is None else low + width * float(values[i]) for key, values in columns.items()},
            "wave": None if wave is None else float(wave[i]),
            "window": None if wave is None else float(1 - wave[i]),
        })

    def with_text(rows):
        rows = [{k: day(v) if hasattr(v, "date") else v for k, v in row.items()} for row in rows]
        for row in rows:
            row.update({k: low + width * row[k] for k in ("before", "after") if k in row})
            row.update({k: width * row[k] for k in ("height",) if k in row})
        return rows

    return {
        "day": days,
        "waves": spells(table.index, wave),
        "windows": spells(table.index, None if wave is None else 1 - wave),
        "trend": {"recent": None, "whole": None},
        "shifts": with_text(found.get("shifts", [])),
        "noticed": with_text(found.get("noticed", [])),
        "reductions": with_text(found.get("reductions", [])),
        "symptoms": [{"series": str(c)} for c in table.columns],
        "doubts": [],
        "cpu_s": seconds,
    }


def main():
    """Read the command line, run the method, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("method", choices=METHODS)
    parser.add_argument("file")
    parser.add_argument("--doses")
    parser.add_argument("--scale", default="0..10")
    parser.add_argument("--items")
    parser.add_argument("--better-when-high", default="")
    parser.add_argument("--penalty", type=float, default=60.0)
    parser.add_argument("--slack", type=float, default=0.75)
    parser.add_argument("--line", type=float, default=12.0)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    warnings.simplefilter("ignore")
    low, high = (float(v) for v in args.scale.split(".."))
    table = on_ten(read_notes(args.file, args.items.split(",") if args.items else None), (low, high))
    for item in filter(None, args.better_when_high.split(",")):
        if item in table:
            table[item] = 10 - table[item]
    cuts = read_cuts(args.doses)
    started = time.process_time()
    found = METHODS[args.method](table, cuts, vars(args))
    seconds = time.process_time() - started
    json.dump(dressed(table, found, seconds, (low, high)), sys.stdout)
    print()


if __name__ == "__main__":
    main()
