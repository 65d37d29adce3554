"""Makes expected.json from given.json with statsmodels' unobserved components (exact diffuse start).

  python make.py      (versions stand in expected.json; the series is invented)
"""
import json
import sys
from pathlib import Path

import numpy as np
import statsmodels
from statsmodels.tsa.statespace.structural import UnobservedComponents

here = Path(__file__).parent
rng = np.random.Generator(np.random.PCG64(7))
n = 60
level = 0.4 + np.cumsum(rng.normal(0, 0.02, n))
memory = np.zeros(n)
for t in range(1, n):
    memory[t] = 0.6 * memory[t - 1] + rng.normal(0, 0.08)
y = np.round(level + memory + rng.normal(0, 0.05, n), 3)
y[[3, 4, 17]] = np.nan
y[30:42] = np.nan

parameters = [
    dict(drift=0.0004, phi=0.6, remembered=0.01, flicker=0.0025),
    dict(drift=0.00001, phi=0.96, remembered=0.015, flicker=0.0003),
    dict(drift=0.01, phi=0.0, remembered=0.004, flicker=0.004),
]
given = dict(series=[None if np.isnan(v) else float(v) for v in y], parameters=parameters)
(here / "given.json").write_text(json.dumps(given, indent=1) + "\n")

expected = []
for p in parameters:
    program = UnobservedComponents(y, level="local level", autoregressive=1, use_exact_diffuse=True)
    innovation = p["remembered"] * (1 - p["phi"] ** 2)
    result = program.smooth([p["flicker"], p["drift"], innovation, p["phi"]])
    # The first noted day only places the level; statsmodels counts a constant for it.
    expected.append(
        dict(
            log_likelihood=float(result.llf + 0.5 * np.log(2 * np.pi)),
            level=[float(v) for v in result.level.smoothed],
            variance=[float(v) for v in result.level.smoothed_cov],
        )
    )
source = "statsmodels %s, numpy %s, Python %s, by make.py" % (
    statsmodels.__version__,
    np.__version__,
    sys.version.split()[0],
)
(here / "expected.json").write_text(json.dumps(dict(source=source, expected=expected), indent=1) + "\n")
