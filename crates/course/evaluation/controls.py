"""False findings on real people whose dose never changed: invented dose schedules are laid over their diaries.

python controls.py CONTROLS_DIR 'COMMAND' [--form daily|notes] [--people N] [--json]

CONTROLS_DIR holds fisher2017_40persons_4perday.csv (40 people, 0..100, four prompts a day) and
fried2021_students_covid_ema.csv (79 students, 1..5, four prompts a day, two weeks). Every reduction found with
certainty of .9 or more is false; shifts may be real, since life goes on, so compare them with the runs without doses.
People appear as numbers only. Diaries go to a temporary folder that is removed at the end.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

from running import Failed, run

STREAM = 402_118_907
SURE = 0.9
SCHEDULES = {"none": None, "10% every 7 days": (0.10, 7), "10% every 14 days": (0.10, 14), "25% every 14 days": (0.25, 14), "one cut": (0.25, None)}
SOURCES = {
    "fisher": {
        "file": "fisher2017_40persons_4perday.csv", "time": "start", "scale": "0..100",
        "good": ["energetic", "enthusiastic", "content", "positive", "accepted"],
        # hours of sleep are no 0..100 item
        "items": "energetic enthusiastic content irritable restless worried guilty afraid anhedonia angry hopeless down positive "
                 "fatigue tension concentrate accepted threatened ruminate avoid_act reassure procrast difficult unsatisfy avoid_people",
    },
    "fried": {
        "file": "fried2021_students_covid_ema.csv", "time": "scheduled", "scale": "1..5", "good": [],
        # what people did and where (company, music, outdoors, at home) is not how they felt and is left out, as is hunger
        "items": "difficulties_relaxing irritable worry nervous nothing_look_forward anhedonia tired alone angry procrastinated "
                 "covid_occupied covid_worry",
    },
}


def people_of(folder, source):
    """Tables of notes, one per person, with a time column `date`; unnamed."""
    table = pd.read_csv(folder / source["file"])
    items = source["items"].split()
    table["date"] = pd.to_datetime(table[source["time"]])
    for _, own in table.groupby("person", sort=True):
        own = own.dropna(subset=items, how="all")[["date", *items]].dropna(subset=["date"]).sort_values("date")
        if own["date"].dt.normalize().nunique() >= 7:
            yield own


def write_diary(own, path, form):
    """The person's diary: a mean per day, or every prompt as a row of its own with its time."""
    if form == "daily":
        own = own.groupby(own["date"].dt.strftime("%Y-%m-%d")).mean(numeric_only=True).round(3).reset_index()
    else:
        own = own.assign(date=own["date"].dt.strftime("%Y-%m-%dT%H:%M"))
    own.to_csv(path, index=False)


def write_doses(rng, own, plan, path):
    """An invented schedule over the person's days: first cut at a random day, then at even distances."""
    share, gap = plan
    first, last = own["date"].min().normalize(), own["date"].max().normalize()
    length = (last - first).days + 1
    at = int(rng.integers(3, max(4, min(3 + (gap or length - 6), length - 3))))
    dose, rows = 20.0, ["start_date,dose_mg", f"{first.date()},20"]
    while at < length - 1:
        dose *= 1 - share
        rows.append(f"{(first + pd.Timedelta(days=at)).date()},{dose:.4g}")
        if gap is None:
            break
        at += gap
    path.write_text("\n".join(rows) + "\n")
    return len(rows) - 2


def findings(answer):
    """What an answer claims with certainty."""
    def sure(key):
        return [row for row in answer.get(key) or [] if (row.get("certainty") or 0) >= SURE]

    reduction, shift = bool(sure("reductions")), bool(sure("shifts"))
    return {
        "reduction": reduction, "shift": shift, "reduction_or_shift": reduction or shift,
        "shift_of_burden": any(row.get("series") == "burden" for row in sure("shifts")),
        "wave": bool(answer.get("waves")), "sure_wave": bool(sure("waves")),
        "reductions_per_cut": len(sure("reductions")) / max(len(answer.get("reductions") or []), 1),
        "noticed": bool(answer.get("noticed")),
    }


def tried(folder, command, name, form, limit, place):
    """All runs over one source, as rows of findings."""
    source, rows = SOURCES[name], []
    options = ["--scale", source["scale"]]
    if source["good"]:
        options += ["--better-when-high", ",".join(source["good"])]
    for number, own in enumerate(people_of(folder, source)):
        if limit and number >= limit:
            break
        diary = place / "diary.csv"
        write_diary(own, diary, form)
        for k, (label, plan) in enumerate(SCHEDULES.items()):
            for draw in range(1 if plan is None else 2):
                rng = np.random.Generator(np.random.PCG64([STREAM, list(SOURCES).index(name), number, k, draw]))
                doses = place / "doses.csv"
                cuts = write_doses(rng, own, plan, doses) if plan else 0
                if plan and cuts == 0:
                    continue
                row = {"source": name, "person": number, "schedule": label, "draw": draw, "cuts": cuts, "failed": False}
                try:
                    row.update(findings(run(command, diary, doses if plan else None, options)))
                except Failed as error:
                    row["failed"] = True
                    print(f"{name} {number} {label}: {str(error).split(': ', 1)[-1]}", file=sys.stderr)
                rows.append(row)
    return rows


def summary(rows):
    """Shares of people by source and schedule: over runs, and with a finding under any of the schedules."""
    table, out = pd.DataFrame(rows), {}
    columns = [c for c in ("reduction", "shift", "reduction_or_shift", "shift_of_burden", "wave", "sure_wave", "reductions_per_cut", "noticed") if c in table]
    for label in ("fisher", "fried", "together"):
        part = table if label == "together" else table[table["source"] == label]
        if part.empty:
            continue
        ok = part[~part["failed"]]
        own = {"people": int(part.groupby(["source", "person"]).ngroups), "runs": len(part), "failed": int(part["failed"].sum())}
        if columns and len(ok):
            by = ok.groupby("schedule", sort=False)[columns].agg(lambda v: float(v.astype(float).mean()))
            own["by_schedule"] = by.to_dict("index")
            dosed = ok[ok["schedule"] != "none"]
            own["mean_over_dosed_runs"] = dosed[columns].astype(float).mean().to_dict()
            own["under_any_schedule"] = dosed.groupby(["source", "person"])[columns].max().astype(float).mean().to_dict()
        out[label] = own
    return out


def main():
    """Read the command line, run over everyone, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("command")
    parser.add_argument("--form", choices=("daily", "notes"), default="daily")
    parser.add_argument("--people", type=int, help="only the first so many of each source")
    parser.add_argument("--sources", default="fisher,fried")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as place:
        for name in args.sources.split(","):
            rows += tried(args.folder, args.command, name, args.form, args.people, Path(place))
    result = summary(rows)
    if args.json:
        json.dump(result, sys.stdout, indent=1)
        print()
        return
    for label, own in result.items():
        print(f"{label}: {own['people']} people, {own['runs']} runs, {own['failed']} failed")
        for name in [*own.get("by_schedule", {}), "mean_over_dosed_runs", "under_any_schedule"]:
            shares = own.get("by_schedule", {}).get(name) or own.get(name) or {}
            print(f"  {name:22}" + "".join(f"  {key} {value:.3f}" for key, value in shares.items()))


if __name__ == "__main__":
    main()
