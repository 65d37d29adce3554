"""Running an evaluated command on a diary, with answers kept on disk for the command that is compared against."""

import hashlib
import json
import os
import shlex
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

import numpy as np


class Failed(Exception):
    """The command did not end well or did not print JSON."""


def run(command, diary, doses=None, extra=()):
    """Run COMMAND DIARY [--doses DOSES] ... --json and read what it prints; cpu_s is its own, or that of the whole process."""
    words = shlex.split(command) + [str(diary)]
    if doses is not None and has_cuts(doses):
        words += ["--doses", str(doses)]
    words += [*extra, "--json"]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(words, stdout=out, stderr=err)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        text, complaint = out.read().decode(), err.read().decode(errors="replace")
    if child.returncode != 0:
        raise Failed(f"{diary}: exit {child.returncode}: {(complaint.strip().splitlines() or [''])[-1][:300]}")
    try:
        answer = json.loads(text)
    except json.JSONDecodeError as error:
        raise Failed(f"{diary}: no JSON: {error}") from error
    if answer.get("cpu_s") is None:
        answer["cpu_s"] = used.ru_utime + used.ru_stime
    return answer


def has_cuts(doses):
    """Whether a dose file has more than its starting dose."""
    with open(doses) as file:
        return sum(1 for line in file if line.strip()) > 2


def kept(folder, command, diary, doses=None, extra=()):
    """As `run`, but once only: answers are kept in FOLDER/.kept, by the command and the content of the diary."""
    content = diary.read_bytes() + (doses.read_bytes() if doses else b"")
    key = hashlib.sha256(command.encode() + b"\0" + repr(list(extra)).encode() + b"\0" + content).hexdigest()[:24]
    path = folder / ".kept" / f"{key}.json"
    if path.exists():
        return json.loads(path.read_text())
    answer = run(command, diary, doses, extra)
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(answer))
    return answer


def in_order(function, things, jobs=1):
    """The function's results for all things, in order, `jobs` at a time."""
    if jobs <= 1:
        return [function(thing) for thing in things]
    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(function, things))


def per_day(answer, key, start, days):
    """One number per day of the truth, NaN where the command says nothing."""
    first = np.datetime64(start)
    out = np.full(days, np.nan)
    for row in answer.get("day") or []:
        i = int((np.datetime64(row["date"]) - first).astype(int))
        if 0 <= i < days and row.get(key) is not None:
            out[i] = row[key]
    return out


def day_number(date, start):
    """Days from `start` to `date`."""
    return int((np.datetime64(str(date)[:10]) - np.datetime64(start)).astype(int))
