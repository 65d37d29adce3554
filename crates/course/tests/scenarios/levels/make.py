"""Makes given.json and expected.json: the plain hidden Markov model of two levels, by hmmlearn.

  python make.py      (versions stand in expected.json; the series are invented)

Everything is fixed beforehand and nothing is fitted. The first day is drawn from the stationary distribution. A blank day
says nothing: its logarithms of density, which hmmlearn does not know for missing values, are set to 0.
"""
import json
import sys
from pathlib import Path

import hmmlearn
import numpy as np
from hmmlearn.hmm import GaussianHMM

here = Path(__file__).parent
rng = np.random.Generator(np.random.PCG64(11))


class WithBlanks(GaussianHMM):
    """As it is, but a value beyond 1e6 stands for a day without a note."""

    def _compute_log_likelihood(self, values):
        logs = super()._compute_log_likelihood(values)
        logs[values[:, 0] > 1e6] = 0.0
        return logs


MODELS = [
    dict(hazards=[0.05, 0.1], heights=[0.0, 1.5], variance=0.6, days=300, blank=0.0),
    dict(hazards=[0.02, 0.2], heights=[-0.4, 2.2], variance=0.9, days=250, blank=0.3),
    dict(hazards=[0.3, 0.25], heights=[0.1, 0.9], variance=0.5, days=200, blank=0.0),
    dict(hazards=[0.01, 0.015], heights=[-1.0, 1.0], variance=2.5, days=400, blank=0.6),
    dict(hazards=[0.12, 0.12], heights=[0.0, 4.0], variance=0.2, days=120, blank=0.1),
]

given, expected = [], []
for m in MODELS:
    hazards = np.array(m["hazards"])
    stationary = (1 / hazards) / (1 / hazards).sum()
    level, values = int(rng.random() < stationary[1]), []
    for _ in range(m["days"]):
        values.append(round(rng.normal(m["heights"][level], np.sqrt(m["variance"])), 4))
        level = 1 - level if rng.random() < hazards[level] else level
    blank = rng.random(m["days"]) < m["blank"]
    asked = np.where(blank, 1e9, values)[:, None]
    model = WithBlanks(n_components=2, covariance_type="tied")
    model.startprob_ = stationary
    model.transmat_ = np.array([[1 - hazards[0], hazards[0]], [hazards[1], 1 - hazards[1]]])
    model.means_ = np.array(m["heights"])[:, None]
    model.covars_ = np.array([[m["variance"]]])
    log_likelihood, smoothed = model.score_samples(asked)
    filtered = [float(model.predict_proba(asked[: t + 1])[-1, 1]) for t in range(m["days"])]
    series = [None if b else v for b, v in zip(blank, values)]
    given.append(dict(hazards=m["hazards"], heights=m["heights"], variance=m["variance"], series=series))
    expected.append(dict(log_likelihood=float(log_likelihood), smoothed=[float(p) for p in smoothed[:, 1]], filtered=filtered))

source = "hmmlearn %s, numpy %s, Python %s, by make.py" % (hmmlearn.__version__, np.__version__, sys.version.split()[0])
(here / "given.json").write_text("[\n%s\n]\n" % ",\n".join(json.dumps(one) for one in given))
lines = ",\n".join(json.dumps(one) for one in expected)
(here / "expected.json").write_text('{"source": %s,\n"expected": [\n%s\n]}\n' % (json.dumps(source), lines))
print(source, [e["log_likelihood"] for e in expected])
