"""Score of a command on a folder of invented people: a table per person and the means.

python score.py DIR 'COMMAND' [--what waves,trend,cuts,shifts,online,short] [--versus 'COMMAND2'] [--jobs 1] [--json]

`short` runs the command on the first 60, 120 and 180 days only. Without --what everything but `short` is scored that
the truth allows. Answers of COMMAND2 are kept in DIR/.kept, so that it runs once: remove that folder when COMMAND2
itself has changed. Numbers are over people, except those marked `pooled`, which count all findings of all people.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from measures import (cut_measures, nothing_measures, online_measures, shift_measures, trend_measures, wave_measures)
from running import Failed, in_order, kept, run

WHAT = ("waves", "trend", "cuts", "shifts", "online", "short")
LENGTHS = (60, 120, 180)


def people_in(folder):
    """All people of a folder as (seed, diary, doses, truth)."""
    found = []
    for path in sorted(folder.glob("*_truth.json"), key=lambda p: (len(p.name), p.name)):
        seed = path.name[: -len("_truth.json")]
        found.append((seed, folder / f"{seed}.csv", folder / f"{seed}_doses.csv", json.loads(path.read_text())))
    return found


def measured(answer, truth, what):
    """All wanted measures of one answer that the truth allows."""
    out = {}
    waves = any(truth["wave"])
    if "waves" in what:
        out.update(wave_measures(answer, truth))
        if not waves:
            out.update(nothing_measures(answer, truth))
    if "trend" in what and truth["trend"]:
        out.update(trend_measures(answer, truth))
    if "cuts" in what and truth["cuts"]:
        out.update(cut_measures(answer, truth))
    if "shifts" in what:
        out.update(shift_measures(answer, truth))
    if "online" in what:
        out.update(online_measures(answer, truth))
    out["cpu_s"] = answer["cpu_s"]
    return out


def shortened(folder, seed, diary, doses, truth, days):
    """The first `days` days of a person, written beside the others: (diary, doses, truth)."""
    place = folder / ".kept" / "short"
    place.mkdir(parents=True, exist_ok=True)
    last = str(np.datetime64(truth["start"]) + (days - 1))
    paths = []
    for source, name in ((diary, f"{seed}_{days}.csv"), (doses, f"{seed}_{days}_doses.csv")):
        lines = source.read_text().splitlines()
        (place / name).write_text("\n".join(lines[:1] + [x for x in lines[1:] if x.split(",", 1)[0] <= last]) + "\n")
        paths.append(place / name)
    cut = dict(truth, days=days, wave=truth["wave"][:days], trend=None)
    keep = [i for i, day in enumerate(truth["shifts"]) if day < days]
    for key in ("shifts", "shift_sizes", "shift_series"):
        cut[key] = [truth[key][i] for i in keep]
    cut["cuts"] = [c for c in truth["cuts"] if c["day"] < days]
    return (*paths, cut)


def short_measures(folder, command, person, keeping):
    """Waves and false sureness on the person's first days alone."""
    seed, diary, doses, truth = person
    out = {}
    for days in LENGTHS:
        if days >= truth["days"]:
            continue
        a, b, cut = shortened(folder, seed, diary, doses, truth, days)
        try:
            answer = kept(folder, command, a, b) if keeping else run(command, a, b)
        except Failed as error:
            print(error, file=sys.stderr)
            out[f"first_{days}_failed"] = 1.0
            continue
        out[f"first_{days}_failed"] = 0.0
        own = wave_measures(answer, cut)
        own.update(shift_measures(answer, cut))
        for key in ("auc", "brier", "calibration", "silent_days", "shifts_false_sure"):
            if key in own:
                out[f"first_{days}_{key}"] = own[key]
    return out


def score_one(folder, command, person, what, keeping):
    """All measures of one person, or None if the command failed."""
    _, diary, doses, truth = person
    try:
        answer = kept(folder, command, diary, doses) if keeping else run(command, diary, doses)
    except Failed as error:
        print(error, file=sys.stderr)
        return None
    out = measured(answer, truth, what)
    if "short" in what:
        out.update(short_measures(folder, command, person, keeping))
    return out


def plain(row):
    """A person's measures without those that are missing."""
    return row and {k: v for k, v in row.items() if not k.startswith("_") and np.isfinite(v)}


def summary(rows):
    """Mean, spread and count of each measure over people; shares of sure shifts pooled over all people."""
    good = [row for row in rows if row]
    out = {"people": len(rows), "failed": len(rows) - len(good), "mean": {}, "sd": {}, "n": {}}
    keys = list(dict.fromkeys(k for row in good for k in row if not k.startswith("_")))
    for key in keys:
        values = np.array([row[key] for row in good if key in row and np.isfinite(row[key])], dtype=float)
        if len(values):
            out["mean"][key] = float(values.mean())
            out["sd"][key] = float(values.std(ddof=1)) if len(values) > 1 else 0.0
            out["n"][key] = len(values)
    counts = [sum(row.get(k, 0) for row in good) for k in ("_sure_true", "_sure", "_true")]
    if counts[1]:
        out["pooled_shifts_sure_true"] = counts[0] / counts[1]
    if counts[2]:
        out["pooled_shifts_told_surely"] = counts[0] / counts[2]
    if counts[1] or counts[2]:
        out["pooled_counts"] = {"sure_and_true": counts[0], "sure": counts[1], "true": counts[2]}
    return out


def compared(rows, others):
    """How the first command stands against the second, person by person."""
    out = {}
    both = [(a["auc"], b["auc"]) for a, b in zip(rows, others) if a and b and "auc" in a and "auc" in b]
    if both:
        lead = np.array([a - b for a, b in both])
        out = {"people": len(lead), "auc_lead": float(lead.mean()), "auc_lead_sd": float(lead.std()),
               "auc_lead_worst": float(lead.min()), "share_more_than_.02_below": float(np.mean(lead < -0.02))}
    lines = [(a["trend_rmse"], b["trend_rmse"]) for a, b in zip(rows, others) if a and b and "trend_rmse" in a and "trend_rmse" in b]
    if lines:
        out["trend_rmse_ratio"] = float(np.mean([a for a, _ in lines]) / np.mean([b for _, b in lines]))
    return out


def print_table(seeds, rows, total):
    """Per-person table of all measures, in blocks of columns, then the means."""
    keys = list(total["mean"])
    for block in (keys[i : i + 8] for i in range(0, len(keys), 8)):
        print("person".ljust(8) + "".join(k[:22].rjust(24) for k in block))
        for seed, row in zip(seeds, rows):
            cells = ["failed" if row is None else f"{row[k]:.3f}" if k in row and np.isfinite(row[k]) else "-" for k in block]
            print(str(seed).ljust(8) + "".join(c.rjust(24) for c in cells))
        print()
    print_means(total)


def print_means(total):
    """Means with spread."""
    print(f"{total['people']} people, {total['failed']} failed")
    for key, value in total["mean"].items():
        print(f"  {key:28} {value:8.3f}   sd {total['sd'][key]:.3f}   n {total['n'][key]}")
    for key in ("pooled_shifts_sure_true", "pooled_shifts_told_surely", "pooled_counts"):
        if key in total:
            print(f"  {key:28} {total[key]}")


def main():
    """Read the command line, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("command")
    parser.add_argument("--what", default=",".join(WHAT[:-1]))
    parser.add_argument("--versus")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--keep", action="store_true", help="keep the first command's answers too")
    args = parser.parse_args()
    what = args.what.split(",")
    if set(what) - set(WHAT):
        parser.error(f"--what takes {','.join(WHAT)}")
    people = people_in(args.folder)
    if not people:
        parser.error(f"no people in {args.folder}")
    rows = in_order(lambda p: score_one(args.folder, args.command, p, what, args.keep), people, args.jobs)
    result = {"command": args.command, "total": summary(rows), "people": dict(zip([p[0] for p in people], map(plain, rows)))}
    if args.versus:
        others = in_order(lambda p: score_one(args.folder, args.versus, p, what, True), people, args.jobs)
        result["versus"] = {"command": args.versus, "total": summary(others), "compared": compared(rows, others)}
    if args.json:
        json.dump(result, sys.stdout, indent=1)
        print()
        return
    print_table([p[0] for p in people], rows, result["total"])
    if args.versus:
        print(f"\nversus {args.versus}")
        print_means(result["versus"]["total"])
        for key, value in result["versus"]["compared"].items():
            print(f"  {key:28} {value:8.3f}" if isinstance(value, float) else f"  {key:28} {value}")


if __name__ == "__main__":
    main()
